import { closed } from '../schemaParts';

const text = { type: 'string', minLength: 1 };
const texts = { type: 'array', items: text };
const someTexts = { ...texts, minItems: 1 };
const anyText = { type: 'string' };
const relation = { userid: text, external_userid: text };
const pair = ['userid', 'external_userid'];

/** What is handed to the control plane for what people do. */
export const outsideSchemas = {
	customerEdit: closed(
		{
			...relation,
			remark: anyText,
			description: anyText,
			remark_corp_name: anyText,
			remark_mobiles: texts,
			add_tag: texts,
			remove_tag: texts,
		},
		pair,
	),
	customerPayment: closed(
		{
			...relation,
			total_fee: { type: 'integer', minimum: 1 },
			remark: anyText,
			goods: anyText,
		},
		[...pair, 'total_fee'],
	),
	form: closed({ formid: text }, ['formid']),
	formFilling: {
		...closed(
			{
				formid: text,
				userid: text,
				external_userid: text,
				answers: { type: 'object', additionalProperties: { anyOf: [anyText, texts] } },
			},
			['formid', 'answers'],
		),
		not: { required: ['userid', 'external_userid'] },
	},
	corpLeaving: closed({ userid: text }, ['userid']),
	groupChatJoining: closed(
		{ chat_id: text, members: texts, newcomers: texts, join_scene: { enum: [1, 2, 3] } },
		['chat_id'],
	),
	groupChatLeaving: closed({ chat_id: text, members: someTexts, removed: { type: 'boolean' } }, [
		'chat_id',
		'members',
	]),
	newGroupChat: closed({ owner: text, name: anyText, members: texts }, ['owner']),
	newTags: {
		...closed({ group_id: text, group_name: text, tags: someTexts }, ['tags']),
		oneOf: [{ required: ['group_id'] }, { required: ['group_name'] }],
	},
	relation: closed(relation, pair),
	relationEnd: closed({ ...relation, by: { enum: ['member', 'customer'] } }, [...pair, 'by']),
	tag: closed({ id: text }, ['id']),
	tagEdit: closed({ id: text, name: text, order: { type: 'integer', minimum: 0 } }, ['id']),
	tagSorting: closed({ group_id: text, ids: someTexts }, ['ids']),
};
