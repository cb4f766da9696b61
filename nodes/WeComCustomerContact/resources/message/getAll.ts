import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { updateDisplayOptions } from 'n8n-workflow';

import { requiredId, text, wholeNumber } from '../../fields/checks';
import { listOrId } from '../../fields/locator';
import { USER_ID_LENGTH } from '../../fields/member';
import { sentAs } from '../../fields/sending';
import { checkOrder, DAY, time } from '../../fields/times';
import { listOf } from '../../operation/pages';
import { timeParts } from '../../operation/timeParts';

const SECOND = 1000;

/** WeCom takes a month and does not say how it counts it; this is always less. */
const MOST_DAYS = 28;

/**
 * Message: Get Many (获取群发记录列表).
 *
 * Sends `chat_type`, `start_time` and `end_time` in parts of 28 days, `creator` and `filter_type`; pages by `cursor`, 100
 * a page. Gives one item per mass message: `{ msgid, creator, create_time, create_type, text, attachments }`; `creator`
 * is missing for messages created through the API. A message created just now may not be listed yet (41063): that is
 * waited for.
 *
 * @see https://developer.work.weixin.qq.com/document/path/93338
 */
export const messageGetAll = listOf({
	list: 'group_msg_list',
	pageSize: 100,
	parts: timeParts({ start: 'start_time', end: 'end_time', span: MOST_DAYS * DAY, step: 1 }),
	prepare(request) {
		const body = request.body as IDataObject;
		body.end_time ??= Math.floor(Date.now() / SECOND);
		checkOrder(body.start_time, body.end_time, ['Created After', 'Created Before']);
	},
});

export const messageGetAllFields: INodeProperties[] = updateDisplayOptions(
	{ show: { resource: ['message'], operation: ['getAll'] } },
	[
		sentAs('chat_type', requiredId(), {
			displayName: 'Sent To',
			name: 'massMessageChatType',
			type: 'options',
			options: [
				{ name: 'Customers', value: 'single' },
				{ name: 'Group Chats', value: 'group' },
			],
			default: 'single',
		}),
		sentAs('start_time', time({ isRequired: true }), {
			displayName: 'Created After',
			name: 'massMessagesAfter',
			type: 'dateTime',
			default: '',
			required: true,
			description: 'Messages created from then on. Periods over a month are read in parts.',
		}),
		{
			displayName: 'Filters',
			name: 'massMessageFilters',
			type: 'collection',
			placeholder: 'Add Filter',
			default: {},
			options: [
				sentAs('end_time', time(), {
					displayName: 'Created Before',
					name: 'createdBefore',
					type: 'dateTime',
					default: '',
					description: 'Messages created up to then; up to now when left out',
				}),
				sentAs('filter_type', wholeNumber({ min: 0, max: 2 }), {
					displayName: 'Created By',
					name: 'createdBy',
					type: 'options',
					options: [
						{ name: 'Anybody', value: 2 },
						{ name: 'Company', value: 0, description: 'Through the API or the admin console' },
						{ name: 'Members', value: 1, description: 'Messages that members made themselves' },
					],
					default: 2,
				}),
				sentAs('creator', text({ max: USER_ID_LENGTH }), {
					displayName: 'Creator',
					name: 'creator',
					type: 'resourceLocator',
					default: { mode: 'list', value: '' },
					description: 'The member (成员) who created the message',
					...listOrId({ search: 'searchMembers', what: 'member', exampleId: 'zhangsan' }),
				}),
			],
		},
	],
);
