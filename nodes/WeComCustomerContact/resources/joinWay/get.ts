import type { INodeProperties } from 'n8n-workflow';
import { updateDisplayOptions } from 'n8n-workflow';

import { requiredId } from '../../fields/checks';
import { sentAs } from '../../fields/sending';
import { single } from '../../operation/answers';

/**
 * Group Join Way: Get (获取客户群进群方式配置).
 *
 * Sends `config_id`. Gives one item: `{ config_id, scene, remark, auto_create_room, room_base_name, room_base_id,
 * chat_id_list, qr_code, state, mark_source }`; `qr_code` is the URL of a picture. An app sees only the join ways that
 * it has created.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92229
 */
export const joinWayGet = single({ key: 'join_way' });

/** The join way of an operation on one that exists; WeCom has no list of them to pick from. */
export const joinWayFields: INodeProperties[] = updateDisplayOptions(
	{ show: { resource: ['joinWay'], operation: ['delete', 'get', 'update'] } },
	[
		sentAs('config_id', requiredId(), {
			displayName: 'Config ID',
			name: 'joinWayId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 5d0a41c7be92386f41e7f0c2a9b8d613',
			description: 'What Create gave for the join way; an app finds only those that it created',
		}),
	],
);
