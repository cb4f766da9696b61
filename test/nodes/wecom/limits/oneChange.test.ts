/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { onRecord } from '../../../../nodes/wecom/limits/oneChange';

const settle = async () => await new Promise<void>((resolve) => setImmediate(resolve));

describe('onRecord', () => {
	it('never runs two tasks on one record at a time', async () => {
		let letGo!: () => void;
		const first = jest.fn(async () => await new Promise<void>((resolve) => (letGo = resolve)));
		const [second, other, free] = [jest.fn(), jest.fn(), jest.fn()];
		const runs = [
			onRecord('a', first),
			onRecord('a', async () => second()),
			onRecord('b', async () => other()),
			onRecord(undefined, async () => free()),
		];
		await settle();
		expect(second).not.toHaveBeenCalled();
		expect(other).toHaveBeenCalled();
		expect(free).toHaveBeenCalled();

		letGo();
		await Promise.all(runs);
		expect(second).toHaveBeenCalled();
	});

	it('goes on with the next task when one fails', async () => {
		const failing = onRecord('a', async () => await Promise.reject(new Error('no')));
		const next = onRecord('a', async () => 'done');

		await expect(failing).rejects.toThrow('no');
		await expect(next).resolves.toBe('done');
	});
});
