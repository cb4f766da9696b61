import { buildCorp } from './seed';
import { snapshot } from './state/snapshot';

describe('the seed', () => {
	it('gives the same corp for the same text, and other ids for another', () => {
		const options = { seed: 'a', customers: 30, members: 2 };
		expect(snapshot(buildCorp(options))).toEqual(snapshot(buildCorp(options)));
		const ids = (seed: string) => [...buildCorp({ seed }).customers.keys()];
		const shared = ids('a').filter((id) => ids('b').includes(id));
		// Only those that the contract's examples name.
		expect(shared).toHaveLength(4);
	});

	it('has ids in the shapes of WeCom', () => {
		const { customers, tagGroups } = snapshot(buildCorp({ customers: 50 }));
		for (const { external_userid: id, type } of customers) {
			expect(id).toMatch(type === 1 ? /^wm\w{30}$/ : /^wo\w{30}$/);
		}
		for (const { group_id: id, tags } of tagGroups) {
			for (const it of [id, ...tags.map((tag) => tag.id)]) expect(it).toMatch(/^et\w{30}$/);
		}
	});

	it('has two groups with a tag of the same name, and one group of another app', () => {
		const { tagGroups } = snapshot(buildCorp());
		const north = tagGroups.filter(({ tags }) => tags.some(({ name }) => name === 'North'));
		expect(north.map(({ group_name: name }) => name)).toEqual(['Region', 'Warehouse']);
		expect(tagGroups.filter(({ app }) => app === 'otherApp')).toHaveLength(1);
	});

	it('takes other tag groups', () => {
		const corp = buildCorp({
			tagGroups: [{ name: 'Only', tags: ['One', 'Two'], app: 'otherApp' }],
		});
		const { tagGroups, customers } = snapshot(corp);
		expect(tagGroups).toMatchObject([{ group_name: 'Only', app: 'otherApp', tags: [{}, {}] }]);
		expect(customers[0].follow_user[1].tags).toEqual([]);
	});

	it('spreads extra customers over the members with customer contact', () => {
		const corp = buildCorp({ customers: 1000, members: 7 });
		const counts = corp
			.allMembers()
			.map(({ userid, follows }) => [userid, follows.length] as const);
		expect(Object.fromEntries(counts)).toMatchObject({
			zhaoliu: 0,
			sunqi: 0,
			qianba: 1,
			member0007: 100,
		});
	});

	it('makes 200,000 customers with different ids', () => {
		expect(buildCorp({ customers: 200_000 }).customers.size).toBe(200_012);
	}, 20_000);
});
