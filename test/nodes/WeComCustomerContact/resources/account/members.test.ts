import { loneItem } from '../../../../engine/loneItem';
import { Failure } from '../../../../../nodes/wecom/errors/failure';
import type { Visible } from '../../../../../nodes/WeComCustomerContact/resources/account/members';
import {
	checkMembers,
	memberChecks,
	readVisible,
} from '../../../../../nodes/WeComCustomerContact/resources/account/members';

const LIST = 'department/simplelist';
const MEMBERS = 'user/simplelist';

const numbered = (count: number, from = 1) =>
	Array.from({ length: count }, (_none, place) => `m${place + from}`);

const visible = (more: Partial<Visible> = {}): Visible => ({
	departments: 2,
	members: ['zhangsan', 'lisi'],
	isCut: false,
	...more,
});

const rangeOf = (seen: Visible | Failure, serving: string[] = ['zhangsan']) =>
	checkMembers(seen, serving, [])[0];

const servingOf = (serving: string[], wanted: string[] = [], seen: Visible | Failure = visible()) =>
	checkMembers(seen, serving, wanted)[1];

describe('Whom the app sees', () => {
	it('is each member of its departments once, in whatever case', async () => {
		const { item, sent } = loneItem({
			[LIST]: { department_id: [{ id: 2 }, { id: '3' }, { id: 'none' }, null] },
			[MEMBERS]: ({ department_id }) => ({
				userlist:
					Number(department_id) === 2
						? [{ userid: 'ZhangSan' }, { userid: 'lisi' }]
						: [{ userid: 'zhangsan' }, { userid: '' }, {}, null],
			}),
		});

		expect(await readVisible(item)).toEqual({
			departments: 2,
			members: ['zhangsan', 'lisi'],
			isCut: false,
		});
		expect(sent.slice(1).map(([, params]) => params)).toEqual([
			{ department_id: 2 },
			{ department_id: 3 },
		]);
	});

	it.each([
		[50, false],
		[51, true],
	])('is read of at most 50 departments: %i', async (count, isCut) => {
		const { item, sent } = loneItem({
			[LIST]: { department_id: numbered(count).map((_name, place) => ({ id: place + 1 })) },
			[MEMBERS]: { userlist: [{ userid: 'lisi' }] },
		});

		expect(await readVisible(item)).toEqual({ departments: count, members: ['lisi'], isCut });
		expect(sent.filter(([path]) => path.endsWith(MEMBERS))).toHaveLength(50);
	});

	it('says why the members of a department are not listed, and has the others', async () => {
		const { item } = loneItem({
			[LIST]: { department_id: [{ id: 2 }, { id: 3 }] },
			[MEMBERS]: ({ department_id }) =>
				Number(department_id) === 2 ? 60011 : { userlist: [{ userid: 'lisi' }] },
		});

		expect(await readVisible(item)).toMatchObject({
			departments: 2,
			members: ['lisi'],
			unread: { errcode: 60011 },
		});
	});

	it('is not known where the departments may not be read', async () => {
		const { item, sent } = loneItem({ [LIST]: 60011 });

		expect(await readVisible(item)).toMatchObject({ errcode: 60011 });
		expect(sent).toHaveLength(1);
	});
});

describe('The visible range', () => {
	const noAccess = new Failure({ what: 'No access', description: 'Ask.' });

	it('stands under its own name, before the members who serve', () => {
		expect(checkMembers(visible(), ['lisi'], []).map(({ check }) => check)).toEqual(memberChecks);
	});

	it.each([
		['how much it is', visible(), ['lisi'], true, 'Departments: 2, members: 2'],
		[
			'that not all was read',
			visible({ departments: 51, isCut: true }),
			['lisi'],
			true,
			'Departments: 51, members: 2 (of the first 50 departments)',
		],
		[
			'that there is more',
			visible({ unread: noAccess }),
			['lisi'],
			true,
			'Departments: 2, members: 2. There are more: WeCom does not list the members of every department (No access)',
		],
		[
			'that it has no department',
			visible({ departments: 0, members: [] }),
			['lisi'],
			true,
			'Members that were added one by one, no department',
		],
		[
			'that nobody is in it',
			visible({ departments: 0, members: [] }),
			[],
			false,
			'The app sees no department and no member',
		],
		['a department in which nobody serves', visible(), [], true, 'Departments: 2, members: 2'],
		['why it is not known', noAccess, [], null, 'WeCom does not tell the visible range: No access'],
	])('says %s', (_what, seen, serving, ok, found) => {
		expect(rangeOf(seen, serving)).toMatchObject({ ok, found });
		expect(rangeOf(seen, serving).advice).toMatch(ok === false ? /visible range/ : /^$/);
	});
});

describe('Members with customer contact', () => {
	it('are all fine where all of the range serve, in whatever case', () => {
		expect(servingOf(['LiSi', 'zhangsan'])).toMatchObject({
			ok: true,
			found: '2 of the visible range: LiSi, zhangsan',
			advice: '',
		});
	});

	it('are told from those without it', () => {
		expect(servingOf(['lisi'])).toMatchObject({
			ok: true,
			found: '1 of the visible range: lisi. 1 without it: zhangsan',
			advice: expect.stringMatching(/^If those without it shall serve customers: .*Range of Use/),
		});
	});

	it('are what they are where the visible range is not known', () => {
		const failure = new Failure({ what: 'No access', description: '' });
		expect(servingOf(['lisi'], [], failure)).toMatchObject({
			ok: true,
			found: '1 of the visible range: lisi',
		});
		expect(servingOf(['lisi'], ['wangwu'], failure)).toMatchObject({
			ok: false,
			found: 'Not in the visible range, or unknown: wangwu',
		});
	});

	it('are wrong where there are none', () => {
		expect(servingOf([])).toMatchObject({
			ok: false,
			found: 'No member in the visible range may use customer contact',
			advice: expect.stringContaining('Range of Use'),
		});
	});

	it('have those that are wanted among them, in whatever case', () => {
		expect(servingOf(['zhangsan', 'lisi'], ['LISI'])).toMatchObject({ ok: true });
	});

	it.each([
		[
			'who may not use it',
			['LiSi'],
			'May not use it: LiSi',
			/Range of Use, and add them\.$/,
			/open the app/,
		],
		[
			'whom the app does not see',
			['qianba'],
			'Not in the visible range, or unknown: qianba',
			/open the app under App Management, and add/,
			/Range of Use/,
		],
		[
			'of both kinds',
			['qianba', 'zhangsan', 'lisi'],
			'May not use it: lisi. Not in the visible range, or unknown: qianba',
			/Range of Use, and add them\. In the admin console open the app/,
			/without/,
		],
	])('are wrong without wanted members %s', (_who, wanted, found, advice, other) => {
		const finding = servingOf(['zhangsan'], wanted);
		expect(finding).toMatchObject({ ok: false, found, advice: expect.stringMatching(advice) });
		expect(finding.advice).not.toMatch(other);
	});

	it('are named, twenty of them', () => {
		const twenty = numbered(20).join(', ');
		const foundOf = (members: string[]) => servingOf(members, [], visible({ members })).found;

		expect(foundOf(numbered(20))).toBe(`20 of the visible range: ${twenty}`);
		expect(foundOf(numbered(21))).toBe(`21 of the visible range: ${twenty} and 1 more`);
	});
});
