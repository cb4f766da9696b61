import type { IDataObject } from 'n8n-workflow';

import { idIn } from '../../../wecom/answer';
import { messageApi } from '../../../wecom/api';
import { requiredId, requiredList, id as optionalId } from '../../fields/checks';
import { options } from '../../fields/collections';
import { onlyPreviewOfSending as onlyPreview } from '../../fields/onlyPreview';
import { naming, narrowing, notice, notSent, sentAs, shownFor } from '../../fields/field';
import { memberLocator, USER_ID_LENGTH } from '../../fields/member';
import { linkPart, readParts, requireContent } from '../../fields/messageParts';
import { selector } from '../../fields/selector';
import type { Several } from '../../fields/several';
import { chooseSeveral } from '../../fields/several';
import { yesNo } from '../../fields/yesNo';
import { chunksOf } from '../../operation/chunks';
import type { Given } from '../../operation/operation';
import { defineOperation } from '../../operation/operation';
import { failedRecord } from '../../operation/failedRecord';
import { Failure } from '../../../wecom/errors/failure';
import { attachments, text } from './fields';
import { previewCreate } from './previewCreate';
import { ANY_OF_TAGS, NAMES_OF_TAGS, tagFilter } from './tagFilter';

/** Most customers of one mass message. */
const MOST_CUSTOMERS = 10_000;

/** Most group chats of one mass message. */
const MOST_GROUP_CHATS = 2000;

const TO_GROUP_CHATS = ['groupChats', 'ownersChoice'];

const membersSend = notice(
	'massMessageNotice',
	'WeCom sends nothing by itself: each member gets a task and must confirm it in the WeCom app. A customer or group chat receives at most as many mass messages a month as the month has days, or fewer if the company has set so; what is beyond is not delivered.',
);

const sendTo = selector({
	displayName: 'Send To',
	name: 'sendTo',
	options: [
		{
			name: 'All Customers of a Member',
			value: 'member',
			description: 'Everybody whom the sender has added',
		},
		{ name: 'Customers', value: 'customers', description: 'Customers by their IDs' },
		{
			name: 'Customers With Tags',
			value: 'tags',
			description: 'Customers who have certain tags, whoever put them on',
		},
		{
			name: 'Group Chats',
			value: 'groupChats',
			description: 'Group chats of one owner',
		},
		{
			name: 'Group Chats That the Owner Picks',
			value: 'ownersChoice',
			description: 'The owner picks the group chats when sending',
		},
	],
	default: 'customers',
	description: 'Who is to receive the message',
});

// An audience that is left empty is refused rather than sent: WeCom would take everybody instead.
const externalUserIds = sentAs('external_userid', requiredList({ keepsRepeats: true }), {
	displayName: 'Customers',
	name: 'externalUserIds',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. wmKq8DDAAA2c0VhXy1lQm7eZ9sT4uR6g, wmBx7kEAAAq3vN0pYt1cRzL8hUoW4sDg',
	description:
		'Customers by their External User IDs: IDs separated by commas, or an array from an expression. To reach the customers of many items with one message, gather them first (Aggregate node). More than 10,000 go out as several messages, one item each.',
});

const conditions = notSent(tagFilter, {
	displayName: 'Tag Conditions',
	name: 'tagConditions',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Condition',
	default: { condition: [{ anyOfTags: '', anyOfTagIds: [] }] },
	description: 'A customer must fulfil every condition',
	options: [
		{
			displayName: 'Condition',
			name: 'condition',
			values: [
				{
					displayName: ANY_OF_TAGS.text,
					name: 'anyOfTags',
					type: 'string',
					default: '',
					placeholder: 'e.g. Gold, Interest/Solar',
					description:
						'The customer has at least one of them. Names or IDs separated by commas, or an array from an expression; "Group/Name" where several groups have a tag of the same name. Fill in this field or the next one.',
				},
				{
					displayName: ANY_OF_TAGS.list,
					name: 'anyOfTagIds',
					type: 'multiOptions',
					typeOptions: { loadOptionsMethod: 'getTags' },
					default: [],
					description:
						'The customer has at least one of them. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
				},
			],
		},
	],
});

const tagConditions = naming(NAMES_OF_TAGS, conditions);

const groupChats: Several<string[]> = {
	sentAs: 'chat_id_list',
	check: requiredList({ max: MOST_GROUP_CHATS, keepsRepeats: true }),
	text: {
		displayName: 'Group Chats',
		name: 'groupChats',
		placeholder: 'e.g. wrBx7kEAAAk3vN0pYt1cRzL8hUoW4sDg, wrKq8DDAAAok2GQa9INMc5qAsXThLQIO',
		description:
			'Group chats of the sender, at most 2,000: names or chat IDs separated by commas, or an array from an expression. Takes effect in WeCom 4.1.10 and later.',
	},
	list: {
		displayName: 'Group Chat Names or IDs',
		name: 'chatIds',
		description: 'Group chats of the sender, at most 2,000; takes effect in WeCom 4.1.10 and later',
		loader: 'getGroupChats',
	},
};

const groupChatFields = chooseSeveral(
	{ displayName: 'Group Chats By', name: 'groupChatsBy' },
	[groupChats],
	{ required: true },
).map((field) => shownFor({ sendTo: ['groupChats'] }, field));

const sender = { displayName: 'Sender', name: 'senderUserId' };

const requiredSender = sentAs(
	'sender',
	requiredId(USER_ID_LENGTH),
	memberLocator({
		...sender,
		required: true,
		description:
			'The member who sends, by the User ID: the one whose customers these are, or the owner of the group chats',
	}),
);

const optionalSender = narrowing(
	sentAs(
		'sender',
		optionalId({ max: USER_ID_LENGTH }),
		memberLocator({
			...sender,
			description:
				'Optional. The member who sends, by the User ID. Left empty, each customer hears from the member who last chatted with them.',
		}),
	),
);

const allowSelect = sentAs('allow_select', yesNo(), {
	displayName: 'Let Member Choose Customers',
	name: 'allowSelect',
	type: 'boolean',
	default: false,
	description: 'Whether the member may take customers off the list before sending',
});

const receiveLimit = selector({
	displayName: 'Receive Limit',
	name: 'receiveLimit',
	options: [
		{
			name: 'As Earlier Messages Tell',
			value: 'found',
			description: 'What the results of the messages of this month show',
		},
		{ name: 'One a Day', value: 'day', description: 'The company has set one a day' },
		{
			name: 'One for Each Day of the Month',
			value: 'month',
			description: 'What holds where the company has set nothing',
		},
		{ name: 'Seven a Week', value: 'week', description: 'The company has set seven a week' },
	],
	default: 'found',
	description:
		"How many mass messages a customer or group chat may receive, for 'Only Preview'. WeCom tells nobody what the company has set; an administrator sees it in the settings of mass messages.",
});

const parts = attachments(linkPart({ urlBytes: 2048 }));

/**
 * Message: Create Mass Message (创建企业群发). Members get a task and send by confirming it in the WeCom app.
 *
 * Sends `chat_type`, the audience (`external_userid` in chunks of 10,000; `tag_filter`; `sender` alone; `chat_id_list`),
 * `allow_select`, `text` and up to 9 `attachments`, the last two not both empty. Files of the input item are uploaded
 * first.
 *
 * Gives one item per message that was created: `{ fail_list, msgid }`, where `fail_list` names whom it cannot reach. A
 * part that fails beside others gives `{ errcode, errmsg, reason, fail_list }` with all its customers. Never repeated
 * when the connection breaks: members would get the task twice.
 *
 * With Only Preview no task is created and no file uploaded. Relations (获取客户列表, 获取客户详情, with tags 批量获取客户详情), the group
 * chats of the owner, and the results of this month's messages are read. Gives one item per message that would be created:
 * `{ preview: true, success, chat_type, customers_total, senders, undecided, fail_list, failed, given_twice, limit_per, limit,
 * allow_select, text, attachments, calls, seconds }`, for group chats `group_chats_total` and `owner_picks`. `senders` has
 * `{ userid, customers_total, customers_possible, external_userid }`, or `{ userid, group_chats_total, chat_id }`, for each member
 * who would be asked; `undecided` has `{ external_userid, userid }` with the members among whom WeCom takes the one who last
 * chatted with the customer, which nobody can read. `failed` says of each who is not reached why: `{ external_userid or
 * chat_id, userid, errcode, errmsg, reason }`. A file in `attachments` stands as `file: { name, kind, size }`; of a media ID
 * the file is read (获取临时素材). `limit` in each `limit_per` (month, week or day) is how many messages somebody may receive. `calls` and `seconds`
 * are what uploads and messages of the input item would take.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92135
 */
export const create = defineOperation({
	name: 'Create Mass Message',
	value: 'create',
	action: 'Create mass message',
	description: 'Give members the task to send a message to customers or group chats',
	hint: "The mass message is not sent yet: each member has got a task and must confirm it in the WeCom app. 'Get Member Tasks' shows who has, 'Remind Members' reminds the others.",
	call: messageApi.createMassMessage,
	fields: [
		membersSend,
		sendTo,
		shownFor({ sendTo: ['customers'] }, externalUserIds),
		shownFor({ sendTo: ['tags'] }, tagConditions),
		...groupChatFields,
		shownFor({ sendTo: ['member', ...TO_GROUP_CHATS] }, requiredSender),
		shownFor({ sendTo: ['customers', 'tags'] }, optionalSender),
		text,
		parts.field,
		options([
			shownFor({ '/sendTo': ['customers', 'member', 'tags'] }, allowSelect),
			onlyPreview,
			receiveLimit,
		]),
	],
	async prepare(params) {
		const audience = this.given(sendTo)!;
		params.chat_type = TO_GROUP_CHATS.includes(audience) ? 'group' : 'single';
		if (audience === 'tags') params.tag_filter = this.given(tagConditions);
		const given = await readParts(this, parts);
		requireContent(params.text, given);
		if (this.given(onlyPreview)) {
			Object.assign(params, await given.lookAhead());
			return;
		}
		for (const list of ['external_userid', 'chat_id_list'] as const) {
			if (params[list]) params[list] = [...new Set(params[list])];
		}
		Object.assign(params, await given.asAttachments());
	},
	async answer(params, send) {
		if (this.given(onlyPreview)) {
			const { external_userid = [] } = params;
			return await previewCreate(this, {
				...params,
				audience: this.given(sendTo)!,
				chunks: chunksOf([...new Set(external_userid)], MOST_CUSTOMERS),
				limit: this.given(receiveLimit),
			});
		}
		const records: IDataObject[] = [];
		const failures: Failure[] = [];
		const chunks = chunksByCustomer(params);
		for (const chunk of chunks) {
			const outcome = await send(chunk)
				.then((answer) => ({ ...answer, msgid: idIn(answer, 'msgid', 'ID of the mass message') }))
				.catch((error: unknown) =>
					error instanceof Failure ? error : Promise.reject<never>(error),
				);
			if (outcome instanceof Failure) failures.push(outcome);
			records.push(outcome instanceof Failure ? failedChunk(chunk, outcome) : outcome);
		}
		// What was created must not be lost with what was not.
		if (failures.length === chunks.length) throw failures[0];
		return records;
	},
});

type Message = Given<'message.createMassMessage'>;

function chunksByCustomer(message: Message): Message[] {
	if (message.external_userid === undefined) return [message];
	return chunksOf(message.external_userid, MOST_CUSTOMERS).map((external_userid) => ({
		...message,
		external_userid,
	}));
}

function failedChunk({ external_userid }: Message, failure: Failure): IDataObject {
	return { ...failedRecord(failure), fail_list: external_userid };
}
