import { recordsIn } from '../../../wecom/answer';
import { transferApi } from '../../../wecom/api';
import { callWeCom } from '../../../wecom/callWeCom';
import type { WeComContext } from '../../../wecom/context';
import { oncePerRun } from '../../../wecom/once';
import { pagesOf } from '../../../wecom/pages';
import { memberKey } from '../../../values/ids';

/** A member who has left, with the customers who wait for another member. */
export interface Leaver {
	userid: string;
	/** External User IDs, each once. */
	customers: Set<string>;
	/** When the member left, in Unix seconds, as WeCom gives it. */
	leftAt: unknown;
}

/**
 * The members who have left and whose customers wait (获取待分配的离职成员列表), by {@link memberKey}, in WeCom's order:
 * those who left last come first. Read once for all items of a run.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92124
 */
export const readUnassigned = oncePerRun(async (context: WeComContext) => {
	const leavers = new Map<string, Leaver>();
	const call = transferApi.getUnassigned;
	const pages = pagesOf(call, {}, async (page) => await callWeCom(context, call, page));
	for await (const { entries } of pages) {
		for (const { handover_userid, external_userid, dimission_time } of recordsIn(entries)) {
			if (typeof handover_userid !== 'string' || handover_userid === '') continue;
			const key = memberKey(handover_userid);
			const leaver = leavers.get(key) ?? {
				userid: handover_userid,
				customers: new Set(),
				leftAt: dimission_time,
			};
			leavers.set(key, leaver);
			if (typeof external_userid === 'string' && external_userid !== '') {
				leaver.customers.add(external_userid);
			}
		}
	}
	return leavers;
});
