/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { oneChange } from '../../../../nodes/wecom/limits/oneChange';

const settle = async () => await new Promise<void>((resolve) => setImmediate(resolve));

describe('oneChange', () => {
	it('never makes two changes of one thing of a corp at a time', async () => {
		let letGo!: () => void;
		const first = jest.fn(async () => await new Promise<void>((resolve) => (letGo = resolve)));
		const [second, other, free, foreign] = [jest.fn(), jest.fn(), jest.fn(), jest.fn()];
		const runs = [
			oneChange('corp', 'a', first),
			oneChange('corp', 'a', async () => second()),
			oneChange('corp', 'b', async () => other()),
			oneChange('corp', undefined, async () => free()),
			oneChange('other', 'a', async () => foreign()),
		];
		await settle();
		expect(second).not.toHaveBeenCalled();
		expect(other).toHaveBeenCalled();
		expect(free).toHaveBeenCalled();
		expect(foreign).toHaveBeenCalled();

		letGo();
		await Promise.all(runs);
		expect(second).toHaveBeenCalled();
	});

	it('goes on with the next change when one fails', async () => {
		const failing = oneChange('corp', 'a', async () => await Promise.reject(new Error('no')));
		const next = oneChange('corp', 'a', async () => 'done');

		await expect(failing).rejects.toThrow('no');
		await expect(next).resolves.toBe('done');
	});
});
