import { loneItem } from '../../../../engine/loneItem';
import {
	checkFamilies,
	familyChecks,
} from '../../../../../nodes/WeComCustomerContact/resources/account/families';

const API = '/externalcontact';
const TAGS = `${API}/get_corp_tag_list`;
const CUSTOMERS = `${API}/batch/get_by_user`;
const STATISTICS = `${API}/get_user_behavior_data`;
const QUOTA = '/customer_acquisition_quota';
const WAYS = `${API}/list_contact_way`;

/** 5 March 2026, nine in the morning in China. */
const NOW = Date.parse('2026-03-05T09:00:00+08:00') / 1000;
const YESTERDAY = Date.parse('2026-03-04T00:00:00+08:00') / 1000;
const day = { start_time: YESTERDAY, end_time: YESTERDAY + 24 * 60 * 60 };

const fine = {
	[TAGS]: { tag_group: [] },
	[CUSTOMERS]: {},
	[WAYS]: {},
	'/groupchat/list': {},
	'/get_groupmsg_list_v2': {},
	'/get_moment_list': {},
	[STATISTICS]: {},
	'/get_unassigned_list': {},
	[QUOTA]: { balance: 7 },
};

type Answers = NonNullable<Parameters<typeof loneItem>[0]>;

async function found(answers: Answers = {}, members: string[] = ['zhangsan', 'lisi']) {
	const { item, sent } = loneItem({ ...fine, ...answers });
	const findings = await checkFamilies(item, members, NOW);
	return { sent, of: (check: string) => findings.find((one) => one.check === check), findings };
}

const count = (tags: number) => Array.from({ length: tags }, (_none, id) => ({ id: String(id) }));

describe('The families of the API', () => {
	it('are asked for as little as can be, of yesterday where a time is needed', async () => {
		const { findings, sent } = await found();

		expect(findings.map(({ check, ok }) => [check, ok])).toEqual(
			familyChecks.map((check) => [check, true]),
		);
		const params = Object.fromEntries(sent.map(([path, some]) => [path.split('/').at(-1), some]));
		expect(params).toEqual({
			get_by_user: { userid_list: ['zhangsan', 'lisi'], limit: 1 },
			get_corp_tag_list: {},
			list_contact_way: { limit: 1 },
			list: { limit: 1 },
			get_groupmsg_list_v2: { chat_type: 'single', ...day, limit: 1 },
			get_moment_list: { ...day, limit: 1 },
			get_user_behavior_data: {
				userid: ['zhangsan'],
				start_time: YESTERDAY,
				end_time: YESTERDAY,
			},
			get_unassigned_list: { page_size: 1 },
			customer_acquisition_quota: {},
		});
	});

	it('are asked with at most 100 members', async () => {
		const members = count(101).map(({ id }) => id);
		const { sent } = await found({}, members);

		expect(sent[0][1].userid_list).toEqual(members.slice(0, 100));
	});

	it('are asked without members too, but for what needs some', async () => {
		const { findings, of, sent } = await found({}, []);

		const unchecked = ['Interface Licence', 'Customers', 'Statistics'];
		expect(findings.filter(({ ok }) => ok !== true).map(({ check }) => check)).toEqual(unchecked);
		for (const check of unchecked) {
			expect(of(check)).toMatchObject({ ok: null, found: expect.stringMatching(/needs a member/) });
		}
		const paths = sent.map(([path]) => path).join(' ');
		expect(paths).not.toMatch(/get_by_user|get_user_behavior_data/);
	});

	it('are refused with what to do where the app may not call one', async () => {
		const { of } = await found({ [WAYS]: 48002 });

		expect(of('Contact Ways')).toMatchObject({
			ok: false,
			found: 'The app may call customer contact, but not these calls (WeCom 48002)',
			advice: expect.stringMatching(
				/^In the admin console .* needs the permission for it\. refused$/,
			),
		});
	});

	it('are refused without words of WeCom where it has none', async () => {
		const { of } = await found({ [WAYS]: { errcode: 48002, errmsg: '' } });
		expect(of('Contact Ways')?.advice).toMatch(/for it\.$/);
	});

	it('are refused in the words of WeCom where it is something else', async () => {
		const { of } = await found({ [WAYS]: 40058 });

		expect(of('Contact Ways')).toMatchObject({ ok: false });
		expect(of('Contact Ways')?.found).toMatch(/\(WeCom 40058\)$/);
		expect(of('Contact Ways')?.found).not.toMatch(/these calls/);
	});
});

describe('The interface licence', () => {
	it.each<[string, Answers[string], boolean | null, RegExp, boolean | null, RegExp]>([
		['there is', {}, true, /leaves out no member/, true, /may read/],
		[
			'some members lack',
			{ fail_info: { unlicensed_userid_list: ['lisi', '', null, 'wangwu'] } as never },
			false,
			/^Without a valid one: lisi, wangwu$/,
			true,
			/may read/,
		],
		['nobody lacks', { fail_info: null }, true, /leaves out no member/, true, /may read/],
		['all members lack', 701008, false, /701008/, null, /since 'Interface Licence' has failed/],
		['there may be, without customers', 84061, null, /no customers/, true, /may read/],
		['nobody can tell of', 40058, null, /^Not checked$/, false, /40058/],
		['an app without the calls cannot tell of', 48002, null, /^Not checked$/, false, /these calls/],
	])('that %s', async (_what, answer, licence, licenceFound, customers, customersFound) => {
		const { of } = await found({ [CUSTOMERS]: answer });

		expect(of('Interface Licence')).toMatchObject({
			ok: licence,
			found: expect.stringMatching(licenceFound),
			advice: expect.stringMatching(licence === false ? /licence/ : /^$/),
		});
		expect(of('Customers')).toMatchObject({
			ok: customers,
			found: expect.stringMatching(customersFound),
		});
	});
});

describe('The quota', () => {
	it.each<[string, Answers[string], object]>([
		[
			'has room for one more',
			{ tag_group: [{ tag: count(9_000) }, { tag: count(999) }] },
			{ ok: true, found: '9999 of 10000 tags', advice: '' },
		],
		[
			'is full',
			{ tag_group: [{ tag: count(9_000) }, { tag: count(1_000) }] },
			{ ok: false, found: '10000 of 10000 tags', advice: expect.stringMatching(/^Delete tags/) },
		],
		[
			'counts what is there',
			{ tag_group: [null, {}, { tag: [null, { id: 'a' }] }] as never },
			{ ok: true, found: '1 of 10000 tags' },
		],
		['is not known', 40058, { ok: null, found: 'The tags cannot be read' }],
	])('of tags %s', async (_what, answer, finding) => {
		expect((await found({ [TAGS]: answer })).of('Tag Quota')).toMatchObject(finding);
	});

	it.each<[string, Answers[string], object]>([
		['is told', { balance: 7 }, { ok: true, found: '7 left' }],
		['is used up', { balance: 0 }, { ok: true, found: '0 left' }],
		['is not told', {}, { ok: null, found: 'WeCom does not tell it' }],
		['is null', { balance: null }, { ok: null, found: 'WeCom does not tell it' }],
		['is refused', 48002, { ok: null, found: expect.stringMatching(/./) }],
	])('of acquisition links %s', async (_what, answer, finding) => {
		expect((await found({ [QUOTA]: answer })).of('Acquisition Link Quota')).toMatchObject(finding);
	});
});
