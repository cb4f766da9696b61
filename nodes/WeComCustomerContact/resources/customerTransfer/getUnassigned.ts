import { transferApi } from '../../../wecom/api';
import { isSameMember } from '../../../values/ids';
import { filters } from '../../fields/collections';
import { memberList } from '../../fields/member';
import { returnAllOrLimit } from '../../fields/returnAll';
import type { Several } from '../../fields/several';
import { givenOf, severalToAdd } from '../../fields/several';
import { simplify } from '../../fields/simplify';
import { defineOperation } from '../../operation/operation';
import { listOf } from '../../operation/pages';
import { simplified } from '../../operation/simplified';

const WHOSE =
	'Members who have left and whose customers are wanted. WeCom cannot search, so the whole list is read';

const handoverMembers: Several<string[] | undefined> = {
	check: memberList(),
	text: {
		displayName: 'Handover Members',
		name: 'handoverMembers',
		placeholder: 'e.g. zhangsan, lisi',
		description: `${WHOSE}. IDs separated by commas, or an array from an expression.`,
	},
	list: {
		displayName: 'Handover Member Names or IDs',
		name: 'handoverUserIds',
		loader: 'getResignedMembers',
		description: WHOSE,
	},
};

/**
 * Customer Transfer: Get Unassigned (获取待分配的离职成员列表).
 *
 * Pages by `cursor`, `page_size` at most 1000. Gives one item per customer who waits for a new member, those of the
 * member who left last first: `{ handover_userid, external_userid, dimission_time }`, simplified with
 * `resigned_at` (ISO text) beside `dimission_time`. With Handover Members those of these members alone; WeCom has no
 * such filter, so the pages are looked through.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92124
 */
export const getUnassigned = defineOperation({
	name: 'Get Unassigned',
	value: 'getUnassigned',
	action: 'Get unassigned customers',
	description: 'Retrieve the customers of members who have left, who wait for another member',
	fields: [...returnAllOrLimit, simplify, filters(severalToAdd(handoverMembers).reverse())],
	...listOf(transferApi.getUnassigned, {
		shape: simplified(),
		only() {
			const members = givenOf(this, handoverMembers);
			return (
				members &&
				(({ handover_userid }) => members.some((member) => isSameMember(member, handover_userid)))
			);
		},
	}),
});
