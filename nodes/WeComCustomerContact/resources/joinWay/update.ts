import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { updateDisplayOptions } from 'n8n-workflow';

import { markSourceField } from '../../fields/markSource';
import { operation } from '../../operation/operation';
import { refusal } from '../../request/failure';
import { runOf } from '../../request/run';
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

/** What a join way is made of; the rest of the answer (`qr_code`) cannot be written. */
const SETTINGS = [
	'scene',
	'remark',
	'auto_create_room',
	'room_base_name',
	'room_base_id',
	'chat_id_list',
	'state',
	'mark_source',
];

/** Settings of the groups that WeCom creates, with their labels. */
const OF_NEW_GROUPS = {
	room_base_name: newGroupNameField.displayName,
	room_base_id: firstNumberField.displayName,
};

/**
 * Group Join Way: Update (更新客户群进群方式配置).
 *
 * WeCom overwrites the whole configuration, so the join way is read first (`config_id`), and all of it is sent: `scene`,
 * `remark`, `auto_create_room`, `room_base_name`, `room_base_id`, `chat_id_list`, `state`, `mark_source`, with the
 * fields that the user added in place of the old ones. Items of a run that change the same join way do so one after
 * another.
 *
 * Gives one item: `{ success: true, config_id }` and the fields that the user added.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92229
 */
export const joinWayUpdate = operation(
	async function (request, send) {
		const { config_id, ...changes } = request.body as IDataObject;
		return await runOf(this).inTurn(`join way ${String(config_id)}`, async () => {
			const before = await readJoinWay(this, String(config_id));
			await send({ ...request, body: { config_id, ...merged(before, changes) } });
			return [{ success: true, config_id, ...changes }];
		});
	},
	{
		isRepeatable: true,
		prepare({ body }) {
			if (Object.keys(body as IDataObject).length === 1) {
				throw refusal('Nothing to update', "Add a field under 'Update Fields'.");
			}
		},
	},
);

function merged(before: IDataObject, changes: IDataObject): IDataObject {
	const whole = { ...before, ...changes };
	const sent = SETTINGS.filter((name) => whole[name] !== undefined && whole[name] !== null);
	const settings = Object.fromEntries(sent.map((name) => [name, whole[name]]));
	if (((settings.chat_id_list as unknown[] | undefined) ?? []).length === 0) {
		throw refusal(
			'The join way has no group chat left',
			`Add '${chatsField.displayName}' under 'Update Fields': WeCom takes no join way without a group chat.`,
		);
	}
	for (const [name, label] of Object.entries(OF_NEW_GROUPS)) {
		if (changes[name] !== undefined && settings.auto_create_room === 0) {
			throw refusal(
				`'${label}' has no effect, since the join way creates no new groups`,
				`Add '${createNewGroupsField.displayName}' and switch it on, or remove '${label}'.`,
			);
		}
	}
	return settings;
}

export const joinWayUpdateFields: INodeProperties[] = updateDisplayOptions(
	{ show: { resource: ['joinWay'], operation: ['update'] } },
	[
		{
			displayName:
				'WeCom overwrites the whole configuration of a join way. So this operation reads it first and sends all of it back, with the fields that you add here changed.',
			name: 'joinWayUpdateNotice',
			type: 'notice',
			default: '',
		},
		{
			displayName: 'Update Fields',
			name: 'joinWayUpdateFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [
				createNewGroupsField,
				firstNumberField,
				chatsField,
				sceneField,
				markSourceField,
				newGroupNameField,
				remarkField,
				stateField,
			],
		},
	],
);
