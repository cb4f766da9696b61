import { idIn, recordIn } from '../../../wecom/answer';
import { acquisitionLinkApi } from '../../../wecom/api';
import { invalid } from '../../../wecom/errors/failure';
import { requiredId } from '../../fields/checks';
import { options } from '../../fields/collections';
import { markSource } from '../../fields/markSource';
import { memberList } from '../../fields/member';
import { numberList } from '../../fields/numberList';
import { chooseSeveral, severalToAdd } from '../../fields/several';
import { yesNoAs } from '../../fields/yesNo';
import { afterCreation } from '../../operation/afterCreation';
import { defineOperation } from '../../operation/operation';
import { skipVerify } from '../contactWay/fields';
import { channels, checkAddresses, withAddresses } from './channels';
import {
	drawQrCode,
	linkDepartments,
	linkName,
	linkMembers,
	NAME_LENGTH,
	ownLinksNotice,
	priority,
	severalPriorityMembers,
	qrCodeField,
} from './fields';
import { priorityOf, rangeOf } from './range';

const name = {
	...linkName,
	check: requiredId(NAME_LENGTH),
	description: { ...linkName.description, required: true },
};

const members = linkMembers(memberList);

const departments = linkDepartments(numberList());

/** WeCom skips the verification by itself. */
const newSkipVerify = { ...skipVerify, check: yesNoAs(undefined, false) };

const priorityMembers = severalPriorityMembers(memberList);
const [priorityAsText, priorityIds] = severalToAdd(priorityMembers);

/**
 * Acquisition Link: Create (创建获客链接).
 *
 * Sends `link_name`, `range` with `user_list` and `department_list`, `skip_verify` when members have to confirm, and what
 * the user added of `priority_option` and `mark_source`.
 *
 * Gives one item: `{ link_id, link_name, url, create_time, scheme }`; with channels one item for each, with
 * `channel` and `channel_url`, the address for this channel. Each with the picture of its QR code when the user wants it.
 * All channels are of one link.
 *
 * @see https://developer.work.weixin.qq.com/document/path/97297
 */
export const create = defineOperation({
	name: 'Create',
	value: 'create',
	action: 'Create acquisition link',
	description: 'Create a link by which WeChat users become customers, with an address per channel',
	call: acquisitionLinkApi.create,
	fields: [
		ownLinksNotice,
		name,
		...chooseSeveral({ displayName: 'Members By', name: 'membersBy' }, [members]),
		...chooseSeveral({ displayName: 'Departments By', name: 'departmentsBy' }, [departments]),
		newSkipVerify,
		channels,
		drawQrCode,
		qrCodeField,
		options([markSource, priority, priorityIds, priorityAsText]),
	],
	prepare(params) {
		const range = rangeOf(this, { members, departments });
		if (range === undefined) {
			throw invalid(
				'The link would lead to nobody',
				"Fill in 'Members' or 'Departments'. If they hold expressions, look whether the input item has the values.",
			);
		}
		const priority_option = priorityOf(this, priorityMembers);
		Object.assign(params, { range, ...(priority_option && { priority_option }) });
		checkAddresses(this);
	},
	async answer({ link_name, range, ...rest }, send) {
		const link = recordIn(await send({ link_name, range, ...rest }), 'link', 'acquisition link');
		const created = { ...link, link_id: idIn(link, 'link_id', 'ID of the link') };
		return [
			await afterCreation(
				created,
				async () => await withAddresses(this, created, idIn(link, 'url', 'address of the link')),
			),
		].flat();
	},
});
