import type { INodeParameters } from 'n8n-workflow';

import { emma, gold, liMei, silver, spring } from '../sandbox/knownIds';
import { byId } from './input';

const DAY = 24 * 60 * 60 * 1000;

/** A day in China, as n8n's date field gives it. */
function daysAgo(days: number): string {
	return new Date(Date.now() + DAY / 3 - days * DAY).toISOString().slice(0, 10);
}

const contactWay = byId('7f1c2d94b0a6e835d1427c9be06f3a58');
const acquisitionLink = byId('cawcde11aa22bb33cc44');
const form = 'wcBx7kEAAAq5LdHf3XcYz1KvRt8NpWmA';
const joinWay = '5d0a41c7be92386f41e7f0c2a9b8d613';
const massMessage = byId('msgBx7kEAAAv6YcHs0dPzM3nKq8rLfTiA');
const moment = byId('momBx7kEAAAn5QwXt2LzRc9KpVdYsH0g');
const template = 'msgBx7kEAAAw2LrTn5XbQ8dYpZs0KvFhE';
const member = byId('={{ $json.member }}');
const colleague = byId('lisi');
const period = { period: 'custom', firstDay: daysAgo(7), lastDay: daysAgo(1) };
const withText = (more: INodeParameters) => ({ text: 'Good morning', ...more });

/**
 * A plain use of every operation on the sandbox as it begins: the operation with the fields that it needs, for the item
 * `{ member: 'zhangsan' }`. An operation that is not here fails a test.
 */
export const everyOperation: Record<string, INodeParameters> = {
	'account:check': { options: { mustServe: 'zhangsan' } },
	'acquisitionLink:create': {
		linkName: 'Summer campaign',
		members: 'zhangsan',
		channels: 'newsletter, fair2026',
		createQrCode: true,
		options: { priorityMembers: 'lisi' },
	},
	'acquisitionLink:delete': { linkId: acquisitionLink },
	'acquisitionLink:get': { linkId: acquisitionLink, channels: 'newsletter' },
	'acquisitionLink:getAll': { returnAll: true, includeDetails: true },
	'acquisitionLink:getChatInfo': { chatKey: 'CHATKEYXXXXXXXXXXXX' },
	'acquisitionLink:getCustomers': {
		linkId: acquisitionLink,
		returnAll: true,
		includeDetails: true,
	},
	'acquisitionLink:getQuota': { options: { warnBelow: 500 } },
	'acquisitionLink:getStatistics': { linkId: acquisitionLink, ...period, splitPeriod: 'day' },
	'acquisitionLink:update': {
		linkId: acquisitionLink,
		updateFields: { linkName: 'Autumn campaign', members: 'lisi' },
	},
	'collectForm:create': {
		formTitle: 'Which catalogue would you like?',
		questionRows: {
			question: [
				{ title: 'Catalogue', kind: 'singleChoice', choices: 'Garden, Kitchen', mustReply: true },
				{ title: 'Phone number', kind: 'text', mustBe: 'mobile' },
			],
		},
		options: { formDescription: 'Two questions, one minute' },
	},
	'collectForm:delete': { formId: form },
	'collectForm:get': { formId: form },
	'collectForm:getAnswers': { formId: form, returnAll: true },
	'collectForm:getStatistics': { formId: form, formStatistics: 'answered', returnAll: true },
	'collectForm:share': { formId: form },
	'collectForm:update': { formId: form, updateFields: { severalAnswers: true } },
	'contactWay:create': { userId: member, state: 'fair2026', options: { remark: 'Fair' } },
	'contactWay:delete': { configId: contactWay },
	'contactWay:endTemporaryChat': { userId: member, externalUserId: byId(liMei) },
	'contactWay:get': { configId: contactWay },
	'contactWay:getAll': {
		returnAll: true,
		includeDetails: true,
		filters: { createdAfter: '2026-01-01T00:00:00+08:00' },
	},
	'contactWay:update': { configId: contactWay, updateFields: { remark: 'Fair', members: 'lisi' } },
	'contactWay:upsert': { userId: member, state: 'fair2026', options: { remark: 'Fair' } },
	'customerTransfer:getResult': {
		memberIs: 'resigned',
		handoverUserId: byId('heqi'),
		takeoverUserId: member,
		returnAll: true,
	},
	'customerTransfer:getUnassigned': { returnAll: true },
	'customerTransfer:transferAll': {
		handoverUserId: member,
		takeoverMembers: 'lisi, wangwu',
	},
	'customerTransfer:transferCustomers': {
		handoverUserId: member,
		takeoverUserId: colleague,
		externalUserIds: [liMei, emma],
		options: { transferMessage: 'Hello' },
	},
	'customerTransfer:transferGroupChats': { groupChats: spring, newOwnerUserId: colleague },
	'externalContact:convertId': { conversion: 'toOpenId', externalUserId: byId(liMei) },
	'externalContact:find': { filters: { members: '={{ $json.member }}' }, limit: 3 },
	'externalContact:get': { externalUserId: byId(liMei), simplify: false },
	'externalContact:getAll': { customersOf: 'allMembers', limit: 3 },
	'externalContact:getAllIds': { members: 'zhangsan, lisi', returnAll: true },
	'externalContact:getMembers': { returnAll: true },
	'externalContact:getServed': { limit: 2 },
	'externalContact:updateRemark': {
		userId: member,
		externalUserId: byId(liMei),
		updateFields: { remark: 'Ms Li', mobiles: '13800000002' },
	},
	'groupChat:get': { chatId: byId(spring), includeMemberNames: true },
	'groupChat:getAll': { returnAll: true, includeDetails: true, filters: { owners: 'lisi' } },
	'groupChat:getByOpenGid': { openGid: 'oAAAAAAAAAAAAAAAAAAAAAAAAAAA' },
	'groupWelcomeTemplate:create': withText({ notifyMembers: false }),
	'groupWelcomeTemplate:delete': { templateId: template },
	'groupWelcomeTemplate:get': { templateId: template },
	'groupWelcomeTemplate:update': withText({ templateId: template }),
	'joinWay:create': { groupChats: spring, createNewGroups: true, newGroupName: 'Fair ' },
	'joinWay:delete': { joinWayId: joinWay },
	'joinWay:get': { joinWayId: joinWay },
	'joinWay:update': { joinWayId: joinWay, updateFields: { state: 'fair2026' } },
	'media:download': { mediaId: 'unknown' },
	'media:getUploadResult': { jobId: 'jobid_unknown' },
	'media:upload': { useFor: 'moment', fileType: 'image' },
	'media:uploadFromUrl': {
		url: 'https://cdn.example.com/tour.mp4',
		fileName: 'tour.mp4',
		md5: '9e107d9d372bb6826bd81d3542a419d6',
	},
	'message:cancel': { messageId: massMessage },
	'message:create': withText({
		externalUserIds: emma,
		senderUserId: member,
		attachments: { part: [{ kind: 'image', source: 'binary', binaryField: 'data' }] },
		options: { allowSelect: true },
	}),
	'message:getAll': {
		createdAfter: '2026-01-01T00:00:00+08:00',
		filters: { createdBefore: '2026-01-25T00:00:00+08:00', createdBy: 0 },
	},
	'message:getReport': { messageId: massMessage, options: { remindMembers: true } },
	'message:getSendResults': { messageId: massMessage, returnAll: true },
	'message:getTasks': { messageId: massMessage, limit: 1 },
	'message:remind': { messageId: massMessage },
	'message:sendWelcome': withText({ welcomeCode: 'unknown' }),
	'moment:cancel': { momentId: moment },
	'moment:create': withText({ visibleRange: { senders: 'zhangsan', customerTags: gold } }),
	'moment:getAll': {
		createdAfter: '2026-01-01T00:00:00+08:00',
		filters: { createdBefore: '2026-01-25T00:00:00+08:00' },
		returnAll: true,
	},
	'moment:getComments': { momentId: moment, userId: member },
	'moment:getCustomers': { momentId: moment, userId: member, returnAll: true },
	'moment:getReport': { momentId: moment, options: { countCommentsAndLikes: true } },
	'moment:getResult': { jobId: 'job_unknown' },
	'moment:getSendResult': { momentId: moment, userId: member },
	'moment:getTasks': { momentId: moment, returnAll: true },
	'payment:get': { paymentId: 'pay7Xk2QmVzT0nLr5YpWc8Bd' },
	'payment:getAll': {
		paidAfter: '2026-01-01T00:00:00+08:00',
		filters: { paidBefore: '2026-01-28T23:59:59+08:00' },
	},
	'payment:getFundFlow': {
		paidAfter: '2026-01-01T00:00:00+08:00',
		filters: { paidBefore: '2026-01-31T00:00:00+08:00' },
		returnAll: true,
	},
	'statistics:groupChatsByDay': { owners: 'zhangsan', ...period },
	'statistics:groupChatsByOwner': { owners: 'zhangsan', ...period, options: { sortBy: 2 } },
	'statistics:memberBehavior': { members: 'zhangsan, lisi', splitByMember: true, ...period },
	'tag:create': { groupName: 'Region', tagNames: 'West, East', options: { tagOrder: 2 } },
	'tag:delete': { tags: gold },
	'tag:getAll': { returnAll: true, output: 'groups' },
	'tag:mark': {
		userId: member,
		externalUserId: byId(liMei),
		addTags: 'Interest/Solar, Fair 2026',
		createMissingTags: true,
		newTagGroup: 'Events',
	},
	'tag:setTags': {
		userId: member,
		externalUserId: byId(liMei),
		tagGroups: 'Interest',
		tags: 'Solar, Heat pumps',
		createMissingTags: true,
	},
	'tag:update': { tagId: byId(silver), updateFields: { name: 'Platinum', order: 0 } },
};

/** The node's parameters for a use of {@link everyOperation}. */
export function parametersOf(name: string): INodeParameters {
	const [resource, operation] = name.split(':');
	return { resource, operation, ...everyOperation[name] };
}
