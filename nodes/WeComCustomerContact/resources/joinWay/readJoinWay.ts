import type { IDataObject } from 'n8n-workflow';

import type { WeComContext } from '../../../wecom/context';
import { callWeCom } from '../../../wecom/callWeCom';

/**
 * Reads a join way (获取客户群进群方式配置).
 *
 * @see https://developer.work.weixin.qq.com/document/path/92229
 */
export async function readJoinWay(context: WeComContext, configId: string): Promise<IDataObject> {
	const { join_way } = await callWeCom(
		context,
		{
			method: 'POST',
			url: '/cgi-bin/externalcontact/groupchat/get_join_way',
			body: { config_id: configId },
		},
		{ isRepeatable: true },
	);
	return join_way as IDataObject;
}
