import type { IDataObject } from 'n8n-workflow';

import { numberIn, sentNo } from '../../../wecom/answer';
import { joinWayApi } from '../../../wecom/api';
import { updateFields } from '../../fields/collections';
import { emptyClears } from '../../fields/emptyClears';
import { described, notice } from '../../fields/field';
import { markSource } from '../../fields/markSource';
import { severalToAdd } from '../../fields/several';
import type { Given } from '../../operation/operation';
import { defineOperation } from '../../operation/operation';
import { corpOf } from '../../../wecom/corp';
import { invalid } from '../../../wecom/errors/failure';
import { oneChange } from '../../../wecom/limits/oneChange';
import {
	createNewGroups,
	firstNewGroupNumber,
	groupChats,
	joinWayId,
	newGroupName,
	remark,
	scene,
	state,
} from './fields';
import type { JoinWay } from './readJoinWay';
import { readJoinWay } from './readJoinWay';

/** What only WeCom writes. Settings that are not known here are written back, since they would be lost. */
const ONLY_WECOM = ['config_id', 'qr_code'];

/** What a join way is made of, as far as it is known. */
const SETTINGS = [
	'scene',
	'remark',
	'auto_create_room',
	'room_base_name',
	'room_base_id',
	'chat_id_list',
	'state',
	'mark_source',
] as const;

const [chats, chatIds] = severalToAdd(groupChats);

/** Settings of the groups that WeCom creates, with their labels. */
const OF_NEW_GROUPS = {
	room_base_name: newGroupName.description.displayName,
	room_base_id: firstNewGroupNumber.description.displayName,
};

/**
 * Group Join Way: Update (更新客户群进群方式配置).
 *
 * WeCom overwrites the whole configuration, so the join way is read first (`config_id`), and all of it is sent: `scene`,
 * `remark`, `auto_create_room`, `room_base_name`, `room_base_id`, `chat_id_list`, `state`, `mark_source`, and whatever
 * else it has beside `config_id` and `qr_code`, with the fields that the user added in place of the old ones. Items of a run that change the same join way do so one after
 * another.
 *
 * Gives one item: `{ success: true, config_id }` and the fields that the user added.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92229
 */
export const update = defineOperation({
	name: 'Update',
	value: 'update',
	action: 'Update group join way',
	description: 'Change some fields of a join way, keep the others',
	call: joinWayApi.update,
	fields: [
		joinWayId,
		notice(
			'joinWayUpdateNotice',
			'WeCom overwrites the whole configuration of a join way. So this operation reads it first and sends all of it back, with the fields that you add here changed.',
		),
		updateFields([
			emptyClears(state),
			described({ default: false }, createNewGroups),
			firstNewGroupNumber,
			chatIds,
			chats,
			described({ default: false }, markSource),
			newGroupName,
			emptyClears(remark),
			scene,
		]),
	],
	prepare(params) {
		if (Object.keys(params).length === 1) {
			throw invalid('Nothing to update', "Add a field under 'Update Fields'.");
		}
	},
	async answer(params, send) {
		const { config_id, ...changes } = params;
		const { corp } = await corpOf(this);
		return await oneChange(corp, `join way ${String(config_id)}`, async () => {
			const before = await readJoinWay(this, String(config_id));
			await send({ config_id, ...merged(before, changes) });
			return [{ success: true, config_id, ...changes } as IDataObject];
		});
	},
});

function merged(before: JoinWay, changes: Given<'joinWay.update'>): object {
	// Without it this is no join way, and what is left out is overwritten.
	if (numberIn(before.scene) === undefined) throw sentNo('scene of the join way');
	const whole = { ...before, ...changes };
	if (whole.chat_id_list && !Array.isArray(whole.chat_id_list)) {
		throw sentNo('list of group chats of the join way');
	}
	if ((whole.chat_id_list ?? []).length === 0) {
		throw invalid(
			'The join way has no group chat left',
			`Add '${chats.description.displayName}' under 'Update Fields': WeCom takes no join way without a group chat.`,
		);
	}
	for (const [name, label] of Object.entries(OF_NEW_GROUPS)) {
		if (changes[name] !== undefined && whole.auto_create_room === 0) {
			throw invalid(
				`'${label}' has no effect, since the join way creates no new groups`,
				`Add '${createNewGroups.description.displayName}' and switch it on, or remove '${label}'.`,
			);
		}
	}
	const unknown = Object.keys(whole).filter(
		(name) => ![...SETTINGS, ...ONLY_WECOM].some((known) => known === name),
	);
	const settings = whole as IDataObject;
	const sent = [...SETTINGS, ...unknown].filter((name) => (settings[name] ?? null) !== null);
	return Object.fromEntries(sent.map((name) => [name, settings[name]]));
}
