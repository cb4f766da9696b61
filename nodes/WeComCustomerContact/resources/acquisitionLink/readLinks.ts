import type { IDataObject } from 'n8n-workflow';

import { idsIn, listIn, numberIn, recordIn } from '../../../wecom/answer';
import type { Answer, Params } from '../../../wecom/api';
import { acquisitionLinkApi } from '../../../wecom/api';
import { callWeCom } from '../../../wecom/callWeCom';
import type { WeComContext } from '../../../wecom/context';
import type { FormContext } from '../../fields/field';
import { simplify } from '../../fields/simplify';
import type { Words } from '../../operation/simplified';
import { withWords } from '../../operation/simplified';

const WORDS: Words = { priority_type: { 1: 'whole company', 2: 'given members' } };

/** Reads one page of the ids of links (获取获客链接列表). */
export async function readLinkIds(
	context: WeComContext,
	params: Params<'customerAcquisition.listLinks'>,
): Promise<{ ids: string[]; next?: string }> {
	const answer = await callWeCom(context, acquisitionLinkApi.list, params);
	return { ids: idsIn(listIn(answer, 'link_id_list')), next: answer.next_cursor || undefined };
}

/**
 * Reads a link (获取获客链接详情).
 *
 * @see https://developer.work.weixin.qq.com/document/path/97297
 */
export async function readLink(
	context: WeComContext,
	linkId: string,
): Promise<Answer<'customerAcquisition.getLink'>> {
	return await callWeCom(context, acquisitionLinkApi.get, { link_id: linkId });
}

/**
 * A link with its id, which WeCom does not repeat: `{ link_id, link, range, priority_option }`, or simplified to one flat
 * record, with `user_list`, `department_list`, `priority_type` and `priority_userid_list`.
 */
export function linkRecord(
	item: FormContext,
	linkId: string,
	answer: Answer<'customerAcquisition.getLink'>,
): IDataObject {
	const link = recordIn(answer, 'link', 'acquisition link');
	const { range, priority_option } = answer;
	if (!item.given(simplify)) {
		return {
			link_id: linkId,
			link,
			...(range && { range }),
			...(priority_option && { priority_option }),
		} as IDataObject;
	}
	const { priority_type, priority_userid_list } = (priority_option ?? {}) as IDataObject;
	const type = numberIn(priority_type);
	return withWords(
		{
			link_id: linkId,
			...link,
			user_list: idsIn(range?.user_list),
			department_list: numbersIn(range?.department_list),
			...(type !== undefined && {
				priority_type: type,
				priority_userid_list: idsIn(priority_userid_list),
			}),
		},
		WORDS,
	);
}

function numbersIn(list: unknown): number[] {
	if (!Array.isArray(list)) return [];
	return list.flatMap((one: unknown) => numberIn(one) ?? []);
}
