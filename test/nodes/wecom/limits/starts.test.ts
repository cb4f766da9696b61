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

describe('Starts', () => {
	it('lets one begin at once, and the others in their order, apart', async () => {
		const { next, pass } = times();
		const starts = new Starts(next);
		const begun: number[] = [];
		for (const name of [1, 2, 3]) void starts.turn().then(() => begun.push(name));
		await settle();
		expect(begun).toEqual([1]);

		await pass();
		expect(begun).toEqual([1, 2]);

		void starts.turn().then(() => begun.push(4));
		await pass();
		expect(begun).toEqual([1, 2, 3]);

		await pass();
		expect(begun).toEqual([1, 2, 3, 4]);
	});

	it('keeps the turn of the last one, and waits for nothing after that', async () => {
		const { next, pass, areWaitedFor } = times();
		const starts = new Starts(next);
		await starts.turn();
		let hasBegun = false;
		void starts.turn().then(() => (hasBegun = true));
		await pass();
		expect(hasBegun).toBe(true);

		let isNext = false;
		void starts.turn().then(() => (isNext = true));
		await settle();
		expect(isNext).toBe(false);
		await pass();
		expect(isNext).toBe(true);

		await pass();
		expect(areWaitedFor()).toBe(false);
		await starts.turn();
	});
});
