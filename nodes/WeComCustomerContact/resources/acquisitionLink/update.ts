import { acquisitionLinkApi } from '../../../wecom/api';
import { invalid } from '../../../wecom/errors/failure';
import { requiredMemberList } from '../../fields/member';
import { requiredNumberList } from '../../fields/numberList';
import { updateFields } from '../../fields/collections';
import { described } from '../../fields/field';
import { markSource } from '../../fields/markSource';
import { severalToAdd } from '../../fields/several';
import { done } from '../../operation/answers';
import { defineOperation } from '../../operation/operation';
import { skipVerify } from '../contactWay/fields';
import {
	linkDepartments,
	linkId,
	linkMembers,
	linkName,
	ownLinksNotice,
	priority,
	severalPriorityMembers,
} from './fields';
import { priorityOf, rangeOf } from './range';

/** An empty list must not pass for none given. */
const members = linkMembers(requiredMemberList);
const departments = linkDepartments(requiredNumberList());
const priorityMembers = severalPriorityMembers(requiredMemberList);
const [membersAsText, userIds] = severalToAdd(members);
const [departmentsAsText, departmentIds] = severalToAdd(departments);
const [priorityAsText, priorityIds] = severalToAdd(priorityMembers);

/**
 * Acquisition Link: Update (编辑获客链接).
 *
 * Sends `link_id` and only what the user added of `link_name`, `range` (members and departments together replace the old
 * ones), `skip_verify`, `priority_option` and `mark_source`.
 *
 * Gives one item: `{ success: true, link_id }` and the fields as sent.
 *
 * @see https://developer.work.weixin.qq.com/document/path/97297
 */
export const update = defineOperation({
	name: 'Update',
	value: 'update',
	action: 'Update acquisition link',
	description: 'Change some fields of an acquisition link',
	fields: [
		ownLinksNotice,
		linkId,
		updateFields(
			[
				departmentIds,
				departmentsAsText,
				linkName,
				described({ default: false }, markSource),
				userIds,
				membersAsText,
				priority,
				priorityIds,
				priorityAsText,
				described({ default: false }, skipVerify),
			],
			{
				description:
					'Only the fields that you add are sent; the others stay as they are. Members and departments are one setting: what you add of them replaces both.',
			},
		),
	],
	...done(acquisitionLinkApi.update, {
		repeats: ['link_id', 'link_name', 'range', 'skip_verify', 'priority_option', 'mark_source'],
		prepare(params) {
			const range = rangeOf(this, { members, departments });
			const priority_option = priorityOf(this, priorityMembers);
			Object.assign(params, {
				...(range && { range }),
				...(priority_option && { priority_option }),
			});
			if (Object.keys(params).length > 1) return;
			throw invalid('Nothing to update', "Add a field under 'Update Fields'.");
		},
	}),
});
