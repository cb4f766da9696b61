import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { updateDisplayOptions } from 'n8n-workflow';

import { markSourceField } from '../../fields/markSource';
import { afterCreation } from '../../operation/afterCreation';
import { operation } from '../../operation/operation';
import { readJoinWay } from './readJoinWay';
import {
	chatsField,
	createNewGroupsField,
	firstNumberField,
	newGroupNameField,
	remarkField,
	sceneField,
	stateField,
} from './settings';

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
export const joinWayCreate = operation(async function (request, send) {
	const { config_id } = await send(request);
	const created: IDataObject = { config_id };
	if (this.getNodeParameter('includeQrCode') !== true) return [created];
	return [await afterCreation(created, async () => await readJoinWay(this, String(config_id)))];
});

const withNewGroups = { show: { createNewGroups: [true] } };

export const joinWayCreateFields: INodeProperties[] = updateDisplayOptions(
	{ show: { resource: ['joinWay'], operation: ['create'] } },
	[
		{ ...chatsField, required: true },
		sceneField,
		createNewGroupsField,
		{ ...newGroupNameField, displayOptions: withNewGroups },
		{ ...firstNumberField, displayOptions: withNewGroups },
		{
			displayName: 'Include QR Code',
			name: 'includeQrCode',
			type: 'boolean',
			default: true,
			description:
				'Whether to read the new join way afterwards, so that the item has the URL of its QR code',
		},
		{
			displayName: 'Options',
			name: 'joinWayOptions',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: [markSourceField, remarkField, stateField],
		},
	],
);
