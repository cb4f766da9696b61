import type { FormContext } from '../../fields/field';
import { givenOf } from '../../fields/several';
import type { WeComContext } from '../../../wecom/context';
import { idsIn, listIn } from '../../../wecom/answer';
import { externalContactApi } from '../../../wecom/api';
import { callWeCom } from '../../../wecom/callWeCom';
import { oncePerRun } from '../../../wecom/once';
import { customersOf, selectedMembers } from './fields';

/**
 * Reads the members who have the customer contact function (获取配置了客户联系功能的成员列表), once for all items of a run.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92571
 */
export const readMembers = oncePerRun(async (context: WeComContext) => {
	const answer = await callWeCom(context, externalContactApi.getFollowUsers);
	return idsIn(listIn(answer, 'follow_user'));
});

/** The members that 'Customers Of' and the fields below it name. */
export async function chosenMembers(item: FormContext): Promise<string[]> {
	if (item.given(customersOf) === 'allMembers') return await readMembers(item);
	return givenOf(item, selectedMembers)!;
}
