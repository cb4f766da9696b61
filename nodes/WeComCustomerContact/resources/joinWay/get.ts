import { joinWayApi } from '../../../wecom/api';
import { simplify } from '../../fields/simplify';
import { single } from '../../operation/answers';
import { defineOperation } from '../../operation/operation';
import { joinWayId } from './fields';
import { simplifyJoinWay } from './simplify';

/**
 * Group Join Way: Get (获取客户群进群方式配置).
 *
 * Sends `config_id`. Gives one item: `{ config_id, scene, remark, auto_create_room, room_base_name, room_base_id,
 * chat_id_list, qr_code, state, mark_source }`, simplified also `scene_text` and `auto_create_room_text`; `qr_code` is
 * the URL of a picture. An app sees only the join ways that it has created.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92229
 */
export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get group join way',
	description: 'Retrieve a join way with the URL of its QR code',
	fields: [joinWayId, simplify],
	...single(joinWayApi.get, {
		record: { key: 'join_way', what: 'join way' },
		shape: simplifyJoinWay,
	}),
});
