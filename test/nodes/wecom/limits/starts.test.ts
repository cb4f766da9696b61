/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { Starts } from '../../../../nodes/wecom/limits/starts';

/** Turns of the event loop that come when the test says so. */
function turns() {
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
	it('lets one begin at once, and the others in their order, one in each turn', async () => {
		const { next, pass } = turns();
		const starts = new Starts(next);
		const begun: number[] = [];
		for (const name of [1, 2, 3]) void starts.alone().then(() => begun.push(name));
		await settle();
		expect(begun).toEqual([1]);

		await pass();
		expect(begun).toEqual([1, 2]);

		void starts.alone().then(() => begun.push(4));
		await pass();
		expect(begun).toEqual([1, 2, 3]);

		await pass();
		expect(begun).toEqual([1, 2, 3, 4]);
	});

	it('keeps the turn of the last one, and waits for nothing after that', async () => {
		const { next, pass, areWaitedFor } = turns();
		const starts = new Starts(next);
		await starts.alone();
		let hasBegun = false;
		void starts.alone().then(() => (hasBegun = true));
		await pass();
		expect(hasBegun).toBe(true);

		let isNext = false;
		void starts.alone().then(() => (isNext = true));
		await settle();
		expect(isNext).toBe(false);
		await pass();
		expect(isNext).toBe(true);

		await pass();
		expect(areWaitedFor()).toBe(false);
		await starts.alone();
	});
});
