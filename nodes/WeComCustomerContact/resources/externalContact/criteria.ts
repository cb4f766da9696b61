import { memberKey } from '../../../values/ids';
import { caselessKey } from '../../../values/marks';
import { phoneKey } from '../../../values/phones';
import type { Facts } from './facts';

/** What a customer was found by, for example `{ by: 'mobile', value: '138 0000 0001' }`; the value as it was given. */
export interface Match {
	by: 'mobile' | 'unionid' | 'name' | 'remark' | 'tag' | 'state' | 'added' | 'member';
	value: string;
}

/** A value that was given, and what it is for the user. */
export interface GivenValue {
	key: string;
	value: string;
}

/** What customers are looked up by, with the keys under which each is known. */
export const LOOKUPS = {
	mobile: ({ mobiles }: Facts) => mobiles,
	unionid: ({ unionid }: Facts) => [unionid],
	words: ({ name, remark }: Facts) => [name, remark],
	tag: ({ tags }: Facts) => tags,
	state: ({ state }: Facts) => [state],
	member: ({ userid }: Facts) => [memberKey(userid)],
};

export interface Lookup {
	by: keyof typeof LOOKUPS;
	/** One of them every customer that fits is known under. */
	keys: string[];
}

/** One of the criteria of a search, all of which have to hold. */
export interface Criterion {
	/** Where customers that fit can be looked up instead of going over all. */
	lookup?: Lookup;
	/** What of the criterion fits the customer; nothing when it does not hold. */
	matches(facts: Facts): Match[];
}

/** One of these mobile numbers is in the remarks, in whatever notation. */
export function byMobile(numbers: string[]): Criterion {
	return byKeys(
		'mobile',
		['mobile'],
		numbers.map((value) => ({ key: phoneKey(value) ?? value, value })),
	);
}

export function byUnionId(ids: string[]): Criterion {
	return byKeys('unionid', ['unionid'], ids.map(asItIs));
}

/** Name or remark is one of these, without regard to case and width. */
export function byWords(words: string[]): Criterion {
	return byKeys(
		'words',
		['name', 'remark'],
		words.map((value) => ({ key: caselessKey(value), value })),
	);
}

/** Name or remark contains one of these. */
export function byPart(parts: string[]): Criterion {
	const wanted = parts.map((value) => ({ key: caselessKey(value), value }));
	return {
		matches: ({ name, remark }) => [
			...within(name).map((value) => ({ by: 'name' as const, value })),
			...within(remark).map((value) => ({ by: 'remark' as const, value })),
		],
	};

	function within(text: string): string[] {
		return wanted.filter(({ key }) => text.includes(key)).map(({ value }) => value);
	}
}

/** Has one of these tags, or all of them. */
export function byTag(tags: GivenValue[], isAll: boolean): Criterion {
	const any = byKeys('tag', ['tag'], tags);
	if (!isAll) return any;
	return {
		lookup: { by: 'tag', keys: tags.slice(0, 1).map(({ key }) => key) },
		matches: (facts) =>
			tags.every(({ key }) => facts.tags.includes(key))
				? tags.map(({ value }) => ({ by: 'tag', value }))
				: [],
	};
}

export function byState(states: string[]): Criterion {
	return byKeys('state', ['state'], states.map(asItIs));
}

/** Added at these times (Unix seconds), both included. */
export function byTime(from = -Infinity, to = Infinity): Criterion {
	return {
		matches: ({ added }) =>
			added !== undefined && added >= from && added <= to
				? [{ by: 'added', value: isoTime(added) }]
				: [],
	};
}

export function byMember(userids: string[]): Criterion {
	return byKeys(
		'member',
		['member'],
		userids.map((value) => ({ key: memberKey(value), value })),
	);
}

function asItIs(value: string): GivenValue {
	return { key: value, value };
}

/** @param by what each of the keys that a customer is known under is called */
function byKeys(lookup: Lookup['by'], by: Array<Match['by']>, given: GivenValue[]): Criterion {
	const wanted = new Map<string, string[]>();
	for (const { key, value } of given) wanted.set(key, [...(wanted.get(key) ?? []), value]);
	return {
		lookup: { by: lookup, keys: [...wanted.keys()] },
		matches: (facts) => {
			const found = LOOKUPS[lookup](facts).flatMap((key, place) =>
				(wanted.get(key) ?? []).map((value) => ({ by: by[place] ?? by[0], value })),
			);
			return distinct(found);
		},
	};
}

/** The same number may be noted twice. */
function distinct(matches: Match[]): Match[] {
	if (matches.length < 2) return matches;
	return [...new Map(matches.map((match) => [`${match.by} ${match.value}`, match])).values()];
}

function isoTime(seconds: number): string {
	const time = new Date(seconds * 1000);
	return Number.isNaN(time.getTime()) ? String(seconds) : time.toISOString();
}

/** Whether all criteria hold: what of them fits the customer; otherwise nothing. */
export function matchesOf(criteria: Criterion[], facts: Facts): Match[] | undefined {
	const all: Match[] = [];
	for (const criterion of criteria) {
		const matches = criterion.matches(facts);
		if (matches.length === 0) return undefined;
		all.push(...matches);
	}
	return all;
}
