/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { Limiter } from '../../../../nodes/WeComCustomerContact/request/limiter';

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
		const limiter = new Limiter(2);
		const tasks = [heldTask(), heldTask(), heldTask(), heldTask()];
		const runs = tasks.map(async ({ task }) => await limiter.run(task));
		await settle();
		expect(tasks.map(({ task }) => task.mock.calls.length)).toEqual([1, 1, 0, 0]);

		tasks[1].letGo();
		await settle();
		expect(tasks.map(({ task }) => task.mock.calls.length)).toEqual([1, 1, 1, 0]);

		for (const { letGo } of tasks) letGo();
		await Promise.all(runs);
		expect(limiter.isIdle).toBe(true);
	});

	it('never runs two tasks on one record at a time, and holds no slot for the one that waits', async () => {
		const limiter = new Limiter(2);
		const [first, second, other] = [heldTask(), heldTask(), heldTask()];
		const runs = [
			limiter.run(first.task, 'a'),
			limiter.run(second.task, 'a'),
			limiter.run(other.task, 'b'),
		];
		await settle();
		expect(second.task).not.toHaveBeenCalled();
		expect(other.task).toHaveBeenCalled();

		first.letGo();
		await settle();
		expect(second.task).toHaveBeenCalled();
		second.letGo();
		other.letGo();
		await Promise.all(runs);
		expect(limiter.isIdle).toBe(true);
	});

	it('frees slot and record when a task fails', async () => {
		const limiter = new Limiter(1);
		const failing = limiter.run(async () => await Promise.reject(new Error('no')), 'a');
		const next = limiter.run(async () => 'done', 'a');

		await expect(failing).rejects.toThrow('no');
		await expect(next).resolves.toBe('done');
		expect(limiter.isIdle).toBe(true);
	});
});
