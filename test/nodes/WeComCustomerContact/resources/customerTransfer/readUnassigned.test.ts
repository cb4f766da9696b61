import type { IDataObject } from 'n8n-workflow';

import { readUnassigned } from '../../../../../nodes/WeComCustomerContact/resources/customerTransfer/readUnassigned';
import { answeredItem } from '../../../../engine/answeredItem';

const PATH = 'get_unassigned_list';

const waiting = (handover_userid: unknown, external_userid: unknown, dimission_time = 5) =>
	({ handover_userid, external_userid, dimission_time }) as IDataObject;

const leaversIn = async (...pages: IDataObject[][]) => {
	const { item, sent } = answeredItem({
		[PATH]: ({ cursor }) => {
			const place = Number(cursor ?? 0);
			const next = place + 1 < pages.length ? { next_cursor: String(place + 1) } : {};
			return { info: pages[place], is_last: !('next_cursor' in next), ...next };
		},
	});
	const leavers = await readUnassigned(item);
	return {
		item,
		sent,
		leavers: [...leavers].map(([key, { customers, ...leaver }]) => ({
			key,
			...leaver,
			customers: [...customers],
		})),
	};
};

describe('Members who have left and whose customers wait', () => {
	it('come once each with their customers, in the order of WeCom', async () => {
		const { leavers } = await leaversIn(
			[waiting('HeQi', 'a', 9), waiting('sunba', 'b'), waiting('heqi', 'c', 9)],
			[waiting('sunba', 'b'), waiting('sunba', 'd')],
		);

		expect(leavers).toEqual([
			{ key: 'heqi', userid: 'HeQi', leftAt: 9, customers: ['a', 'c'] },
			{ key: 'sunba', userid: 'sunba', leftAt: 5, customers: ['b', 'd'] },
		]);
	});

	it('come without a customer where WeCom names none, and not at all without an ID', async () => {
		const { leavers } = await leaversIn([
			waiting('heqi', undefined),
			waiting('sunba', ''),
			...[waiting('', 'a'), waiting(undefined, 'b'), waiting(7, 'c')],
			waiting('sunba', 8),
		]);

		expect(leavers).toEqual([
			{ key: 'heqi', userid: 'heqi', leftAt: 5, customers: [] },
			{ key: 'sunba', userid: 'sunba', leftAt: 5, customers: [] },
		]);
	});

	it('are read once for all items of a run', async () => {
		const { item, sent } = await leaversIn([waiting('heqi', 'a')]);
		await readUnassigned(item);

		expect(sent(PATH)).toHaveLength(1);
	});
});
