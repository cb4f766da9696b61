import type { INodeParameters } from 'n8n-workflow';

import type { Spot } from '../../../engine/everyField';
import { operations, runSpot, spots } from '../../../engine/everyField';
import { everyOperation } from '../../../engine/everyOperation';
import { carryOutAlone } from '../../../engine/formOnly';

/** What an expression gives when the input item does not have the value. */
const NOTHINGS = [undefined, null, '', [], [null], {}];

/** What is said of a text that an update clears when it is empty. */
const CLEARS = /Empty clears it\./;

/** What is sent, without one of the names. */
function withoutName(sent: string[], name?: string): string[] {
	return sent.map((request) =>
		JSON.stringify(
			JSON.parse(request, (key, value: unknown) => (key === name ? undefined : value)),
		),
	);
}

describe('Every field of every operation, by an expression that gives nothing', () => {
	it('is none that the walk does not know', () => {
		expect(operations.map(([name]) => name).sort()).toEqual(Object.keys(everyOperation).sort());
		expect(spots.length).toBeGreaterThan(300);
		const narrowing = spots.filter(({ field }) => field.narrows).map(({ name }) => name);
		expect(narrowing).toEqual(spots.filter(({ narrows }) => narrows).map(({ name }) => name));
	});

	it.each(operations.map(([name]) => name))('%s sends only what was given', async (name) => {
		const wrong: string[] = [];
		for (const spot of spots.filter((one) => one.name.startsWith(`${name} `))) {
			const { operation, without, field, narrows } = spot;
			const bare = await carryOutAlone(operation, without as INodeParameters, without);
			for (const value of NOTHINGS) {
				const { sent, refused, bug } = await runSpot(spot, value);
				const says = (what: string) =>
					wrong.push(
						`${spot.name} = ${JSON.stringify(value)}: ${what} ${refused ?? ''} ${sent.join()}`,
					);
				if (bug) says(`${bug.name} ${bug.message}`);
				if (/undefined|null|\[object/.test(sent.join())) says('text of nothing');
				if (narrows && refused === undefined) says('takes in more');
				if (refused !== undefined || bug) continue;
				const isCreate = name.endsWith(':create');
				const clears =
					value === '' && (isCreate || CLEARS.test(field.description.description ?? ''));
				if (clears && sent.join().includes(`"${field.sentAs}":""`)) continue;
				if (![bare.sent.join(), withoutName(bare.sent, field.sentAs).join()].includes(sent.join()))
					says(`is sent, not ${bare.refused ?? bare.sent.join()}`);
			}
		}
		expect(wrong).toEqual([]);
	});

	it.each(spots.filter(({ narrows }) => narrows).map((spot): [string, Spot] => [spot.name, spot]))(
		'%s is taken when it has a value',
		async (_name, spot) => {
			const { refused, bug } = await runSpot(
				spot,
				(spot.sample as { value?: unknown })?.value ?? spot.sample,
			);
			expect([refused ?? '', bug]).toEqual([expect.not.stringContaining('is empty'), undefined]);
		},
	);
});
