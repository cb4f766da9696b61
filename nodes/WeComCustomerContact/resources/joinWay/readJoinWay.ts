import { recordIn } from '../../../wecom/answer';
import type { Answer } from '../../../wecom/api';
import { joinWayApi } from '../../../wecom/api';
import type { WeComContext } from '../../../wecom/context';
import { callWeCom } from '../../../wecom/callWeCom';

/** A join way as WeCom gives it. */
export type JoinWay = NonNullable<Answer<'joinWay.get'>['join_way']>;

/**
 * Reads a join way (获取客户群进群方式配置).
 *
 * @see https://developer.work.weixin.qq.com/document/path/92229
 */
export async function readJoinWay(context: WeComContext, configId: string): Promise<JoinWay> {
	const answer = await callWeCom(context, joinWayApi.get, { config_id: configId });
	return recordIn(answer, 'join_way', 'join way');
}
