import { idIn } from '../../../wecom/answer';
import { joinWayApi } from '../../../wecom/api';
import { options } from '../../fields/collections';
import { described, shownFor } from '../../fields/field';
import { markSource } from '../../fields/markSource';
import { switchField } from '../../fields/switch';
import { afterCreation } from '../../operation/afterCreation';
import { defineOperation } from '../../operation/operation';
import {
	chatIds,
	createNewGroups,
	firstNewGroupNumber,
	newGroupName,
	remark,
	scene,
	state,
} from './fields';
import { readJoinWay } from './readJoinWay';

const includeQrCode = switchField({
	displayName: 'Include QR Code',
	name: 'includeQrCode',
	default: true,
	description:
		'Whether to read the new join way afterwards, so that the item has the URL of its QR code',
});

/**
 * Group Join Way: Create (配置客户群进群方式).
 *
 * Sends `scene`, `chat_id_list`, `auto_create_room`, and what the user added of `room_base_name`, `room_base_id` (both
 * only with new groups), `remark`, `state`, `mark_source`. WeCom answers the `config_id` alone, so the join way is read
 * afterwards when the user wants its QR code.
 *
 * Gives one item: `{ config_id }`, or the join way as Get gives it. Keep the `config_id`: WeCom has no list of them.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92229
 */
export const create = defineOperation({
	name: 'Create',
	value: 'create',
	action: 'Create a group join way',
	description: 'Create a QR code or button for joining group chats (配置客户群进群方式)',
	call: joinWayApi.create,
	fields: [
		described({ required: true }, chatIds),
		scene,
		createNewGroups,
		shownFor({ createNewGroups: [true] }, newGroupName),
		shownFor({ createNewGroups: [true] }, firstNewGroupNumber),
		includeQrCode,
		options([markSource, remark, state]),
	],
	async answer(params, send) {
		const config_id = idIn(await send(params), 'config_id', 'ID of the join way');
		const created = { config_id };
		if (!this.given(includeQrCode)) return [created];
		return [await afterCreation(created, async () => await readJoinWay(this, config_id))];
	},
});
