import type { IDataObject } from 'n8n-workflow';

import { jsonOf, runNode } from '../../../../engine';
import type { CannedWeCom } from '../../../../engine/cannedWeCom';
import { startCannedWeCom } from '../../../../engine/cannedWeCom';

const MEMBERS = '/cgi-bin/externalcontact/get_follow_user_list';
const TAGS = '/cgi-bin/externalcontact/get_corp_tag_list';
const PATH = '/cgi-bin/externalcontact/batch/get_by_user';

/** What WeCom says beside the list when members have no interface licence; apps of service providers only. */
const failInfo = { fail_info: { unlicensed_userid_list: ['lisi', 'wangwu'] } };

function customer(id: string): IDataObject {
	return {
		external_contact: { external_userid: id, name: id, type: 1 },
		follow_info: { userid: 'zhangsan', remark: '' },
	};
}

describe('External Contact: members without a licence', () => {
	let canned: CannedWeCom;
	afterEach(async () => await canned.close());

	const run = async (fields: object = {}) =>
		await runNode({
			store: canned.store,
			parameters: {
				resource: 'externalContact',
				operation: 'getAll',
				members: 'zhangsan, lisi, wangwu',
				returnAll: true,
				...fields,
			},
		});

	const left = (userid: string) => ({
		userid,
		errcode: 701008,
		errmsg: 'The member has no valid interface licence',
		reason: expect.stringContaining('(WeCom 701008)'),
	});

	it('come as items with an errcode, behind the customers', async () => {
		canned = await startCannedWeCom({
			[PATH]: [{ external_contact_list: [customer('wm1')], next_cursor: '', ...failInfo }],
		});
		const { items, error } = await run();

		expect(error).toBeUndefined();
		expect(jsonOf(items)).toEqual([
			expect.objectContaining({ external_userid: 'wm1', userid: 'zhangsan' }),
			left('lisi'),
			left('wangwu'),
		]);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(items.map(() => ({ item: 0 })));
	});

	it('come behind the customers whom Find has found', async () => {
		canned = await startCannedWeCom({
			[MEMBERS]: [{ follow_user: ['zhangsan', 'lisi', 'wangwu'] }],
			[TAGS]: [{ tag_group: [] }],
			[PATH]: [{ external_contact_list: [customer('wm1')], next_cursor: '', ...failInfo }],
		});
		const { items, error } = await runNode({
			store: canned.store,
			parameters: {
				resource: 'externalContact',
				operation: 'find',
				filters: { nameIs: 'wm1' },
				returnAll: true,
			},
		});

		expect(error).toBeUndefined();
		expect(jsonOf(items)).toEqual([
			expect.objectContaining({ external_userid: 'wm1', found: true }),
			left('lisi'),
			left('wangwu'),
		]);
	});

	it('come once, though every page names them', async () => {
		canned = await startCannedWeCom({
			[PATH]: [
				{ external_contact_list: [customer('wm1')], next_cursor: 'two', ...failInfo },
				{ external_contact_list: [customer('wm2')], next_cursor: '', ...failInfo },
			],
		});
		const { items } = await run();

		expect(jsonOf(items).filter(({ errcode }) => errcode !== undefined)).toEqual([
			left('lisi'),
			left('wangwu'),
		]);
	});

	it('are no reason to leave a customer out', async () => {
		canned = await startCannedWeCom({
			[PATH]: [
				{ external_contact_list: [customer('wm1')], next_cursor: 'two', ...failInfo },
				{ external_contact_list: [customer('wm2')], next_cursor: '' },
			],
		});
		const { items } = await run({ returnAll: false, limit: 2 });

		expect(jsonOf(items).filter(({ name }) => name !== undefined)).toHaveLength(2);
	});
});
