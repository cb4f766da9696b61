import type { FormContext } from '../../fields/field';
import type { WeComContext } from '../../../wecom/context';
import { callWeCom } from '../../../wecom/callWeCom';
import { runOf } from '../../../wecom/run';
import { customersOf, userIds } from './fields';

/**
 * Reads the members who have the customer contact function (获取配置了客户联系功能的成员列表), once for all items of a run.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92571
 */
export async function readMembers(context: WeComContext): Promise<string[]> {
	return await runOf(context).once('members', async () => {
		const answer = await callWeCom(
			context,
			{ method: 'GET', url: '/cgi-bin/externalcontact/get_follow_user_list' },
			{ isRepeatable: true },
		);
		return (answer.follow_user as string[] | undefined) ?? [];
	});
}

/** The members that 'Customers Of' and 'Member Names or IDs' name. */
export async function chosenMembers(item: FormContext): Promise<string[]> {
	if (item.given(customersOf) === 'allMembers') return await readMembers(item);
	return item.given(userIds)!;
}
