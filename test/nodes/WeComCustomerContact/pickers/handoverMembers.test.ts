import type { IDataObject } from 'n8n-workflow';

import {
	getResignedMembers,
	searchHandoverMembers,
} from '../../../../nodes/WeComCustomerContact/pickers/handoverMembers';
import { editor } from './editor';

const UNASSIGNED = 'get_unassigned_list';

const resigned = { memberIs: 'resigned' };

describe('The list of members who hand over', () => {
	const info = [
		{ handover_userid: 'heqi', external_userid: 'wm1', dimission_time: 1764900021 },
		{ handover_userid: 'heqi', external_userid: 'wm2', dimission_time: 1764900021 },
		{ handover_userid: 'sunba', external_userid: 'wm3' },
	];
	const all = [
		{ name: 'heqi · 2 waiting · 2025-12-05', value: 'heqi' },
		{ name: 'sunba · 1 waiting', value: 'sunba' },
	];
	const ofCompany = () => editor({ [UNASSIGNED]: { info } }, resigned);

	it('shows who has left, how many customers wait, and since when', async () => {
		const { context } = ofCompany();
		expect(await searchHandoverMembers.call(context)).toEqual({ results: all });
		expect(await getResignedMembers.call(context)).toEqual(all);
		expect(await searchHandoverMembers.call(context, 'SUN')).toEqual({ results: [all[1]] });
	});

	it.each([[{ memberIs: 'active' }], [{}]])(
		'shows the members who work here for %j',
		async (parameters) => {
			const { context } = editor(
				{ get_follow_user_list: { follow_user: ['zhangsan', 'lisi'] }, 'user/get': 60011 },
				parameters,
			);
			expect(await searchHandoverMembers.call(context, 'lisi')).toEqual({
				results: [{ name: 'lisi', value: 'lisi' }],
			});
		},
	);

	const nobody = 'No customers of members who have left are waiting';

	it.each<[string, object | number, string | RegExp]>([
		['so where nobody waits', { info: [] }, nobody],
		['why it cannot load', 48002, /Callable Apps/],
	])('says %s', async (_what, answer, message) => {
		const { context } = editor({ [UNASSIGNED]: answer as IDataObject | number }, resigned);
		await expect(searchHandoverMembers.call(context)).rejects.toThrow(message);
		await expect(getResignedMembers.call(context)).rejects.toThrow(message);
	});
});
