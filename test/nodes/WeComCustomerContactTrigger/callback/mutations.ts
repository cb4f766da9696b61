/** Numbers that look random and are the same in every run. */
export function randomNumbers(seed: number): (below: number) => number {
	let state = seed >>> 0;
	return (below) => {
		// Mulberry32.
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
	};
}

const SNIPPETS = [
	'<',
	'>',
	'&',
	'&amp;',
	'&x;',
	']]>',
	'<![CDATA[',
	'<!--',
	'-->',
	'<!DOCTYPE xml [<!ENTITY x "y">]>',
	'<?xml version="1.0"?>',
	'<Encrypt>',
	'</Encrypt>',
	'<Encrypt/>',
	'<Encrypt><![CDATA[AAAA]]></Encrypt>',
	'</xml>',
	'<xml>',
	'\0',
	'\uFFFD',
	' ',
	'=',
	'A'.repeat(64),
];

type Mutation = (body: Buffer, random: (below: number) => number) => Buffer;

const mutations: Mutation[] = [
	// One bit.
	(body, random) => {
		const changed = Buffer.from(body);
		changed[random(body.length)] ^= 1 << random(8);
		return changed;
	},
	// Some bytes.
	(body, random) => {
		const changed = Buffer.from(body);
		for (let count = random(16); count >= 0; count--) {
			changed[random(body.length)] = random(256);
		}
		return changed;
	},
	// Cut off, at either end.
	(body, random) => body.subarray(0, random(body.length)),
	(body, random) => body.subarray(1 + random(body.length - 1)),
	// A piece left out.
	(body, random) => {
		const start = random(body.length);
		const end = start + 1 + random(40);
		return Buffer.concat([body.subarray(0, start), body.subarray(end)]);
	},
	// A piece put in.
	(body, random) => {
		const at = random(body.length);
		const snippet = Buffer.from(SNIPPETS[random(SNIPPETS.length)]);
		return Buffer.concat([body.subarray(0, at), snippet, body.subarray(at)]);
	},
	// A piece twice.
	(body, random) => {
		const start = random(body.length);
		const end = start + 1 + random(200);
		return Buffer.concat([body.subarray(0, end), body.subarray(start)]);
	},
	// Two pieces in each other's place.
	(body, random) => {
		const [one, two, three] = [0, 0, 0].map(() => random(body.length)).sort((a, b) => a - b);
		return Buffer.concat([
			body.subarray(0, one),
			body.subarray(two, three),
			body.subarray(one, two),
			body.subarray(three),
		]);
	},
	// Something else altogether.
	(_body, random) => Buffer.from(Array.from({ length: random(600) }, () => random(256))),
];

/** The body with something wrong, another thing each time. */
export function mutated(body: Buffer, random: (below: number) => number): Buffer {
	for (;;) {
		const changed = mutations[random(mutations.length)](body, random);
		if (!changed.equals(body)) return changed;
	}
}
