import { nameKey } from './marks';

/** Most suggestions of one error. */
const MOST = 3;

/** How much of the longer name has to be right. */
const LIKE_ENOUGH = 0.6;

/** What an error says of names that are like one that does not exist, with a space behind; nothing when there are none. */
export function nearTo(wanted: string, known: Iterable<unknown>): string {
	const like = near(wanted, known).map((name) => `"${name}"`);
	return like.length > 0 ? `Near: ${like.join(', ')}. ` : '';
}

/** Names that are like one that does not exist, the most similar first; what is no text is none. */
export function near(wanted: string, known: Iterable<unknown>): string[] {
	const key = comparable(wanted);
	return [...new Set(known)]
		.filter((name): name is string => typeof name === 'string')
		.map((name) => ({ name, likeness: likeness(key, comparable(name)) }))
		.filter(({ likeness }) => likeness >= LIKE_ENOUGH)
		.sort((one, other) => other.likeness - one.likeness)
		.slice(0, MOST)
		.map(({ name }) => name);
}

function comparable(name: string): string {
	return nameKey(name).toLowerCase();
}

/** From 0 to 1; one in which the other stands counts as much as one with a slip of the pen. */
function likeness(one: string, other: string): number {
	const [short, long] = [[...one], [...other]].sort((a, b) => a.length - b.length);
	if (short.length === 0) return 0;
	const holds = other.includes(one) || one.includes(other);
	const same = 1 - distance(short, long) / long.length;
	return holds ? Math.max(same, LIKE_ENOUGH + same / 10) : same;
}

/** How many characters have to be changed, added or taken away. */
function distance(one: string[], other: string[]): number {
	let row = other.map((_, place) => place + 1);
	one.forEach((character, line) => {
		let diagonal = line;
		let left = line + 1;
		row = row.map((above, place) => {
			left = Math.min(left + 1, above + 1, diagonal + (character === other[place] ? 0 : 1));
			diagonal = above;
			return left;
		});
	});
	return row.at(-1) ?? one.length;
}
