/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { inOrder } from '../../../../nodes/WeComCustomerContact/operation/inOrder';

const settle = async () => await new Promise<void>((resolve) => setImmediate(resolve));
const numbers = (count: number) => Array.from({ length: count }, (_, number) => number);

describe('inOrder', () => {
	it('gives the results in the order of the entries, whichever comes first', async () => {
		const work = async (number: number) => {
			for (let turn = 20; turn > number; turn--) await Promise.resolve();
			return number * 10;
		};

		expect(await inOrder(numbers(20), 8, work)).toEqual(numbers(20).map((number) => number * 10));
		expect(await inOrder([], 8, work)).toEqual([]);
	});

	it('does as many at a time as there are lanes', async () => {
		const letGo: Array<() => void> = [];
		const work = async () => await new Promise<void>((resolve) => letGo.push(resolve));
		const all = inOrder(numbers(10), 8, work);
		await settle();
		expect(letGo).toHaveLength(8);

		letGo[3]();
		await settle();
		expect(letGo).toHaveLength(9);

		letGo.forEach((go) => go());
		await settle();
		letGo.forEach((go) => go());
		await all;
	});

	it('ends with the first error, begins nothing more, and waits for what is under way', async () => {
		const letGo: Array<() => void> = [];
		const work = jest.fn(async (number: number) => {
			await new Promise<void>((resolve) => letGo.push(resolve));
			if (number === 3 || number === 5) throw new Error(`no ${number}`);
		});
		const ended = jest.fn();
		const all = inOrder(numbers(20), 8, work).finally(ended);
		const refused = expect(all).rejects.toThrow('no 3');
		await settle();
		letGo[3]();
		await settle();
		letGo[0]();
		await settle();
		expect(work).toHaveBeenCalledTimes(8);
		expect(ended).not.toHaveBeenCalled();

		letGo.forEach((go) => go());
		await refused;
		expect(work).toHaveBeenCalledTimes(8);
	});

	it('throws the error of the first entry that failed, whichever failed first', async () => {
		const work = async (number: number) => {
			for (let turn = 20; turn > number; turn--) await Promise.resolve();
			throw new Error(`no ${number}`);
		};

		await expect(inOrder(numbers(20), 8, work)).rejects.toThrow('no 0');
	});
});
