import type { MemberGroup } from '../../../../../nodes/WeComCustomerContact/resources/externalContact/memberGroups';
import { MemberGroups } from '../../../../../nodes/WeComCustomerContact/resources/externalContact/memberGroups';

const members = (count: number) => Array.from({ length: count }, (_, place) => `m${place}`);

/** The first group of so many members. */
function firstOf(count: number, lanes = 32): { groups: MemberGroups; first: MemberGroup } {
	const groups = new MemberGroups(members(count), lanes);
	return { groups, first: groups.next(true)! };
}

/** Pages have come, and the customers of so many members with them. */
function pages(group: MemberGroup, count: number, records: number, covered: number): void {
	for (let page = 0; page < count; page++) group.came(records, group.members[covered - 1], false);
}

/** Groups that begin while others are read; nothing more at the end. */
function sizes(groups: MemberGroups, most = 100): number[] {
	const found: number[] = [];
	for (let group = groups.next(false); group; group = groups.next(false)) {
		found.push(group.members.length);
		if (found.length >= most) break;
	}
	return found;
}

describe('The first group of members', () => {
	it.each([
		['with one lane', 50, 1, false],
		['with fewer members than fill all lanes', 3199, 32, true],
		['with as many as fill all lanes', 3200, 32, false],
	])('is on trial, and others wait for it: %s', (_what, count, lanes, isTried) => {
		const { groups, first } = firstOf(count, lanes);

		expect(groups.isOnTrial(first)).toBe(isTried);
		expect(first.members).toHaveLength(Math.min(count, 100));
		expect(sizes(groups).length > 0).toBe(count > 100 && !isTried);
	});

	it.each([
		['many customers of one member', 100, 1, 100, 1, 'too large'],
		['few of many members', 100, 1, 100, 50, 'fine'],
		['what may still be 32 pages', 100, 1, 100, 12, 'undecided'],
		['what cannot be 32 pages any more', 100, 1, 100, 13, 'fine'],
		['three pages of a trial', 100, 3, 10, 12, 'undecided'],
		['four pages of a trial', 100, 4, 10, 12, 'fine'],
		['five pages of seven members', 7, 5, 10, 1, 'undecided'],
		['eight pages of seven members', 7, 8, 10, 1, 'fine'],
		['three pages of eight members', 8, 3, 10, 1, 'undecided'],
		['five pages of eight members', 8, 5, 10, 1, 'fine'],
		['full pages of one of four members', 4, 8, 100, 1, 'too large'],
	])('shows by its pages how it is: %s', (_what, count, read, records, covered, expected) => {
		const { first } = firstOf(count);
		pages(first, read, records, covered);
		const is = first.isTooLarge ? 'too large' : first.isUndecided ? 'undecided' : 'fine';

		expect(is).toBe(expected);
	});

	it('is fine when it is over, however much came', () => {
		const { groups, first } = firstOf(300);
		first.came(100, 'm0', true);

		expect([first.isTooLarge, first.isUndecided]).toEqual([false, false]);
		expect(sizes(groups)).toEqual([100, 100]);
	});
});

describe('Groups in place of a first one that is too large', () => {
	/** Cut after the pages that show it. */
	function cut(count: number, covered: number, more?: number): MemberGroups {
		const groups = new MemberGroups(members(count), 32, more);
		pages(groups.next(true)!, 1, 100, covered);
		groups.cut();
		return groups;
	}

	it('are two for each lane, begun as far as there are pages for them', () => {
		// A group begins for each 33 pages that are expected of the members left: 301 before the first one.
		expect(sizes(cut(300, 1))).toEqual(Array<number>(7).fill(5));
	});

	it('are no more than may be', () => {
		expect(sizes(cut(300, 1, 3), 2)).toEqual([50, 50]);
	});

	it('are three at first where little is expected, and one more when none is being read', () => {
		const groups = cut(100, 2);

		expect(sizes(groups)).toEqual([2, 2, 2]);
		expect(groups.next(true)?.members).toEqual(['m6', 'm7']);
	});

	it.each([
		[7, [1, 1, 1, 1, 1, 1, 1]],
		[8, [1, 1, 1]],
	])('are all begun at once for so few as %i', (count, expected) => {
		const groups = new MemberGroups(members(count), 32);
		pages(groups.next(true)!, 4, 100, 1);
		groups.cut();

		expect(sizes(groups)).toEqual(expected);
	});

	it('are as large as the middle of those read says, when half of them are over', () => {
		const groups = cut(1000, 25);
		const [second, third] = [groups.next(false)!, groups.next(false)!];
		expect(second.members).toHaveLength(16);

		second.came(100, second.members.at(-1), true);
		expect(sizes(groups, 1)).toEqual([100]);
		// One member with very many customers, and one group with next to none.
		second.records = 16_000;
		third.came(16, third.members.at(-1), true);
		expect(sizes(groups, 1)).toEqual([100]);
	});
});
