/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { Starts } from '../../../../nodes/wecom/limits/starts';

/** Times that are over when the test says so. */
function times() {
	let begin: (() => void) | undefined;
	const next = async () => await new Promise<void>((resolve) => (begin = resolve));
	const pass = async () => {
		const last = begin;
		begin = undefined;
		last?.();
		await settle();
	};
	return { next, pass, areWaitedFor: () => begin !== undefined };
}

const settle = async () => await new Promise<void>((resolve) => setImmediate(resolve));

/** Notes who has begun. */
function starter() {
	const { next, pass, areWaitedFor } = times();
	const starts = new Starts(next);
	const begun: string[] = [];
	const ask = (run: object, ...names: string[]) => {
		for (const name of names) void (async () => (await starts.turn(run), begun.push(name)))();
	};
	return { pass, areWaitedFor, begun, ask };
}

describe('Starts', () => {
	it('lets two begin at once, and the others in their order, two at a time', async () => {
		const { ask, begun, pass } = starter();
		const run = {};
		ask(run, 'a', 'b', 'c', 'd', 'e');
		await settle();
		expect(begun.join('')).toBe('ab');

		ask(run, 'f');
		await settle();
		expect(begun.join('')).toBe('ab');

		await pass();
		expect(begun.join('')).toBe('abcd');

		await pass();
		expect(begun.join('')).toBe('abcdef');
	});

	it('lets runs take turns', async () => {
		const { ask, begun, pass } = starter();
		ask({}, 'long 1', 'long 2', 'long 3', 'long 4', 'long 5');
		ask({}, 'short');
		await settle();
		await pass();
		expect(begun).toEqual(['long 1', 'long 2', 'long 3', 'short']);
	});

	it('holds up who comes soon after others, and nobody later on', async () => {
		const { ask, begun, pass, areWaitedFor } = starter();
		const run = {};
		ask(run, 'a', 'b', 'c');
		await settle();
		await pass();
		expect(begun.join('')).toBe('abc');

		// c has begun just now, so there is room for one more.
		ask(run, 'd', 'e');
		await settle();
		expect(begun.join('')).toBe('abcd');

		await pass();
		expect(begun.join('')).toBe('abcde');

		await pass();
		expect(areWaitedFor()).toBe(false);
		ask(run, 'f');
		await settle();
		expect(begun.join('')).toBe('abcdef');
		expect(areWaitedFor()).toBe(true);
	});
});
