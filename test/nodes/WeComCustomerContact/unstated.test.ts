import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { Bench } from '../../engine';
import { CredentialStore, credentialFor, jsonOf, runNode, startBench } from '../../engine';
import { jsonAnswer, startAnsweringWeCom } from '../../engine/answeringWeCom';
import { startCannedWeCom } from '../../engine/cannedWeCom';
import { groupNamed, tagId } from '../../engine/corp';
import { parametersOf } from '../../engine/everyOperation';
import { emma, liMei, spring } from '../../sandbox/knownIds';
import { withMember } from '../../surface/uses';

jest.mock('n8n-workflow', () => jest.requireActual<object>('../../engine/noPauses'));

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

	it.each([
		['its id alone', [spring], [[spring, false]]],
		['its id in another case', [{ chat_id: spring.toUpperCase() }], [[spring, false]]],
		[
			'no id',
			[{ errcode: 90500 }],
			[
				[spring, false],
				['', false],
			],
		],
		[
			'another id',
			[{ chat_id: 'wrOther' }],
			[
				[spring, true],
				['wrOther', false],
			],
		],
	])(
		'is no success for a group chat that is listed as failed by %s',
		async (_how, failed_chat_list, outcome) => {
			const { records } = await answered(
				{ [`${API}/groupchat/onjob_transfer`]: [{ failed_chat_list }] },
				'customerTransfer:transferGroupChats',
			);

			expect(records.map(({ chat_id, success }) => [chat_id, success])).toEqual(outcome);
		},
	);

	it.each([null, {}, { errcode: 0 }, { errmsg: 'odd' }])(
		'is named when an upload has failed with %j',
		async (detail) => {
			const { records, error } = await answered(
				{ '/cgi-bin/media/get_upload_by_url_result': [{ status: '3', detail }] },
				'media:getUploadResult',
			);

			const [{ errmsg, reason } = {} as IDataObject] = records;
			const said = error
				? `${error.message}. ${error.description}`
				: `${String(errmsg)}. ${String(reason)}`;
			expect(said).toMatch(/^WeCom has not taken the file\. WeCom does not say why/);
		},
	);

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

	it.each([
		['a tag', { tags: '={{ $json.tag }}' }],
		['a tag group', { tagGroups: '={{ $json.group }}' }],
		['a tag and one of its own', { tags: '={{ [$json.own, $json.tag] }}' }],
	])('is not done when its repeat is refused since another app made %s', async (_what, which) => {
		const { group_id, tags } = groupNamed(bench, 'Newsletter');
		const json = { tag: tags[0].id, group: group_id, own: tagId(bench, 'Region/North') };
		const path = `${API}/del_corp_tag`;
		bench.sandbox.control.addFault({ path, kind: 'reset' });
		const { error } = await bench.run(
			{ resource: 'tag', operation: 'delete', ...which },
			{ items: [{ json }] },
		);

		expect(error).toMatchObject({ httpCode: '40068' });
		expect(bench.sent(path)).toHaveLength(2);
		expect(bench.sent(`${API}/get_corp_tag_list`)).toHaveLength(1);
	});

	it.each<IDataObject>([{ errcode: 48002 }, {}, { tag_group: null }])(
		'is not done when WeCom does not say which tags there are: %j',
		async (list) => {
			const deletions = [jsonAnswer({}, 503), jsonAnswer({ errcode: 40068 })];
			const wecom = await startAnsweringWeCom(({ path }) => {
				if (path.endsWith('/gettoken'))
					return jsonAnswer({ errcode: 0, access_token: 't', expires_in: 7200 });
				return path.endsWith('/del_corp_tag')
					? deletions.shift()!
					: jsonAnswer({ errcode: 0, ...list });
			});
			const data = { ...credentialFor(bench.sandbox), baseUrl: wecom.url };
			const parameters = parametersOf('tag:delete');
			const { error } = await runNode({ store: new CredentialStore(data), parameters });
			await wecom.close();

			expect(error).toMatchObject({ httpCode: '40068' });
		},
	);
});
