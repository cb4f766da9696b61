import type { IDataObject } from 'n8n-workflow';

import type { Field, FormContext } from '../../../../nodes/WeComCustomerContact/fields/field';
import type { Kind } from '../../../../nodes/WeComCustomerContact/fields/named';
import {
	holdsNames,
	idFrom,
	idsFrom,
	isName,
} from '../../../../nodes/WeComCustomerContact/names/idsFrom';

/** What WeCom answers to a call, by the end of its path; a number is an errcode. */
type Answers = Record<
	string,
	IDataObject | number | ((params: IDataObject) => IDataObject | number)
>;

let corps = 0;

/** An item of a run of its own, where WeCom answers so; `sent` are the calls with their parameters. */
function itemWith(answers: Answers, userId?: string | (() => string)) {
	const sent: Array<[call: string, params: IDataObject]> = [];
	const warnings: string[] = [];
	const request = async (wire: IDataObject) => {
		const call = String(wire.url).replace(/^.*\/cgi-bin\//, '');
		const params = { ...(wire.qs as object), ...(wire.body === '{}' ? {} : (wire.body as object)) };
		delete (params as IDataObject).access_token;
		sent.push([call, params]);
		const known = answers[call] ?? 40_058;
		const answer = typeof known === 'function' ? known(params) : known;
		const body =
			typeof answer === 'number'
				? { errcode: answer, errmsg: 'no' }
				: { errcode: 0, errmsg: 'ok', ...answer };
		return await Promise.resolve({ statusCode: 200, headers: {}, body });
	};
	const run = {};
	const corpId = `ww-names-${corps++}`;
	const item = {
		getExecuteData: () => run,
		getExecutionCancelSignal: () => undefined,
		getCredentials: async () => ({ corpId, secret: 's', baseUrl: 'https://wecom.example' }),
		logger: { warn: (line: string) => warnings.push(line) },
		has: () => userId !== undefined,
		given: ({ description }: Field) => {
			if (description.name !== 'userId' || userId === undefined)
				throw new TypeError('no such field');
			return typeof userId === 'string' ? userId : userId();
		},
		helpers: {
			httpRequest: request,
			httpRequestWithAuthentication: async (_credential: string, wire: IDataObject) => {
				wire.qs = { ...(wire.qs as object), access_token: 'token' };
				return await request(wire);
			},
		},
	} as unknown as FormContext;
	const ids = async (kind: Kind, value: unknown) => await idsFrom(item, kind, value, 'Field');
	const id = async (kind: Kind, value: unknown) => await idFrom(item, kind, value, 'Field');
	return { ids, id, sent, warnings, calls: () => sent.map(([call]) => call) };
}

const LONG = 'aB3-_'.repeat(4);

/** What has the form of an id. */
const asIds: Record<Kind, string[]> = {
	customer: [`wm${LONG}`, `wo${LONG}`],
	department: ['1', '0042'],
	groupChat: [`wr${LONG}`],
	member: ['zhangsan', 'Z', '7up', 'a.b-c_d@e'],
	tag: [`et${LONG}`],
	tagGroup: [`et${LONG}`],
};

/** What has not. */
const asNames: Record<Kind, string[]> = {
	customer: ['Li Mei', `wm${LONG.slice(1)}`, `wr${LONG}`, `x wm${LONG}`, `wm${LONG} x`],
	department: ['Sales', '1a', '-1', '1.5'],
	groupChat: ['Spring', 'wr1', `wm${LONG}`],
	member: ['Li Si', '李四', '_a', '@a', 'a+b'],
	tag: ['Gold', 'et1', `wr${LONG}`],
	tagGroup: ['Level', 'et1'],
};

const kinds = Object.keys(asIds) as Kind[];

describe.each(kinds)('A value for a %s', (kind) => {
	it('has the form of an id', () => {
		for (const id of asIds[kind]) expect([id, holdsNames(kind, id)]).toEqual([id, false]);
		expect(holdsNames(kind, asIds[kind])).toBe(false);
		expect(holdsNames(kind, asIds[kind].join(', '))).toBe(false);
	});

	it('holds a name', () => {
		for (const name of asNames[kind]) {
			expect([name, holdsNames(kind, name)]).toEqual([name, true]);
			expect(holdsNames(kind, [...asIds[kind], name])).toBe(true);
			expect(isName(kind, name)).toBe(true);
		}
	});

	it('holds nothing', () => {
		for (const nothing of ['', [], undefined, null, ' , ']) {
			expect(holdsNames(kind, nothing)).toBe(false);
		}
	});

	it('is an object, which is left to the check', () => {
		expect(holdsNames(kind, [{ name: 'Li Mei' }])).toBe(false);
	});

	it('is looked up where it is said to be a name, unless names cannot look so', () => {
		for (const id of asIds[kind]) expect(isName(kind, ` ${id} `)).toBe(kind === 'member');
	});
});

const TAGS = 'externalcontact/get_corp_tag_list';

const tags: Answers = {
	[TAGS]: {
		tag_group: [
			{
				group_id: 'g1',
				group_name: 'Level',
				tag: [
					{ id: 't1', name: 'Gold' },
					{ id: 't2', name: 'A, B' },
				],
			},
			{ group_id: 'g2', group_name: 'g1', tag: [{ id: 't3', name: 'Silver' }] },
		],
	},
};

describe('Tags', () => {
	it('are found by name, by path and by id, with one call; what has the form of an id stays', async () => {
		const { ids, id, calls } = itemWith(tags);
		expect(await ids('tag', `Gold, g1/Silver, A, B, t3, et${LONG}`)).toEqual([
			't1',
			't3',
			't2',
			't3',
			`et${LONG}`,
		]);
		expect(await id('tag', ' Level/Gold ')).toBe('t1');
		expect(calls()).toEqual([TAGS]);
	});

	it('are refused where there is none, with what is near', async () => {
		const { ids, id } = itemWith(tags);
		const refusal = {
			what: 'There is no tag "Silber"',
			description: expect.stringMatching(
				/^Check 'Field'\. Upper and lower case count; a tag in a group can be given as/,
			),
		};
		await expect(ids('tag', 'Gold, Silber')).rejects.toMatchObject(refusal);
		await expect(id('tag', 'g1/Silber')).rejects.toMatchObject({
			description: expect.stringMatching(/^Near: "g1\/Silver"\. Check 'Field'\./),
		});
	});

	it('are no objects', async () => {
		await expect(itemWith(tags).ids('tag', [{ id: 't1' }])).rejects.toMatchObject({
			what: "'Field' holds something else than texts",
		});
	});
});

describe('Tag groups', () => {
	it('are found by name before they are by id', async () => {
		const { ids, id } = itemWith(tags);
		expect(await ids('tagGroup', 'Level, g1, g2')).toEqual(['g1', 'g2', 'g2']);
		expect(await id('tagGroup', 'Level')).toBe('g1');
		await expect(id('tagGroup', 'Levels')).rejects.toMatchObject({
			what: 'There is no tag group "Levels"',
			description: 'Near: "Level". Check \'Field\'. Upper and lower case count.',
		});
	});
});

describe('Departments', () => {
	const names: Record<string, string | undefined> = {
		1: 'Company',
		2: 'Sales',
		3: 'East',
		4: 'East',
		6: 'Far East',
	};
	const department = {
		'department/simplelist': {
			department_id: [
				{ id: 1, parentid: 0, order: 9 },
				{ id: 2, parentid: 1, order: 9 },
				{ id: 3, parentid: 2, order: 8 },
				{ id: 4, parentid: 1, order: 7 },
				{ id: 5, parentid: 1, order: 6 },
				{ id: 6, parentid: 5, order: 5 },
			],
		},
		'department/get': ({ id }: IDataObject) => ({ department: { id, name: names[id as number] } }),
	};

	it.each<[string, string]>([
		['Sales', '2'],
		['Sales/East', '3'],
		['Sales / East', '3'],
		['Company/Sales/East', '3'],
		['Company / East', '4'],
		// Its own is not below a name that is not known.
		['Far East', '6'],
		['7', '7'],
	])('are found as %s', async (name, id) => {
		expect(await itemWith(department).ids('department', name)).toEqual([id]);
	});

	it('are told apart by their paths where several have a name', async () => {
		await expect(itemWith(department).ids('department', 'East')).rejects.toMatchObject({
			what: 'Several departments are called "East"',
			description: expect.stringContaining('3 (Company / Sales / East), 4 (Company / East)'),
		});
	});

	it.each(['5/Far East', 'Company/Far East', 'East/Sales', 'undefined/Far East'])(
		'are not found as %s',
		async (name) => {
			await expect(itemWith(department).id('department', name)).rejects.toMatchObject({
				what: `There is no department "${name}"`,
			});
		},
	);

	it('are read once for all items', async () => {
		const { ids, sent } = itemWith(department);
		await ids('department', 'Sales');
		await ids('department', 'Far East');
		expect(sent).toHaveLength(1 + 6);
	});
});

describe('Group chats', () => {
	const GROUP_CHATS = 'externalcontact/groupchat/list';
	const GROUP_CHAT = 'externalcontact/groupchat/get';

	/** Group chats in pages of 100, named by their place; `more` is what a page says beside them. */
	const chats = (count: number, more: (from: number) => object): Answers => ({
		[GROUP_CHATS]: ({ cursor = '0' }) => {
			const from = Number(cursor);
			const length = Math.max(0, Math.min(100, count - from));
			const group_chat_list = Array.from({ length }, (_, place) => ({
				chat_id: `wr${from + place}`,
			}));
			return { group_chat_list, ...more(from) };
		},
		[GROUP_CHAT]: ({ chat_id }) => ({
			group_chat: { chat_id, name: chat_id === 'wr1' ? '' : `Chat ${String(chat_id).slice(2)}` },
		}),
	});
	const next = (from: number) => ({ next_cursor: String(from + 100) });

	const pages = (sent: Array<[string, IDataObject]>) =>
		sent.filter(([call]) => call === GROUP_CHATS).map(([, params]) => params);

	it('are found by name on all pages, once for all items', async () => {
		const { ids, sent } = itemWith(chats(150, (from) => (from === 0 ? next(from) : {})));
		expect(await ids('groupChat', ['Chat 0', 'Chat 149'])).toEqual(['wr0', 'wr149']);
		expect(await ids('groupChat', 'Chat 100')).toEqual(['wr100']);
		expect(pages(sent)).toEqual([{ limit: 100 }, { limit: 100, cursor: '100' }]);
	});

	it('have no name where WeCom gives none', async () => {
		const { id } = itemWith(chats(3, () => ({})));
		await expect(id('groupChat', 'Chat 1')).rejects.toMatchObject({
			what: 'There is no group chat "Chat 1"',
		});
		expect(await id('groupChat', 'wr1')).toBe('wr1');
	});

	it('are the first 1,000', async () => {
		const { id, sent } = itemWith(chats(2000, next));
		expect(await id('groupChat', 'Chat 999')).toBe('wr999');
		await expect(id('groupChat', 'Chat 1000')).rejects.toMatchObject({
			description: expect.stringContaining('The first 1,000 group chats can be given by name'),
		});
		expect(pages(sent)).toHaveLength(10);
	});

	it('end with a page that says nothing new', async () => {
		const { id, sent } = itemWith(chats(50, () => ({ next_cursor: '0' })));
		expect(await id('groupChat', 'Chat 49')).toBe('wr49');
		expect(pages(sent)).toHaveLength(2);
	});
});

describe('Members', () => {
	const SERVING = 'externalcontact/get_follow_user_list';
	const DEPARTMENTS = 'department/simplelist';
	const SEEN = 'user/simplelist';

	const people = [
		{ userid: 'u1', name: 'Anna' },
		{ userid: 'u2', name: 'Anna' },
		{ userid: 'u3', name: 'Ben' },
		{ userid: 'u4', name: 'Ben' },
		{ userid: 'U5', name: 'Cora' },
		{ userid: 'u6', name: '' },
		{ userid: '', name: 'Dora' },
		{ userid: 7, name: 'Emil' },
		{ userid: 'u8', name: 8 },
		null,
	];
	const directory: Answers = {
		[SERVING]: { follow_user: ['u1', 'u5', 'u9'] },
		[DEPARTMENTS]: { department_id: [{ id: 1 }, { id: 2 }] },
		[SEEN]: ({ department_id }) => (department_id === 1 ? { userlist: people } : 60_011),
	};

	it.each<[string, string]>([
		// Of two the one who serves customers.
		['Anna', 'u1'],
		// In the case of the directory.
		['Cora', 'U5'],
		['u6', 'u6'],
		['u8', 'u8'],
		// Nobody sees the name of u9.
		['U9', 'u9'],
	])('are found as %s', async (name, id) => {
		expect(await itemWith(directory).id('member', name)).toBe(id);
	});

	it('are told apart by their ids where several of a name serve nobody', async () => {
		await expect(itemWith(directory).id('member', 'Ben')).rejects.toMatchObject({
			what: 'Several members are called "Ben"',
			description: expect.stringContaining('u3, u4'),
		});
	});

	it.each(['Dora', 'Emil', '8', '7'])('are not found as %s, which is odd', async (name) => {
		await expect(itemWith(directory).id('member', name)).rejects.toMatchObject({
			what: `There is no member "${name}"`,
		});
	});

	it('are offered by names of all whom the app sees', async () => {
		await expect(itemWith(directory).id('member', 'Benn')).rejects.toMatchObject({
			description: expect.stringMatching(/^Near: "Ben"\. Check 'Field'\. The app knows the names/),
		});
	});

	it('are read by a call for each department, once for all items', async () => {
		const { ids, sent } = itemWith(directory);
		await ids('member', 'Anna');
		await ids('member', 'u1');
		expect(sent.filter(([call]) => call === SEEN).map(([, params]) => params)).toEqual([
			{ department_id: 1 },
			{ department_id: 2 },
		]);
		expect(sent).toHaveLength(4);
	});

	it.each([SERVING, DEPARTMENTS])(
		'stay as they are where the app may not call %s',
		async (call) => {
			const { ids, id, warnings } = itemWith({ ...directory, [call]: 48_002 });
			const value = ['Li Si', 'u1'];
			expect(await ids('member', value)).toBe(value);
			expect(await id('member', 'Li Si')).toBe('Li Si');
			expect(warnings).toEqual([
				expect.stringContaining('WeCom does not give the names of the members'),
			]);
		},
	);

	it('end the item where WeCom sends something else than it does', async () => {
		const odd = itemWith({ ...directory, [DEPARTMENTS]: { department_id: 'none' } });
		await expect(odd.id('member', 'Anna')).rejects.toMatchObject({
			what: 'WeCom sent no list of department_id',
		});
	});
});

describe('Customers', () => {
	const CUSTOMERS = 'externalcontact/batch/get_by_user';
	const SERVING = 'externalcontact/get_follow_user_list';

	const of = (userid: string, external_contact: unknown, follow: object = {}) => ({
		external_contact,
		follow_info: { userid, ...follow },
	});
	const answers: Answers = {
		[SERVING]: { follow_user: ['lisi'] },
		[CUSTOMERS]: {
			external_contact_list: [
				of('lisi', { external_userid: 'wm1', name: 'Li Mei' }, { remark: 'Mei of Sun' }),
				of('lisi', { external_userid: 'wm2', name: 'Oliver' }, { remark: 'Oliver' }),
				of('lisi', { external_userid: 'wm3', name: 'Oliver' }, { remark: '' }),
				of('lisi', { external_userid: 'wm4', name: 4 }, { remark: 'Four' }),
				of('lisi', { external_userid: '', name: 'Nobody' }),
				of('lisi', { external_userid: 5, name: 'Number' }),
				of('lisi', null, { remark: 'Empty' }),
				{ external_contact: { external_userid: 'wm6', name: 'Alone' } },
			],
		},
	};

	it.each<[string, string]>([
		['Li Mei', 'wm1'],
		['Mei of Sun', 'wm1'],
		['Four', 'wm4'],
		['Alone', 'wm6'],
		['wm3', 'wm3'],
	])('are found as %s', async (name, id) => {
		expect(await itemWith(answers).id('customer', name)).toBe(id);
	});

	it.each(['Nobody', 'Number', 'Empty', '4'])('are not found as %s, which is odd', async (name) => {
		await expect(itemWith(answers).id('customer', name)).rejects.toMatchObject({
			what: `There is no customer "${name}"`,
			description: expect.stringContaining('by the name in WeChat or by a member'),
		});
	});

	it('are told apart by names and members, a remark that is the name said once', async () => {
		await expect(itemWith(answers).id('customer', 'Oliver')).rejects.toMatchObject({
			what: 'Several customers are called "Oliver"',
			description: expect.stringContaining('wm2 (Oliver, of lisi), wm3 (Oliver, of lisi)'),
		});
	});

	it('are those of the member in the form, or of all, read once for all items', async () => {
		const ofOne = itemWith(answers, 'zhangsan');
		await ofOne.id('customer', 'Li Mei');
		await ofOne.ids('customer', 'Four');
		expect(ofOne.sent).toEqual([
			[CUSTOMERS, expect.objectContaining({ userid_list: ['zhangsan'] })],
		]);
		const ofAll = itemWith(answers);
		await ofAll.id('customer', 'Li Mei');
		expect(ofAll.sent).toEqual([
			[SERVING, {}],
			[CUSTOMERS, expect.objectContaining({ userid_list: ['lisi'] })],
		]);
	});

	it('are read for each member of a run', async () => {
		const members = ['zhangsan', 'lisi', 'zhangsan'];
		const { id, sent } = itemWith(answers, () => members.shift()!);
		for (let item = 0; item < 3; item++) await id('customer', 'Li Mei');
		expect(sent.map(([, params]) => params.userid_list)).toEqual([['zhangsan'], ['lisi']]);
	});

	it('end the item where WeCom does not give them', async () => {
		const refused = itemWith({ ...answers, [CUSTOMERS]: 48_002 });
		await expect(refused.id('customer', 'Li Mei')).rejects.toMatchObject({ errcode: 48_002 });
	});
});

describe('A field that holds no name', () => {
	it('is left to its check', async () => {
		const { id, sent } = itemWith(tags);
		for (const nothing of ['', ' ', undefined, null]) {
			expect(await id('tag', nothing)).toBe(nothing);
		}
		await expect(id('tag', 'undefined')).rejects.toMatchObject({
			what: '\'Field\' holds "undefined", which is no value',
		});
		expect(sent).toEqual([]);
	});
});
