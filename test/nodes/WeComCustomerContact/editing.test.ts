import type { INodeProperties } from 'n8n-workflow';

import { resources } from '../../../nodes/WeComCustomerContact/resources';
import { WeComCustomerContact } from '../../../nodes/WeComCustomerContact/WeComCustomerContact.node';
import { WeComCustomerContactTrigger } from '../../../nodes/WeComCustomerContactTrigger/WeComCustomerContactTrigger.node';

const NOON = '2026-03-05T12:00:00+08:00';
const MIDNIGHT = Date.parse('2026-03-05T00:00:00+08:00') / 1000;
const LINES = 'one line\nanother';

const IN_JSON = JSON.stringify(LINES).slice(1, -1);

/** All of them are sent as they are but Form Fields, which is JSON. */
const LONG = [
	'Closing Text',
	'Description',
	'Form Description',
	'Form Fields',
	'Message to Customers',
	'Text',
];

/** Numbers below which there are others. */
const WITHOUT_LEAST = ['Lowest Number', 'Highest Number'];

const fields = resources.flatMap(({ value: resource, operations }) =>
	operations.flatMap(({ value: operation, fields: own }) =>
		own
			.flatMap((field) => [field, ...(field.fields ?? [])])
			.map(({ description: { displayName, type, typeOptions = {}, options = [] }, check }) => ({
				name: `${resource}:${operation} ${displayName}`,
				label: displayName,
				type,
				typeOptions,
				choices: options.flatMap((option) => ('value' in option ? [option.value] : [])),
				hasCheck: check !== undefined,
				/** What the check makes of a value; nothing when it refuses it. */
				made: (value: unknown): unknown => {
					try {
						return check?.(value, displayName, 'Asia/Shanghai');
					} catch {
						return undefined;
					}
				},
			})),
	),
);

const ofType = (wanted: string) => fields.filter(({ type }) => type === wanted);

/** All of a description, those in rows and collections included. */
function inside(properties: INodeProperties[]): INodeProperties[] {
	return properties.flatMap((property) => {
		const groups = (property.options ?? []) as Array<Partial<INodeProperties>>;
		const rows = groups.flatMap((group) => (group as { values?: INodeProperties[] }).values ?? []);
		return [property, ...inside(groups.filter(({ type }) => type) as INodeProperties[]), ...rows];
	});
}

describe('The editor', () => {
	it('knows the least number that a field takes, and the greatest', () => {
		const wrong = ofType('number').filter(({ typeOptions: { minValue, maxValue }, made }) => {
			const least = Number(minValue);
			const greatest = maxValue ?? least + 1;
			const isTaken = made(least) !== undefined && made(greatest) !== undefined;
			const isMore = maxValue !== undefined && made(greatest + 1) !== undefined;
			return !isTaken || made(least - 1) !== undefined || isMore;
		});
		expect(wrong.map(({ name }) => name)).toEqual([]);
		expect(ofType('number').length).toBeGreaterThan(100);
	});

	it.each([
		['the node', new WeComCustomerContact()],
		['the trigger', new WeComCustomerContactTrigger()],
	])('knows the least number of every field of %s', (_which, { description: { properties } }) => {
		const numbers = inside(properties).filter(({ type }) => type === 'number');
		expect(numbers.length).toBeGreaterThan(0);
		expect(
			numbers
				.filter(({ typeOptions }) => typeof typeOptions?.minValue !== 'number')
				.map(({ displayName }) => displayName)
				.filter((label) => !WITHOUT_LEAST.includes(label)),
		).toEqual([]);
	});

	it('offers every choice that a field takes', () => {
		const chosen = ofType('options').filter(
			({ hasCheck, choices }) => hasCheck && choices.length > 0,
		);
		const wrong = chosen.flatMap(({ name, choices, made }) => {
			const figures = Array.from({ length: 30 }, (_, place) => place - 5);
			const others = [...figures, 'something else'].filter((one) => !choices.includes(one));
			const taken = others.filter((one) => made(one) !== undefined);
			const refused = choices.filter((one) => made(one) === undefined && one !== '');
			return taken.length + refused.length > 0 ? [{ name, taken, refused }] : [];
		});
		expect(wrong).toEqual([]);
		expect(chosen.length).toBeGreaterThan(20);
	});

	it('has several lines for long texts, and line breaks in them are sent', () => {
		const long = fields.filter(({ typeOptions: { rows } }) => rows !== undefined);
		expect([...new Set(long.map(({ label }) => label))].sort()).toEqual(LONG);
		const sent = long.filter(({ made }) => JSON.stringify(made(LINES))?.includes(IN_JSON));
		expect(new Set(sent.map(({ label }) => label)).size).toBe(LONG.length - 1);
	});

	it('asks for a day where a day is sent, and for a time as well elsewhere', () => {
		const wrong = ofType('dateTime').filter(({ typeOptions: { dateOnly = false }, made }) => {
			const isDay = made(NOON) === MIDNIGHT;
			return made(NOON) === undefined || dateOnly !== isDay;
		});
		expect(wrong.map(({ name }) => name)).toEqual([]);
		expect(ofType('dateTime').length).toBeGreaterThan(10);
	});
});
