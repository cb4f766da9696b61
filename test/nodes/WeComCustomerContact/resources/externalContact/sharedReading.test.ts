import type { IDataObject } from 'n8n-workflow';

import { corpOf } from '../../../../../nodes/wecom/corp';
import type { FormContext } from '../../../../../nodes/WeComCustomerContact/fields/field';
import {
	byMember,
	byPart,
	byWords,
} from '../../../../../nodes/WeComCustomerContact/resources/externalContact/criteria';
import {
	CustomerIndex,
	customerIndexes,
} from '../../../../../nodes/WeComCustomerContact/resources/externalContact/customerIndex';
import type { Search } from '../../../../../nodes/WeComCustomerContact/resources/externalContact/finding';
import { readingsUnderWay } from '../../../../../nodes/WeComCustomerContact/resources/externalContact/readingsUnderWay';
import {
	findingOf,
	joinReading,
} from '../../../../../nodes/WeComCustomerContact/resources/externalContact/sharedReading';
import { answeredItem } from '../../../../engine/answeredItem';

const PATH = 'batch/get_by_user';
const MINUTE = 60_000;

/** Customers of three members, named after the member, on two pages. */
function world(answers: (params: IDataObject) => IDataObject | undefined = () => undefined) {
	const { item, sent } = answeredItem({
		get_follow_user_list: () => ({ follow_user: ['zhangsan', 'LiSi', 'wangwu'] }),
		[PATH]: (params) => {
			const [userid] = params.userid_list as string[];
			const place = params.cursor === undefined ? 1 : 2;
			return (
				answers(params) ?? {
					external_contact_list: [`${userid} ${place}a`, `${userid} ${place}b`].map((name) => ({
						external_contact: { external_userid: name, name },
						follow_info: { userid },
					})),
					...(place === 1 ? { next_cursor: 'two' } : {}),
				}
			);
		},
	});
	const asked = () =>
		sent(PATH).map(({ userid_list, cursor }) =>
			[(userid_list as string[]).join(' '), ...(cursor === undefined ? [] : [cursor])].join(', '),
		);
	/** Another item of the run. */
	const another = () => ({ ...item });
	return { another, asked };
}

const search = (more: Partial<Search> & { part?: string } = {}): Search => {
	const { part = 'a', members, ...rest } = more;
	const criteria = [byPart([part]), ...(members ? [byMember(members)] : [])];
	return { criteria, members, limit: Infinity, reuse: 0, ...rest };
};

function join(item: FormContext, ...more: Parameters<typeof search>): FormContext {
	joinReading(item, search(...more));
	return item;
}

const namesFor = async (item: FormContext) =>
	(await findingOf(item))
		.found()
		.map(({ record }) => (record.external_contact as IDataObject).name);

const refused = (errcode: number) => ({ errcode, errmsg: 'refused' });

describe('Reading the customers for all items of a run', () => {
	afterEach(() => {
		jest.restoreAllMocks();
		expect(readingsUnderWay.size).toBe(0);
	});

	it('reads once for all, and gives each what it looks for', async () => {
		const { another, asked } = world();
		const items = ['1', 'b', 'nobody'].map((part) => join(another(), { part }));

		expect(await Promise.all(items.map(namesFor))).toEqual([
			['zhangsan 1a', 'zhangsan 1b'],
			['zhangsan 1b', 'zhangsan 2b'],
			[],
		]);
		expect(asked()).toEqual(['zhangsan LiSi wangwu', 'zhangsan LiSi wangwu, two']);
	});

	it('says by what a customer was found', async () => {
		const { another } = world();
		const item = another();
		joinReading(item, search({ criteria: [byWords(['Zhangsan 1A'])] }));

		expect((await findingOf(item)).found()).toMatchObject([
			{ matched: [{ by: 'name', value: 'Zhangsan 1A' }] },
		]);
	});

	it('reads no further than the last one needs', async () => {
		const { another, asked } = world();
		const items = [1, 2].map((limit) => join(another(), { limit, part: '1' }));

		expect(await Promise.all(items.map(namesFor))).toEqual([
			['zhangsan 1a'],
			['zhangsan 1a', 'zhangsan 1b'],
		]);
		expect(asked()).toHaveLength(1);
	});

	it('reads anew for who comes when it has begun', async () => {
		const { another, asked } = world();
		const first = join(another(), { limit: 1 });
		const second = join(another(), { limit: 1 });
		await namesFor(first);
		const late = join(another(), { limit: 1 });
		const later = join(another(), { limit: 1 });
		await namesFor(second);
		expect(asked()).toHaveLength(1);

		expect(await namesFor(late)).toEqual(['zhangsan 1a']);
		await namesFor(later);
		expect(asked()).toHaveLength(2);
	});

	it('reads of the members who are named alone; of each once, in the spelling of WeCom', async () => {
		const { another, asked } = world();
		const members = [['WANGWU', 'lisi'], ['LISI']];
		const items = members.map((some) => join(another(), { members: some, limit: 1 }));
		await Promise.all(items.map(namesFor));

		expect(asked()).toEqual(['LiSi wangwu']);
	});

	it('asks alone for a member whom the list of WeCom does not have', async () => {
		const { another, asked } = world(({ userid_list }) =>
			(userid_list as string[])[0] === 'nobody' ? refused(40031) : undefined,
		);
		const known = join(another(), { members: ['lisi'] });
		const unknown = join(another(), { members: ['nobody', 'LISI'] });
		const stranger = join(another(), { members: ['Stranger'], part: '2' });

		expect(await namesFor(known)).toEqual(['LiSi 1a', 'LiSi 2a']);
		await expect(namesFor(unknown)).rejects.toMatchObject({ errcode: 40031 });
		expect(await namesFor(stranger)).toEqual(['Stranger 2a', 'Stranger 2b']);
		expect(asked().sort()).toEqual([
			...['LiSi', 'LiSi, two', 'Stranger', 'Stranger, two', 'nobody'],
		]);
	});

	it('reads of all members where one item names none', async () => {
		const { another, asked } = world();
		const items = [['lisi'], undefined].map((members) => join(another(), { members, limit: 1 }));
		await Promise.all(items.map(namesFor));

		expect(asked()[0]).toBe('zhangsan LiSi wangwu');
	});

	it('tells whose customers WeCom leaves out, also on a page without customers', async () => {
		const { another } = world(() => ({ fail_info: { unlicensed_userid_list: ['wangwu', ''] } }));
		const finding = await findingOf(join(another()));

		expect([...finding.unlicensed]).toEqual(['wangwu']);
	});

	it('takes an entry that is no record for nobody', async () => {
		const { another } = world(() => ({
			external_contact_list: ['x', [], {}, { external_contact: { name: 'a' } }],
		}));

		expect(await namesFor(join(another()))).toEqual(['a']);
	});

	it('fails for those who need more, not for those who have enough', async () => {
		const { another } = world(({ cursor }) => (cursor ? refused(60011) : undefined));
		const [enough, tooFew] = [1, 9].map((limit) => join(another(), { limit }));

		expect(await namesFor(enough)).toEqual(['zhangsan 1a']);
		await expect(namesFor(tooFew)).rejects.toMatchObject({ errcode: 60011 });
	});

	it('goes on for those who have enough, when nothing more can be read by anybody', async () => {
		const { another } = world(({ cursor }) => (cursor ? refused(48002) : undefined));
		const [enough, tooFew] = [1, 9].map((limit) => join(another(), { limit }));

		expect(await namesFor(enough)).toEqual(['zhangsan 1a']);
		await expect(findingOf(tooFew)).rejects.toMatchObject({ errcode: 48002 });
	});

	it('keeps nothing where nobody wants to use it again', async () => {
		const { another } = world();
		const keep = jest.spyOn(customerIndexes, 'keep');
		const begin = jest.spyOn(readingsUnderWay, 'begin');
		await namesFor(join(another()));

		expect(keep).not.toHaveBeenCalled();
		expect(begin).not.toHaveBeenCalled();
	});

	describe('to use it again', () => {
		beforeEach(async () => {
			// Indexes are those of the process.
			const { app } = await corpOf(world().another());
			customerIndexes.keep(app, {
				...{ index: new CustomerIndex(), readAt: 0, reuse: 0 },
				members: { isAll: false, read: new Set() },
			});
		});

		it('reads to the end, and keeps all for as long as one of the items wants', async () => {
			const { another, asked } = world();
			const keep = jest.spyOn(customerIndexes, 'keep');
			const before = Date.now();
			const wanted = [MINUTE, 5 * MINUTE, 2 * MINUTE];
			const items = wanted.map((reuse) => join(another(), { reuse, limit: 1 }));
			await Promise.all(items.map(namesFor));

			expect(asked()).toHaveLength(2);
			const [[, kept]] = keep.mock.calls;
			expect(kept).toMatchObject({ reuse: 5 * MINUTE, members: { isAll: true } });
			expect([...kept.members.read].sort()).toEqual(['lisi', 'wangwu', 'zhangsan']);
			expect([...kept.index].map(({ external_userid }) => external_userid)).toEqual([
				...['zhangsan 1a', 'zhangsan 1b', 'zhangsan 2a', 'zhangsan 2b'],
			]);
			expect(kept.readAt).toBeGreaterThanOrEqual(before);
		});

		it('keeps whose customers WeCom leaves out', async () => {
			const { another } = world(() => ({ fail_info: { unlicensed_userid_list: ['wangwu'] } }));
			const keep = jest.spyOn(customerIndexes, 'keep');
			await findingOf(join(another(), { reuse: MINUTE }));

			expect([...keep.mock.calls[0][1].index.unlicensed]).toEqual(['wangwu']);
		});

		it('keeps of named members that it is of these alone, also of one whom nobody knew before', async () => {
			const { another } = world();
			const keep = jest.spyOn(customerIndexes, 'keep');
			const members = ['LISI', 'Stranger'];
			await namesFor(join(another(), { reuse: MINUTE, members }));

			expect(keep.mock.calls[0][1].members).toEqual({
				...{ isAll: false, read: new Set(['lisi', 'stranger']) },
			});
		});

		it('keeps nothing of a reading of which a part has failed', async () => {
			const { another } = world(({ cursor }) => (cursor ? refused(60011) : undefined));
			const keep = jest.spyOn(customerIndexes, 'keep');
			await findingOf(join(another(), { reuse: MINUTE }));

			expect(keep).not.toHaveBeenCalled();
		});

		it('ends, and has nobody wait any more, when there is too much to keep', async () => {
			const waiting: number[] = [];
			const { another, asked } = world(({ cursor }) => {
				waiting.push(readingsUnderWay.size);
				return cursor === 'two' ? { next_cursor: 'three' } : undefined;
			});
			const keep = jest.spyOn(customerIndexes, 'keep');
			jest.spyOn(CustomerIndex.prototype, 'add').mockImplementation(function (this: CustomerIndex) {
				this.giveUp();
			});
			await namesFor(join(another(), { reuse: MINUTE, limit: 2, part: '1' }));
			expect(asked()).toHaveLength(1);
			await namesFor(join(another(), { reuse: MINUTE, limit: 3, part: '1' }));

			expect(waiting.slice(0, 3)).toEqual([1, 1, 0]);
			expect(keep).not.toHaveBeenCalled();
		});

		it('waits for two readings of others, then reads itself', async () => {
			const { another, asked } = world();
			const other = jest.spyOn(readingsUnderWay, 'find').mockResolvedValue(undefined as never);
			const names = await namesFor(join(another(), { reuse: MINUTE, limit: 1 }));

			expect(names).toEqual(['zhangsan 1a']);
			expect(other).toHaveBeenCalledTimes(2);
			expect(asked()).toHaveLength(2);
		});
	});
});
