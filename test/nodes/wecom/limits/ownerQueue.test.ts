import { OwnerQueue } from '../../../../nodes/wecom/limits/ownerQueue';

describe('OwnerQueue', () => {
	it('lets owners take turns, and those of one owner go in their order', async () => {
		const queue = new OwnerQueue();
		const gone: string[] = [];
		const [many, few] = [{}, {}];
		const wait = async (owner: object, name: string) => {
			await queue.wait(owner);
			gone.push(name);
		};
		const all = [
			...['many 1', 'many 2', 'many 3'].map(async (name) => await wait(many, name)),
			wait(few, 'few'),
		];
		expect(queue.isEmpty).toBe(false);
		for (let next = queue.next(); next; next = queue.next()) next();
		await Promise.all(all);

		expect(gone).toEqual(['many 1', 'few', 'many 2', 'many 3']);
		expect(queue.isEmpty).toBe(true);
	});
});
