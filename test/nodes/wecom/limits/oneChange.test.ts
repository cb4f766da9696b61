/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { oneChange } from '../../../../nodes/wecom/limits/oneChange';

/** A change that lasts until it is let go. */
function heldChange() {
	let letGo!: () => void;
	const held = new Promise<void>((resolve) => (letGo = resolve));
	const change = jest.fn(async () => await held);
	return { change, letGo };
}

const settle = async () => await new Promise<void>((resolve) => setImmediate(resolve));

describe('oneChange', () => {
	it('never makes two changes of one thing of a corp at a time', async () => {
		const { change: first, letGo } = heldChange();
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

	it('makes the third one wait for the second, too, when it comes after the first', async () => {
		const [first, second, third] = [heldChange(), heldChange(), heldChange()];
		const runs = [first, second].map(async ({ change }) => await oneChange('corp', 'a', change));
		first.letGo();
		await settle();
		runs.push(oneChange('corp', 'a', third.change));
		await settle();
		expect(second.change).toHaveBeenCalled();
		expect(third.change).not.toHaveBeenCalled();

		second.letGo();
		third.letGo();
		await Promise.all(runs);
		expect(third.change).toHaveBeenCalled();
	});

	it('lets nobody wait when no thing is named', async () => {
		const [first, second] = [heldChange(), heldChange()];
		const runs = [first, second].map(
			async ({ change }) => await oneChange('corp', undefined, change),
		);
		await settle();
		expect(second.change).toHaveBeenCalled();

		first.letGo();
		second.letGo();
		await Promise.all(runs);
	});

	it('forgets a change that has ended', async () => {
		await oneChange('corp', 'a', async () => {});
		const next = jest.fn(async () => {});
		const run = oneChange('corp', 'a', next);
		// At once, as it is only where there is nothing to wait for.
		expect(next).toHaveBeenCalled();

		await run;
	});

	it('goes on with the next change when one fails', async () => {
		const failing = oneChange('corp', 'a', async () => await Promise.reject(new Error('no')));
		const next = oneChange('corp', 'a', async () => 'done');

		await expect(failing).rejects.toThrow('no');
		await expect(next).resolves.toBe('done');
	});
});
