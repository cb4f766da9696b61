import type { IDataObject } from 'n8n-workflow';

import {
	transfersFrom,
	transfersTo,
} from '../../../../../nodes/WeComCustomerContact/resources/customerTransfer/transferResults';
import { answeredItem } from '../../../../engine/answeredItem';

const ACTIVE = 'transfer_result';
const RESIGNED = 'resigned/transfer_result';

const between = ({ handover_userid: from, takeover_userid: to }: IDataObject, kind: string) =>
	`${String(from)} ${String(to)} ${kind}`;

/** Each pair has one customer, who is named after it. */
function world() {
	const answer = (kind: string) => (params: IDataObject) => ({
		customer: [{ external_userid: between(params, kind), status: '2', takeover_time: 7 }],
	});
	return answeredItem({
		get_follow_user_list: () => ({ follow_user: ['zhangsan', 'LiSi', 'wangwu'] }),
		[ACTIVE]: answer('active'),
		[RESIGNED]: answer('resigned'),
	});
}

describe('Transfers that have begun', () => {
	it('are, away from a member, those to each other member whom the app sees', async () => {
		const { item } = world();
		const begun = (takeover: string): IDataObject => ({
			...{ handover: 'lisi', takeover, external_userid: `lisi ${takeover} active` },
			...{ status: 2, takeover_time: 7 },
		});

		expect(await transfersFrom(item, 'active', 'lisi')).toEqual([
			begun('zhangsan'),
			begun('wangwu'),
		]);
	});

	it('are, of a member who has left, by the call for these', async () => {
		const { item, sent } = world();
		const found = await transfersFrom(item, 'resigned', 'heqi');

		expect(found.map(({ external_userid }) => external_userid)).toEqual(
			['zhangsan', 'LiSi', 'wangwu'].map((takeover) => `heqi ${takeover} resigned`),
		);
		expect(sent(ACTIVE)).toEqual([]);
	});

	it('are, to a member, those from each other member whom the app sees', async () => {
		const { item } = world();
		const found = await transfersTo(item, 'WangWu');

		expect(found).toMatchObject([
			{ handover: 'zhangsan', takeover: 'WangWu', external_userid: 'zhangsan WangWu active' },
			{ handover: 'LiSi', takeover: 'WangWu', external_userid: 'LiSi WangWu active' },
		]);
	});

	it('are read once for all items of a run, however the members are written', async () => {
		const { item, sent } = world();
		const away = await transfersFrom(item, 'active', 'zhangsan');
		expect(await transfersFrom(item, 'active', 'ZHANGSAN')).toEqual(away);
		const to = await transfersTo(item, 'LiSi');
		expect(await transfersTo(item, 'lisi')).toEqual(to);
		// The transfers from zhangsan to lisi are known from before.
		expect(sent(ACTIVE).map((params) => between(params, ''))).toEqual([
			...['zhangsan LiSi ', 'zhangsan wangwu ', 'wangwu LiSi '],
		]);
	});

	it('are others in the other direction, and after the member has left', async () => {
		const { item } = world();
		const namesOf = (found: Array<{ external_userid: string }>) =>
			found.map(({ external_userid }) => external_userid);
		await transfersFrom(item, 'active', 'zhangsan');

		expect(namesOf(await transfersTo(item, 'zhangsan'))).toEqual([
			...['LiSi zhangsan active', 'wangwu zhangsan active'],
		]);
		expect(namesOf(await transfersFrom(item, 'resigned', 'zhangsan'))).toEqual([
			...['zhangsan LiSi resigned', 'zhangsan wangwu resigned'],
		]);
	});

	it('come from all pages, without what WeCom leaves out', async () => {
		const { item } = answeredItem({
			get_follow_user_list: () => ({ follow_user: ['zhangsan', 'lisi'] }),
			[ACTIVE]: ({ cursor }) =>
				cursor === undefined
					? { customer: [{ external_userid: 'a', status: 1 }], next_cursor: 'two' }
					: { customer: [{ external_userid: 'b', status: 'soon', takeover_time: '8' }] },
		});

		expect(await transfersFrom(item, 'active', 'lisi')).toEqual([
			{ handover: 'lisi', takeover: 'zhangsan', external_userid: 'a', status: 1 },
			{ handover: 'lisi', takeover: 'zhangsan', external_userid: 'b', takeover_time: 8 },
		]);
	});
});
