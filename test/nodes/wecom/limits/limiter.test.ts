/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { Limiter } from '../../../../nodes/wecom/limits/limiter';

/** A task that runs until it is let go. */
function heldTask() {
	let letGo!: () => void;
	const held = new Promise<void>((resolve) => (letGo = resolve));
	const task = jest.fn(async () => await held);
	return { task, letGo };
}

const settle = async () => await new Promise<void>((resolve) => setImmediate(resolve));

describe('Limiter', () => {
	it('runs as many tasks as it has slots, the others in the order they came', async () => {
		const limiter = new Limiter(() => 2);
		const tasks = [heldTask(), heldTask(), heldTask(), heldTask()];
		const runs = tasks.map(async ({ task }) => await limiter.run(task));
		await settle();
		expect(tasks.map(({ task }) => task.mock.calls.length)).toEqual([1, 1, 0, 0]);
		expect(limiter.isFull).toBe(true);

		tasks[1].letGo();
		await settle();
		expect(tasks.map(({ task }) => task.mock.calls.length)).toEqual([1, 1, 1, 0]);

		for (const { letGo } of tasks) letGo();
		await Promise.all(runs);
		expect(limiter.isFull).toBe(false);
	});

	it('takes up more, and fewer, as soon as the number of slots changes', async () => {
		let slots = 1;
		const limiter = new Limiter(() => slots);
		const tasks = Array.from({ length: 6 }, heldTask);
		const begun = () => tasks.filter(({ task }) => task.mock.calls.length > 0).length;
		const runs = tasks.map(async ({ task }) => await limiter.run(task));
		await settle();
		expect(begun()).toBe(1);

		slots = 3;
		tasks[0].letGo();
		await settle();
		expect(begun()).toBe(4);

		slots = 1;
		tasks[1].letGo();
		tasks[2].letGo();
		await settle();
		expect(begun()).toBe(4);

		for (const { letGo } of tasks) letGo();
		await Promise.all(runs);
		expect(begun()).toBe(6);
	});

	it('lets owners take turns, so that who has few does not wait for who has many', async () => {
		const limiter = new Limiter(() => 1);
		const begun: string[] = [];
		const run = async (owner: object, name: string) =>
			await limiter.run(async () => {
				begun.push(name);
			}, owner);
		const [many, few, one] = [{}, {}, {}];
		const runs = [1, 2, 3, 4].map(async (task) => await run(many, `many ${task}`));
		runs.push(run(few, 'few 1'), run(one, 'one 1'), run(few, 'few 2'));
		await Promise.all(runs);

		expect(begun).toEqual(['many 1', 'many 2', 'few 1', 'one 1', 'many 3', 'few 2', 'many 4']);
	});

	it('frees the slot when a task fails', async () => {
		const limiter = new Limiter(() => 1);
		const failing = limiter.run(async () => await Promise.reject(new Error('no')));
		const next = limiter.run(async () => 'done');

		await expect(failing).rejects.toThrow('no');
		await expect(next).resolves.toBe('done');
	});
});
