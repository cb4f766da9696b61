/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import type { IDataObject } from 'n8n-workflow';

import type { Bench } from '../../../../engine';
import { jsonOf, runNode, startBench } from '../../../../engine';
import { startCannedWeCom } from '../../../../engine/cannedWeCom';
import { calls, tagId } from '../../../../engine/corp';
import { byId } from '../../../../engine/input';
import * as fc from '../../../../engine/properties';
import { liMei } from '../../../../sandbox/knownIds';

const LOOKING = [
	'/cgi-bin/externalcontact/get',
	'/cgi-bin/externalcontact/get_corp_tag_list',
	'/cgi-bin/externalcontact/get_follow_user_list',
];
const UNKNOWN = 'wmBx7kEAAAq3vN0pYt1cRzL8hUoW4sDx';

/** 100 by `npm run test:property`. */
const WORLDS = Number(process.env.ANSWER_RUNS ?? 50);

const mark = { resource: 'tag', operation: 'mark' };
const preview = { options: { onlyPreview: true } };

describe('Tag: Tag Customer, Only Preview', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	it('says what would come out, and changes nothing', async () => {
		const { items, error } = await bench.run({
			...{ ...mark, ...preview },
			...{ userId: byId('zhangsan'), externalUserId: byId(liMei) },
			...{ addTags: 'Solar, Roof, Roof/Flat', removeTags: 'Gold' },
			...{ createMissingTags: true, newTagGroup: 'Interest' },
		});

		expect(error).toBeUndefined();
		expect(jsonOf(items)).toEqual([
			{
				preview: true,
				success: true,
				userid: 'zhangsan',
				external_userid: liMei,
				add_tag: [tagId(bench, 'Interest/Solar')],
				remove_tag: [tagId(bench, 'Customer level/Gold')],
				new_tags: ['Interest/Roof', 'Roof/Flat'],
				calls: 1,
				seconds: 1,
			},
		]);
		expect(calls(bench).filter((path) => !LOOKING.includes(path))).toEqual([]);
	});

	it('has the real thing do what it says in random worlds, customer by customer', async () => {
		const seen = { success: 0, failed: 0, whole: 0, creating: 0 };
		const tags = [
			'Gold',
			'Interest/Solar',
			'Heating',
			'Region/North',
			'Weekly',
			'Roof',
			'Roof/Flat',
		];
		const names = fc.uniqueArray(fc.constantFrom(...tags), { maxLength: 3 });
		const world = fc.record({
			seed: fc.string({ unit: fc.constantFrom(...'abcdef'), minLength: 1, maxLength: 6 }),
			customers: fc.integer({ min: 0, max: 40 }),
			members: fc.integer({ min: 0, max: 3 }),
			customer: fc.nat(),
			member: fc.oneof(
				{ weight: 9, arbitrary: fc.constant('theirs') },
				fc.constantFrom('zhangsan', 'LISI', 'wangwu', 'qianba', 'heqi', 'nobody'),
			),
			tagFor: fc.constantFrom('member', 'allMembers'),
			list: fc.constantFrom(undefined, undefined, undefined, undefined, true, false),
			add: names,
			remove: fc.uniqueArray(fc.constantFrom('Gold', 'Heating', 'Region/North', 'Roof'), {
				maxLength: 2,
			}),
			createMissingTags: fc.constantFrom(true, true, true, false),
			newTagGroup: fc.constantFrom('Interest', 'New', 'Interest', ''),
		});
		await fc.assert(
			fc.asyncProperty(world, async (it) => {
				bench.sandbox.control.reset({
					seed: it.seed,
					customers: it.customers,
					members: it.members,
				});
				const { customers } = bench.sandbox.control.state();
				const some = [
					...customers,
					{ external_userid: UNKNOWN, follow_user: [] },
					{ external_userid: 'nobody', follow_user: [] },
				];
				const { external_userid, follow_user } = some[it.customer % some.length];
				const theirs = follow_user[0]?.userid ?? 'zhangsan';
				const lists =
					it.list === undefined
						? {
								addTags: it.add,
								removeTags: it.remove,
								createMissingTags: it.createMissingTags,
								newTagGroup: it.newTagGroup,
							}
						: {
								tagsBy: 'list',
								addTagIds: [tagId(bench, 'Interest/Solar'), ...(it.list ? ['etUnknown'] : [])],
								removeTagIds: [tagId(bench, 'Customer level/Gold')],
							};
				const parameters = {
					...mark,
					...lists,
					tagFor: it.tagFor,
					userId: byId(it.member === 'theirs' ? theirs : it.member),
					externalUserId: byId(external_userid),
				} as never as IDataObject;
				const run = async (more: IDataObject = {}) =>
					await bench.run({ ...parameters, ...more } as never, {
						onError: 'continueRegularOutput',
					});

				const before = bench.sandbox.control.state();
				bench.sandbox.control.clearJournal();
				const said = jsonOf((await run(preview)).items);
				expect(calls(bench).filter((path) => !LOOKING.includes(path))).toEqual([]);
				expect(bench.sandbox.control.state()).toEqual(before);

				bench.sandbox.control.clearJournal();
				const done = jsonOf((await run()).items);
				const sent = calls(bench).filter((path) => path.endsWith('/mark_tag'));

				const [first] = done;
				if ('error' in first) {
					seen.whole++;
					// The item fails as a whole when nothing comes about, as the preview says in its own way.
					const isSame = said.length === 1 && said[0].error === first.error;
					const noneWould = said.every(({ success }) => success === false);
					expect([isSame || noneWould, said, first]).toEqual([true, said, first]);
					for (const { errcode } of said) {
						if (errcode !== undefined && !isSame) expect(errcode).toBe(first.errcode);
					}
					return;
				}
				const about = (records: IDataObject[]) =>
					records.map(({ success, userid, errcode }) => ({ success, userid, errcode }));
				expect(about(said)).toEqual(about(done));
				expect(said.map((record) => record.calls)).toEqual(
					done.map(({ success }) => (success ? 1 : 0)),
				);
				expect(sent.length).toBeGreaterThanOrEqual(done.length);
				for (const [place, { add_tag, new_tags, success }] of said.entries()) {
					seen[success ? 'success' : 'failed']++;
					const created = (new_tags ?? []) as string[];
					if (created.length > 0) seen.creating++;
					const real = (done[place].add_tag ?? []) as string[];
					expect(real).toEqual(expect.arrayContaining((add_tag ?? []) as string[]));
					expect(real).toHaveLength(((add_tag ?? []) as string[]).length + created.length);
					for (const path of created) expect(real).toContain(tagId(bench, path));
				}
			}),
			{ numRuns: WORLDS },
		);
		expect(seen.success).toBeGreaterThan(10);
		expect(seen.whole).toBeGreaterThan(5);
		expect(seen.creating).toBeGreaterThan(1);
	}, 120_000);

	it('says when the customer would have more tags than WeCom takes', async () => {
		const tags = Array.from({ length: 3000 }, (_, place) => ({ tag_id: `et${place}` }));
		const canned = await startCannedWeCom({
			[LOOKING[0]]: [{ external_contact: { name: 'A' }, follow_user: [{ userid: 'lisi', tags }] }],
			[LOOKING[1]]: [{ tag_group: [{ group_id: 'g', tag: [{ id: 'etNew', name: 'New' }] }] }],
		});
		const { items } = await runNode({
			store: canned.store,
			parameters: {
				...{ ...mark, ...preview, tagsBy: 'list', addTagIds: ['etNew'] },
				...{ userId: byId('lisi'), externalUserId: byId(liMei) },
			},
		});
		await canned.close();

		expect(jsonOf(items)).toMatchObject([{ success: false, errcode: 40144, calls: 0 }]);
	});

	it('fails as the real thing does where the names do not exist', async () => {
		const { error } = await bench.run({
			...{ ...mark, ...preview, addTags: 'Platinum' },
			...{ userId: byId('zhangsan'), externalUserId: byId(liMei) },
		});

		expect(error?.message).toBe('There is no tag "Platinum"');
	});
});
