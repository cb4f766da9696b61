import type { Field } from '../../../../nodes/WeComCustomerContact/fields/field';
import { offeredBy } from '../../../../nodes/WeComCustomerContact/fields/named';
import { operations } from '../../../engine/everyField';
import { known, mobiles, namedSpots } from '../../../engine/named';

/** What only reads lists that hold names. */
const LOOK_UP =
	/get_corp_tag_list|get_follow_user_list|department\/(?:simplelist|get)|user\/simplelist|groupchat\/(?:list|get)"|batch\/get_by_user/;

/** The calls that a name of a kind may cost, beside the item's own. */
const isLookUp = (call: string) => LOOK_UP.test(call);

/** Operations whose own call is one of the look-ups. */
const READS_LISTS =
	/^(?:tag:getAll|customerTransfer:transferAll|externalContact:(?:find|getAll)|groupChat:get(?:All)?) /;

/** Fields whose operation reads the names itself, since some may be new. */
const READ_BY_OPERATION = [
	'externalContact:find tags',
	'tag:mark addTags',
	'tag:mark removeTags',
	'tag:setTags tagGroupIds',
	'tag:setTags tagGroups',
	'tag:setTags tagIds',
	'tag:setTags tags',
];

/** Fields of ids that have no list in the editor, and take no names. */
const WITHOUT_LIST = [
	// Check Setup says itself whom the app does not see.
	'account:check mustServe',
	// Customers by the hundred have no names to tell them by.
	'customerTransfer:transferCustomers externalUserIds',
	'message:create externalUserIds',
];

/** WeCom cannot search these lists: what is wanted is picked out of what has come, and not sent. */
const PICKED_OUT = [
	'customerTransfer:getResult filters.externalUserId',
	'customerTransfer:getUnassigned filters.handoverMembers',
	'customerTransfer:getUnassigned filters.handoverUserIds',
	'externalContact:find filters.tagIds',
];

const sent = namedSpots.filter(({ name }) => !PICKED_OUT.includes(name));
const lists = sent.filter(({ isLocator }) => !isLocator);
const locators = sent.filter(({ isLocator }) => isLocator);

describe('A field of ids that can be known by name', () => {
	const all = operations.flatMap(([name, { fields }]) =>
		fields
			.flatMap((field) => [field, ...(field.fields ?? [])])
			.map((field) => ({ path: `${name} ${field.description.name}`, field })),
	);

	it('takes names, whichever it is', () => {
		const without = all.filter(({ field }) => offered(field) && !field.names);
		expect(without.map(({ path }) => path).sort()).toEqual([
			'tag:setTags tagGroupIds',
			'tag:setTags tagIds',
		]);
		expect(namedSpots.length).toBeGreaterThan(60);
	});

	it('is one of the few without a list', () => {
		const typed = all.filter(
			({ path, field }) =>
				field.description.type === 'string' &&
				!field.names &&
				/(?:member|owner|sender|tag|department|groupChat|userId|mustServe)s?$/i.test(path),
		);
		const read = [...READ_BY_OPERATION, ...WITHOUT_LIST];
		expect(typed.map(({ path }) => path).filter((path) => !read.includes(path))).toEqual([]);
	});
});

/** Whether the editor offers by name what goes into the field. */
function offered({ description: { modes, typeOptions } }: Field): boolean {
	const search = modes?.find(({ type }) => type === 'list')?.typeOptions?.searchListMethod;
	return offeredBy(search ?? typeOptions?.loadOptionsMethod) !== undefined;
}

describe.each(lists.map((spot) => [spot.name, spot] as const))('%s', (name, { kind, run }) => {
	const { name: first, id, other, otherId } = known[kind];
	const quoted = (text: string) => JSON.stringify(text).slice(1, -1);

	it.each<[string, unknown]>([
		['a name', first],
		['names with commas', `${first}, ${other}`],
		['names on lines', `${other}\n${first}`],
		['a name and an ID', `${first}, ${otherId}`],
		['an array of names', [first, other]],
		['an array of a name and an ID', [id, other]],
		['names of another width', first.replace(/[a-z]/g, wide)],
	])('takes %s', async (_what, value) => {
		const { sent, refused, bug } = await run(value);

		expect({ refused, bug }).toEqual({ refused: undefined, bug: undefined });
		expect(ownOf(name, sent)).toContain(id);
		expect(sent.join()).not.toContain(quoted(first));
		expect(sent.join()).not.toContain(quoted(other));
	});

	it.each<[string, unknown]>([
		['an ID', id],
		['IDs with commas', `${id}, ${otherId}`],
		['an array of IDs', [id, otherId]],
	])('looks nothing up for %s', async (_what, value) => {
		const { sent, refused } = await run(value);

		expect(refused).toBeUndefined();
		expect(sent.filter((call) => !isOwn(name, call))).toEqual([]);
		expect(ownOf(name, sent)).toContain(id);
	});

	it.each<[string, unknown]>([
		['alone', 'Is nowhere'],
		['beside a name', `${first}, Is nowhere`],
		['in an array', [id, 'Is nowhere']],
	])('refuses what is neither, %s, before anything is sent', async (_what, value) => {
		const { sent, refused } = await run(value);

		expect(refused).toMatch(
			/^There is no (?:tag|tag group|department|group chat|member) "Is nowhere"$/,
		);
		expect(sent.filter((call) => !isLookUp(call))).toEqual([]);
	});
});

describe.each(locators.map((spot) => [spot.name, spot] as const))('%s', (name, { kind, run }) => {
	const { name: first, id, other, otherId } = known[kind];

	it.each<[string, string, string]>([
		['a name', first, id],
		['another name', other, otherId],
		['an ID', id, id],
	])('takes %s by name', async (_what, value, wanted) => {
		const { sent, refused, bug } = await run(value);

		expect({ refused, bug }).toEqual({ refused: undefined, bug: undefined });
		expect(ownOf(name, sent)).toContain(wanted);
	});

	it('refuses a name that is not there, before anything is sent', async () => {
		const { sent, refused } = await run('Is nowhere');

		expect(refused).toMatch(
			/^There is no (?:tag|tag group|group chat|member|customer) "Is nowhere"$/,
		);
		expect(sent.filter((call) => !isLookUp(call))).toEqual([]);
	});
});

describe.each(
	locators.flatMap(({ name, runMobile }) => (runMobile ? [[name, runMobile] as const] : [])),
)('%s', (name, run) => {
	const { id, otherId } = known.customer;

	it.each<[string, unknown, string]>([
		['as it is noted', mobiles.first, id],
		['with the country code', '+86 138-0000-0001', id],
		['as a number', 13800000001, id],
		['in wide digits', [...'13800000001'].map(wide).join(''), id],
		['of another country', '0044 (0)20 79460000', otherId],
	])('takes a mobile number %s', async (_what, value, wanted) => {
		const { sent, refused, bug } = await run(value);

		expect({ refused, bug }).toEqual({ refused: undefined, bug: undefined });
		expect(ownOf(name, sent)).toContain(wanted);
	});

	it('refuses a number that nobody has, before anything is sent', async () => {
		const { sent, refused } = await run('139 0000 0009');

		expect(refused).toBe('There is no customer with the mobile number "139 0000 0009"');
		expect(sent.filter((call) => !isLookUp(call))).toEqual([]);
	});

	it.each<[string, unknown]>([
		['a name', 'Li Mei'],
		['an ID', known.customer.id],
		['several numbers', '13800000001, 13900000009'],
	])('looks nothing up for %s', async (_what, value) => {
		const { sent, refused } = await run(value);

		expect(refused).toMatch(/^'[^']+' holds /);
		expect(sent).toEqual([]);
	});
});

it('A mobile number stands for a customer in several forms', () => {
	const found = namedSpots.filter(({ runMobile }) => runMobile).map(({ name }) => name);
	expect(found.length).toBeGreaterThanOrEqual(6);
});

function isOwn(name: string, call: string): boolean {
	return !isLookUp(call) || READS_LISTS.test(name);
}

/** What the operation itself has sent, as text. */
function ownOf(name: string, sent: string[]): string {
	return sent.filter((call) => isOwn(name, call)).join();
}

/** A Latin letter as wide as a Chinese character. */
function wide(letter: string): string {
	return String.fromCodePoint(letter.codePointAt(0)! + 0xfee0);
}
