import { idIn, listIn, recordIn } from '../../../wecom/answer';
import type { Answer, Params } from '../../../wecom/api';
import { contactWayApi } from '../../../wecom/api';
import type { WeComContext } from '../../../wecom/context';
import { callWeCom } from '../../../wecom/callWeCom';

/** A contact way as WeCom gives it. */
export type ContactWay = NonNullable<Answer<'contactWay.get'>['contact_way']>;

/** WeCom lists contact ways created since 2021-07-10, China time; Unix seconds. */
export const FIRST_LISTED = 1_625_846_400;

/** Reads one page of the ids of contact ways (获取企业已配置的「联系我」列表). */
export async function readContactWays(
	context: WeComContext,
	params: Params<'contactWay.list'>,
): Promise<{ ids: string[]; next?: string }> {
	const answer = await callWeCom(context, contactWayApi.list, params);
	return {
		ids: listIn(answer, 'contact_way').map((way) =>
			idIn(way, 'config_id', 'ID of the contact way'),
		),
		next: answer.next_cursor || undefined,
	};
}

/**
 * Reads a contact way (获取企业已配置的「联系我」方式).
 *
 * @see https://developer.work.weixin.qq.com/document/path/92228
 */
export async function readContactWay(context: WeComContext, configId: string): Promise<ContactWay> {
	const answer = await callWeCom(context, contactWayApi.get, { config_id: configId });
	return recordIn(answer, 'contact_way', 'contact way');
}
