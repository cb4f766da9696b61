import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { Bench } from '../../../../engine';
import { CredentialStore, credentialFor, jsonOf, runNode, startBench } from '../../../../engine';
import { jsonAnswer, startAnsweringWeCom } from '../../../../engine/answeringWeCom';
import { calls } from '../../../../engine/corp';
import { itemsOf } from '../../../../engine/input';
import type { AppConditions, AppName, SandboxControl } from '../../../../sandbox/types';
import { operationAt } from '../../../../sandbox/contract';

const checkSetup = { resource: 'account', operation: 'check' };

const ACCESS = [
	'Base URL',
	'Corp ID',
	'Secret',
	'App',
	'Company',
	'IP Address',
	'Customer Contact',
];

const ALL = [
	...ACCESS,
	'Visible Range',
	'Members with Customer Contact',
	'Interface Licence',
	'Customers',
	'Tags',
	'Contact Ways',
	'Group Chats',
	'Mass Messages',
	'Moments',
	'Statistics',
	'Customer Transfer',
	'Tag Quota',
	'Acquisition Link Quota',
	'Forms',
	'Payments',
	'Clock',
	'Time Zone',
	'Callback Address',
];

/** One broken thing: what is done to the sandbox or the credential, and what the first failed check has to say. */
interface Broken {
	app?: AppName;
	credential?: IDataObject;
	sandbox?: (control: SandboxControl) => void;
	parameters?: INodeParameters;
	failed: string;
	found: RegExp;
	advice: RegExp;
}

const onMain = (conditions: Partial<AppConditions>) => (control: SandboxControl) =>
	control.setApp('main', conditions);
const refusing = (errcode: number) => (control: SandboxControl) => {
	control.addFault({ path: '*', kind: 'errcode', errcode, times: null });
};
const everybody = ['zhangsan', 'lisi', 'wangwu', 'zhaoliu'];

const BROKEN: Record<string, Broken> = {
	'a wrong secret': {
		credential: { secret: 'wrong' },
		failed: 'Secret',
		found: /does not accept the secret: it is wrong .* \(WeCom 40001\)/,
		advice: /'Secret' in the credential/,
	},
	'no secret': {
		credential: { secret: ' ' },
		failed: 'Secret',
		found: /The secret is missing/,
		advice: /Fill in 'Secret'/,
	},
	'a wrong corp ID': {
		credential: { corpId: 'ww0000000000000000' },
		failed: 'Corp ID',
		found: /does not know this corp ID \(WeCom 40013\)/,
		advice: /My Company/,
	},
	'a secret of another company': {
		sandbox: (control) =>
			void control.addFault({ path: '/cgi-bin/gettoken', kind: 'errcode', errcode: 40091 }),
		failed: 'Secret',
		found: /does not belong to this company/,
		advice: /'Corp ID' and 'Secret'/,
	},
	'an address banned after wrong secrets': {
		sandbox: (control) =>
			void control.addFault({ path: '/cgi-bin/gettoken', kind: 'errcode', errcode: 45009 }),
		failed: 'Secret',
		found: /no more access tokens for now/,
		advice: /wait an hour/,
	},
	'a disabled app': {
		sandbox: onMain({ enabled: false }),
		failed: 'Secret',
		found: /or the app is disabled \(WeCom 40001\)/,
		advice: /the app must be enabled/,
	},
	'an untrusted IP address': {
		app: 'untrustedIp',
		failed: 'IP Address',
		found: /does not trust the IP address 127\.0\.0\.1 \(WeCom 60020\)/,
		advice: /Trusted Company IPs/,
	},
	'an app that is not among the callable apps': {
		app: 'noCustomerContact',
		failed: 'Customer Contact',
		found: /may not use customer contact \(WeCom 48002\)/,
		advice: /Callable Apps/,
	},
	'the secret of the address book sync': {
		app: 'contactSync',
		failed: 'Customer Contact',
		found: /WeCom 48002/,
		advice: /secret of the address book sync does not work/,
	},
	'an empty visible range': {
		sandbox: onMain({ departments: [] }),
		failed: 'Visible Range',
		found: /sees no department and no member/,
		advice: /visible range/,
	},
	'nobody with customer contact': {
		sandbox: (control) =>
			everybody.forEach((userid) => control.setMember(userid, { customerContact: false })),
		failed: 'Members with Customer Contact',
		found: /No member in the visible range/,
		advice: /Range of Use/,
	},
	'a member without customer contact': {
		sandbox: (control) => control.setMember('lisi', { customerContact: false }),
		parameters: { options: { mustServe: 'zhangsan, LiSi' } },
		failed: 'Members with Customer Contact',
		found: /^May not use it: LiSi$/,
		advice: /Range of Use/,
	},
	'a member outside of the visible range': {
		parameters: { options: { mustServe: 'qianba' } },
		failed: 'Members with Customer Contact',
		found: /^Not in the visible range, or unknown: qianba$/,
		advice: /visible range/,
	},
	'an expired licence of one member': {
		sandbox: (control) => control.setMember('wangwu', { licensed: false }),
		failed: 'Interface Licence',
		found: /Without a valid one: wangwu/,
		advice: /licence/,
	},
	'expired licences of all members': {
		sandbox: (control) =>
			everybody.forEach((userid) => control.setMember(userid, { licensed: false })),
		failed: 'Interface Licence',
		found: /WeCom 701008/,
		advice: /licence/,
	},
	'a missing permission for tags': {
		sandbox: onMain({ denied: ['tag'] }),
		failed: 'Tags',
		found: /but not these calls \(WeCom 48002\)/,
		advice: /what the app may call/,
	},
	'a missing permission for moments': {
		sandbox: onMain({ denied: ['moment'] }),
		failed: 'Moments',
		found: /WeCom 48002/,
		advice: /what the app may call/,
	},
	'a missing permission for statistics': {
		sandbox: onMain({ denied: ['statistics'] }),
		failed: 'Statistics',
		found: /WeCom 48002/,
		advice: /what the app may call/,
	},
	'a dissolved company': {
		sandbox: refusing(301007),
		failed: 'Company',
		found: /company is not available/,
		advice: /dissolved or banned/,
	},
	'a company that is not verified': {
		sandbox: (control) =>
			void control.addFault({
				path: '/cgi-bin/externalcontact/get_follow_user_list',
				kind: 'errcode',
				errcode: 43009,
			}),
		failed: 'Company',
		found: /not verified/,
		advice: /verified/,
	},
	'a permission that WeCom has taken away': {
		sandbox: (control) =>
			void control.addFault({
				path: '/cgi-bin/externalcontact/get_follow_user_list',
				kind: 'errcode',
				errcode: 48006,
			}),
		failed: 'App',
		found: /taken its permission/,
		advice: /enable the app again/,
	},
	'no WeCom at the base URL': {
		credential: { baseUrl: 'http://127.0.0.1:9' },
		failed: 'Base URL',
		found: /cannot be reached at http:\/\/127\.0\.0\.1:9/,
		advice: /'Base URL' in the credential/,
	},
	'a base URL that is no address': {
		credential: { baseUrl: 'qyapi.weixin.qq.com' },
		failed: 'Base URL',
		found: /not an address/,
		advice: /'Base URL'/,
	},
	'a full tag list': {
		sandbox: (control) =>
			control.reset({
				tagGroups: Array.from({ length: 10 }, (_, group) => ({
					name: `Group ${group}`,
					tags: Array.from({ length: 1000 }, (__, tag) => `Tag ${tag}`),
				})),
			}),
		failed: 'Tag Quota',
		found: /10000 of 10000/,
		advice: /Delete tags/,
	},
};

describe('Account: Check Setup', () => {
	let bench: Bench;
	let offset = 0;
	beforeAll(async () => {
		bench = await startBench({ clock: () => Date.now() + offset });
	});
	beforeEach(() => {
		offset = 0;
		bench.reset();
	});
	afterAll(async () => await bench.close());

	const run = async (parameters: INodeParameters = {}, store = bench.store) => {
		const { items, error } = await runNode({ store, parameters: { ...checkSetup, ...parameters } });
		expect(error).toBeUndefined();
		return jsonOf(items);
	};
	const failedIn = (findings: IDataObject[]) => findings.filter(({ ok }) => ok === false);

	it('finds nothing wrong with a company that is set up, by reading calls only', async () => {
		const findings = await run();

		expect(findings.map(({ check }) => check)).toEqual(ALL);
		expect(failedIn(findings)).toEqual([]);
		for (const finding of findings) {
			expect(Object.keys(finding)).toEqual(['check', 'ok', 'found', 'advice']);
			expect(JSON.stringify(finding)).not.toContain(bench.sandbox.corp.apps.main);
		}
		expect(findings.filter(({ ok }) => ok === null).map(({ check }) => check)).toEqual([
			'Callback Address',
		]);
		expect(findings[8].found).toBe(
			'4 of the visible range: zhangsan, lisi, wangwu, zhaoliu. 1 without it: sunqi',
		);
		expect(findings[12]).toMatchObject({ check: 'Contact Ways', found: 'The app may read them' });
		const reading = /get|list|simplelist|statistic|quota|groupchat\/list/;
		const made = calls(bench);
		expect(made.filter((path) => !reading.test(path))).toEqual([]);
		expect(made.filter((path) => !operationAt(path))).toEqual([]);
		expect(bench.sent('/cgi-bin/gettoken')).toHaveLength(1);
	});

	it('has more than fifteen broken set-ups', () => {
		expect(Object.keys(BROKEN).length).toBeGreaterThanOrEqual(15);
	});

	it.each(Object.entries(BROKEN))('names the cause: %s', async (_name, broken) => {
		const { app = 'main', credential, sandbox, parameters, failed, found, advice } = broken;
		sandbox?.(bench.sandbox.control);
		const secret = bench.sandbox.corp.apps[app];
		const data = { ...credentialFor(bench.sandbox, secret), ...credential };
		const findings = await run(parameters, new CredentialStore(data as never));

		expect(findings.map(({ check }) => check)).toEqual(ALL);
		const [first] = failedIn(findings);
		expect(first).toEqual({
			check: failed,
			ok: false,
			found: expect.stringMatching(found),
			advice: expect.stringMatching(advice),
		});
		expect(JSON.stringify(findings)).not.toContain(secret);
		// What comes before it is right; after a check that everything depends on, nothing is said to be right or wrong.
		const place = ALL.indexOf(failed);
		if (failed === 'Statistics' || place < ALL.indexOf('Visible Range')) {
			expect(findings.slice(0, place).filter(({ ok }) => ok !== true)).toEqual([]);
		}
		if (ACCESS.includes(failed)) {
			expect(findings.slice(place + 1).map(({ ok }) => ok)).toEqual(
				findings.slice(place + 1).map(() => null),
			);
			expect(bench.sent('/cgi-bin/gettoken').length).toBeLessThanOrEqual(1);
		}
	});

	it('names the cause: an app that is disabled while its token lives', async () => {
		await run();
		bench.sandbox.control.setApp('main', { enabled: false });
		expect(failedIn(await run())[0]).toMatchObject({
			check: 'App',
			found: 'The app is disabled (WeCom 50003)',
		});
	});

	it.each([
		[7200, 'behind'],
		[-90, 'ahead of'],
	])('names the cause: a clock that differs by %i seconds', async (seconds, words) => {
		offset = seconds * 1000;
		expect(failedIn(await run())).toMatchObject([
			{
				check: 'Clock',
				found: expect.stringContaining(words),
				advice: expect.stringContaining('NTP'),
			},
		]);
	});

	it('names the cause: something else answers at the base URL', async () => {
		const page = {
			status: 200,
			headers: { 'content-type': 'text/html' },
			body: Buffer.from('<p>Hi'),
		};
		for (const answer of [page, jsonAnswer({ message: 'no Route' }), jsonAnswer({}, 404)]) {
			const other = await startAnsweringWeCom(() => answer);
			const data = { ...credentialFor(bench.sandbox), baseUrl: other.url };
			const findings = await run({}, new CredentialStore(data));
			await other.close();
			expect(failedIn(findings)).toMatchObject([
				{ check: 'Base URL', found: expect.stringContaining('does not answer like WeCom') },
			]);
		}
	});

	it('takes no customers for nothing wrong', async () => {
		const path = '/cgi-bin/externalcontact/batch/get_by_user';
		bench.sandbox.control.addFault({ path, kind: 'errcode', errcode: 84061 });
		const findings = await run();
		expect(failedIn(findings)).toEqual([]);
		expect(findings.find(({ check }) => check === 'Customers')).toMatchObject({ ok: true });
	});

	it('says when WeCom does not list the members of a department', async () => {
		const path = '/cgi-bin/user/simplelist';
		bench.sandbox.control.addFault({ path, kind: 'errcode', errcode: 60011 });
		const findings = await run();
		const range = findings.find(({ check }) => check === 'Visible Range');

		expect(range).toMatchObject({ ok: true });
		expect(range?.found).toMatch(
			/There are more: WeCom does not list the members of every department \(No permission for/,
		);
	});

	it('sends a wrong secret once, however many items there are', async () => {
		const data = { ...credentialFor(bench.sandbox), secret: 'wrong' };
		const { items } = await runNode({
			store: new CredentialStore(data),
			parameters: checkSetup,
			items: itemsOf(Array.from({ length: 5 }, () => ({}))),
		});
		expect(items).toHaveLength(5 * ALL.length);
		expect(bench.sent('/cgi-bin/gettoken')).toHaveLength(1);
	});

	it('says which of the other lists of callable apps the app is not on, and takes it for nothing wrong', async () => {
		bench.sandbox.control.setApp('main', { denied: ['collect-form', 'external-pay'] });
		const findings = await run();

		expect(failedIn(findings)).toEqual([]);
		expect(findings.filter(({ check }) => ['Forms', 'Payments'].includes(String(check)))).toEqual([
			{
				check: 'Forms',
				ok: null,
				found: 'The app may not use forms and documents (WeCom 48002)',
				advice: expect.stringMatching(
					/^Only the resource 'Collection Form' needs it\. .*Documents > API > Callable Apps/,
				),
			},
			{
				check: 'Payments',
				ok: null,
				found: 'The app may not read payments (WeCom 48002)',
				advice: expect.stringMatching(
					/^Only the resource 'Payment' needs it\. .*Payments > API > Callable Apps/,
				),
			},
		]);
	});

	it.each<[family: string, concerned: string[]]>([
		['tag', ['Tags', 'Tag Quota']],
		['contact-way', ['Contact Ways']],
		['group-chat', ['Group Chats']],
		['message', ['Mass Messages']],
		['moment', ['Moments']],
		['statistics', ['Statistics']],
		['customer-transfer', ['Customer Transfer']],
		['customer-acquisition', ['Acquisition Link Quota']],
		['collect-form', ['Forms']],
		['external-pay', ['Payments']],
	])('says the same of all others when %s is refused', async (family, concerned) => {
		const others = (findings: IDataObject[]) =>
			findings.filter(({ check }) => !concerned.includes(String(check)) && check !== 'Clock');
		const fine = await run();
		bench.sandbox.control.setApp('main', { denied: [family] });
		const findings = await run();

		expect(others(findings)).toEqual(others(fine));
		const refused = findings.filter(({ check }) => concerned.includes(String(check)));
		expect(refused.map(({ check }) => check)).toEqual(concerned);
		expect(refused.map(({ ok }) => ok)).not.toContain(true);
	});

	it('goes on to the other families when several are refused', async () => {
		bench.sandbox.control.setApp('main', { denied: ['tag', 'message', 'group-chat'] });
		const findings = await run();
		expect(failedIn(findings).map(({ check }) => check)).toEqual([
			'Tags',
			'Group Chats',
			'Mass Messages',
		]);
		expect(findings.find(({ check }) => check === 'Tag Quota')).toMatchObject({ ok: null });
	});
});
