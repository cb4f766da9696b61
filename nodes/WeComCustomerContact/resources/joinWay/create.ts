import type { IDataObject } from 'n8n-workflow';

import { idIn } from '../../../wecom/answer';
import { joinWayApi } from '../../../wecom/api';
import { id } from '../../fields/checks';
import { options } from '../../fields/collections';
import { shownFor } from '../../fields/field';
import { markSource } from '../../fields/markSource';
import { chooseSeveral } from '../../fields/several';
import { simplify } from '../../fields/simplify';
import { switchField } from '../../fields/switch';
import { afterCreation } from '../../operation/afterCreation';
import { defineOperation } from '../../operation/operation';
import {
	createNewGroups,
	firstNewGroupNumber,
	groupChats,
	newGroupName,
	remark,
	scene,
	state,
	STATE_LENGTH,
} from './fields';
import { readJoinWay } from './readJoinWay';
import { simplifyJoinWay } from './simplify';

const includeQrCode = switchField({
	displayName: 'Include QR Code',
	name: 'includeQrCode',
	default: true,
	description:
		'Whether to read the new join way afterwards, so that the item has the URL of its QR code',
});

/** Left out when it is empty: a new join way has nothing to clear. */
const newState = { ...state, check: id({ max: STATE_LENGTH }) };

/**
 * Group Join Way: Create (配置客户群进群方式).
 *
 * Sends `scene`, `chat_id_list`, `auto_create_room`; when they are filled in `state`, with new groups also
 * `room_base_name` and `room_base_id`; and what the user added of `remark`, `mark_source`. WeCom answers the `config_id`
 * alone, so the join way is read afterwards when the user wants its QR code.
 *
 * Gives one item: `{ config_id }`, or the join way as Get gives it. Keep the `config_id`: WeCom has no list of them.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92229
 */
export const create = defineOperation({
	name: 'Create',
	value: 'create',
	action: 'Create group join way',
	description: 'Create a QR code or button for joining group chats',
	call: joinWayApi.create,
	fields: [
		...chooseSeveral({ displayName: 'Group Chats By', name: 'groupChatsBy' }, [groupChats], {
			required: true,
		}),
		scene,
		createNewGroups,
		shownFor({ createNewGroups: [true] }, newGroupName),
		shownFor({ createNewGroups: [true] }, firstNewGroupNumber),
		newState,
		includeQrCode,
		shownFor({ includeQrCode: [true] }, simplify),
		options([markSource, remark]),
	],
	async answer(params, send) {
		const config_id = idIn(await send(params), 'config_id', 'ID of the join way');
		const created = { config_id };
		if (!this.given(includeQrCode)) return [created];
		const read = async (): Promise<IDataObject> => ({
			...(await readJoinWay(this, config_id)),
			...created,
		});
		return [await afterCreation(created, async () => simplifyJoinWay.call(this, await read()))];
	},
});
