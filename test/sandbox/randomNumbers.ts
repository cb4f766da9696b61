/** Numbers between 0 and 1 that follow from a text (mulberry32): the same text gives the same row. */
export function randomNumbers(seed: string): () => number {
	let state = 0;
	for (const character of seed) state = (Math.imul(state, 31) + character.codePointAt(0)!) | 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
