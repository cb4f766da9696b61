import { messageApi } from '../../../wecom/api';
import { filters } from '../../fields/collections';
import { checkCreated, createdAfter, createdBefore, creator } from '../../fields/creation';
import { sentAs } from '../../fields/field';
import { returnAllOrLimit } from '../../fields/returnAll';
import { oneOf } from '../../fields/selector';
import { simplify } from '../../fields/simplify';
import { DAY } from '../../../values/daysInChina';
import { defineOperation } from '../../operation/operation';
import { listOf } from '../../operation/pages';
import { simplified } from '../../operation/simplified';
import { timeChunks } from '../../operation/timeChunks';
import { DAYS_AT_ONCE } from './fields';

const SECOND = 1000;

const sentTo = sentAs('chat_type', oneOf(['single', 'group']), {
	displayName: 'Sent To',
	name: 'sentTo',
	type: 'options',
	options: [
		{ name: 'Customers', value: 'single' },
		{ name: 'Group Chats', value: 'group' },
	],
	default: 'single',
	description: 'Who the messages were for',
});

/**
 * Message: Get Many (获取群发记录列表).
 *
 * Sends `chat_type`, `start_time` and `end_time` in chunks of 28 days, `creator` and `filter_type`; pages by `cursor`, 100
 * a page. Gives one item per mass message: `{ msgid, creator, create_time, create_type, text, attachments }`; `creator`
 * is missing for messages created through the API. With Simplify also `created_at` and `create_type_text` (0 company, 1
 * member). A message created just now may not be listed yet (41063): that is waited for.
 *
 * @see https://developer.work.weixin.qq.com/document/path/93338
 */
export const getAll = defineOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many mass messages',
	description: 'Retrieve a list of mass messages of the company and its members',
	fields: [
		sentTo,
		createdAfter('Messages created from then on. Periods over a month are read in parts.', {
			required: true,
		}),
		...returnAllOrLimit,
		simplify,
		filters([createdBefore('Messages created up to then'), ...creator('message')]),
	],
	...listOf(messageApi.listMassMessages, {
		chunks: timeChunks({ start: 'start_time', end: 'end_time', span: DAYS_AT_ONCE * DAY, step: 1 }),
		shape: simplified({ create_type: { 0: 'company', 1: 'member' } }),
		prepare(params) {
			params.end_time ??= Math.floor(Date.now() / SECOND);
			checkCreated(params);
		},
	}),
});
