import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { Bench } from '../../engine';
import { jsonOf, runNode, startBench } from '../../engine';
import { startCannedWeCom } from '../../engine/cannedWeCom';
import { parametersOf } from '../../engine/everyOperation';
import { emma, liMei, spring } from '../../sandbox/knownIds';
import { withMember } from '../../surface/uses';

jest.mock('n8n-workflow', () => {
	const workflow = jest.requireActual<typeof import('n8n-workflow')>('n8n-workflow');
	return { ...workflow, sleep: async () => await workflow.sleep(0) };
});

const API = '/cgi-bin/externalcontact';

async function answered(
	answers: Record<string, IDataObject[]>,
	name: string,
	more: INodeParameters = {},
) {
	const wecom = await startCannedWeCom(answers);
	const parameters = { ...parametersOf(name), ...more };
	const { items, error } = await runNode({ store: wecom.store, parameters, ...withMember });
	await wecom.close();
	return { records: jsonOf(items), error, wecom };
}

describe('What WeCom does not state', () => {
	it('is no success for a customer whom the answer does not name, or in another case', async () => {
		const customer = [{ external_userid: liMei.toLowerCase(), errcode: 0 }];
		const { records } = await answered(
			{ [`${API}/transfer_customer`]: [{ customer }] },
			'customerTransfer:transferCustomers',
		);

		expect(records).toEqual(
			[liMei, emma].map((external_userid) => ({
				external_userid,
				handover_userid: 'zhangsan',
				takeover_userid: 'lisi',
				success: false,
				errmsg: 'Not in the answer',
				reason: expect.stringMatching(/^WeCom sent no result for it\./),
			})),
		);
	});

	it('is no success for a group chat that is listed as failed, whatever else is said of it', async () => {
		const failed_chat_list = [{ chat_id: spring }, { chat_id: 'other', errcode: '90500' }, null];
		const { records } = await answered(
			{ [`${API}/groupchat/onjob_transfer`]: [{ failed_chat_list }] },
			'customerTransfer:transferGroupChats',
		);

		expect(records).toMatchObject([
			{ chat_id: spring, success: false, errmsg: 'No errcode' },
			{ chat_id: 'other', success: false, errcode: 90500 },
		]);
	});

	it.each<IDataObject>([{}, { join_way: {} }, { join_way: null }])(
		'is not overwritten: Group Join Way: Update after %j',
		async (answer) => {
			const { error, wecom } = await answered(
				{ [`${API}/groupchat/get_join_way`]: [answer] },
				'joinWay:update',
			);

			expect(error?.message).toMatch(/^WeCom sent no /);
			expect(wecom.bodies(`${API}/groupchat/update_join_way`)).toEqual([]);
		},
	);

	it('is written back, as far as a join way has settings that are not known here', async () => {
		const join_way = { config_id: 'c', qr_code: 'u', scene: 2, chat_id_list: ['a'], new_one: 5 };
		const { wecom } = await answered(
			{
				[`${API}/groupchat/get_join_way`]: [{ join_way }],
				[`${API}/groupchat/update_join_way`]: [{}],
			},
			'joinWay:update',
		);

		expect(wecom.bodies(`${API}/groupchat/update_join_way`)).toEqual([
			expect.objectContaining({ scene: 2, chat_id_list: ['a'], state: 'fair2026', new_one: 5 }),
		]);
		expect(wecom.bodies(`${API}/groupchat/update_join_way`)[0]).not.toHaveProperty('qr_code');
	});

	it('has an ID all the same where WeCom writes the name of a new tag in another way', async () => {
		const tag_group = { group_id: 'g', group_name: 'region', tag: [{ id: 't', name: 'west' }] };
		const { records } = await answered(
			{
				[`${API}/get_corp_tag_list`]: [{ tag_group: [] }],
				[`${API}/add_corp_tag`]: [{ tag_group }],
			},
			'tag:create',
			{ tagNames: 'West' },
		);

		expect(records).toEqual([
			{ group_id: 'g', group_name: 'Region', tag: [{ id: 't', name: 'West', created: true }] },
		]);
	});

	it('keeps the customer of the first page', async () => {
		const { records } = await answered(
			{
				[`${API}/get`]: [
					{
						external_contact: { name: 'Li Mei' },
						follow_user: [{ userid: 'a' }],
						next_cursor: 'n',
					},
					{ follow_user: [{ userid: 'b' }] },
				],
			},
			'externalContact:get',
		);

		expect(records).toEqual([
			{ external_contact: { name: 'Li Mei' }, follow_user: [{ userid: 'a' }, { userid: 'b' }] },
		]);
	});
});

describe('A deletion whose answer was lost', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	it.each([
		['contactWay:delete', `${API}/del_contact_way`],
		['joinWay:delete', `${API}/groupchat/del_join_way`],
		['groupWelcomeTemplate:delete', `${API}/group_welcome_template/del`],
		['tag:delete', `${API}/del_corp_tag`],
	])('is done when its repeat finds nothing: %s', async (name, path) => {
		bench.sandbox.control.addFault({ path, kind: 'reset', processed: true });
		const { items, error } = await bench.run(parametersOf(name), withMember);

		expect(error).toBeUndefined();
		expect(jsonOf(items)).toMatchObject([{ deleted: true }]);
		expect(bench.sent(path)).toHaveLength(2);

		const again = await bench.run(parametersOf(name), withMember);
		expect(again.error).toBeDefined();
	});
});
