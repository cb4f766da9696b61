import type { IDataObject } from 'n8n-workflow';

import type { WeComContext } from '../../../wecom/context';
import { callWeCom } from '../../../wecom/callWeCom';

/** WeCom lists contact ways created since 2021-07-10, China time; Unix seconds. */
export const FIRST_LISTED = 1_625_846_400;

/** Reads one page of the ids of contact ways (获取企业已配置的「联系我」列表). */
export async function readContactWays(
	context: WeComContext,
	body: IDataObject,
): Promise<{ ids: string[]; next?: string }> {
	const { contact_way, next_cursor } = await callWeCom(
		context,
		{ method: 'POST', url: '/cgi-bin/externalcontact/list_contact_way', body },
		{ isRepeatable: true },
	);
	const ways = (contact_way as IDataObject[] | undefined) ?? [];
	return {
		ids: ways.map(({ config_id }) => String(config_id)),
		next: (next_cursor as string | undefined) || undefined,
	};
}

/**
 * Reads a contact way (获取企业已配置的「联系我」方式).
 *
 * @see https://developer.work.weixin.qq.com/document/path/92228
 */
export async function readContactWay(
	context: WeComContext,
	configId: string,
): Promise<IDataObject> {
	const { contact_way } = await callWeCom(
		context,
		{
			method: 'POST',
			url: '/cgi-bin/externalcontact/get_contact_way',
			body: { config_id: configId },
		},
		{ isRepeatable: true },
	);
	return contact_way as IDataObject;
}
