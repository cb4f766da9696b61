import { covered, excluded, gap, type ExtraCall, type Status } from './status';

const CONTACT_WAYS = 'resources/contactWay/readContactWays.ts';
const GROUP_CHATS = 'resources/groupChat/readGroupChats.ts';
const JOIN_WAY = 'resources/joinWay/readJoinWay.ts';
const TAG_BOOK = 'resources/tag/tagBook.ts';
const UPLOAD_FROM_URL = 'resources/media/uploadFromUrl.ts';
const MEDIA_USE = '../wecom/files/mediaUse.ts';
const MEMBERS = 'resources/externalContact/members.ts';

/** Resources that come after all those for which operations are named here. */
const later = (resource: string) => gap(`later, as ${resource}`);

const onlyProviders = (instead = '') =>
	excluded(`Not for self-built apps: only a service provider's app may call it${instead}`);

const replaced = (successors: string) => excluded(`Deprecated by WeCom; replaced by ${successors}`);

const extra = (by: string, how: string, file: string): ExtraCall => ({ by, how, file });

/** Every operation of the contract, by operationId, with the one thing that becomes of it. */
export const manifest: Record<string, Status> = {
	// auth.yaml
	'auth.getToken': covered(
		extra('credential', 'which fetches the token', '../wecom/token/accessToken.ts'),
	),
	'auth.getApiDomainIp': excluded('Addresses for the rules of a firewall, nothing for a workflow'),
	'auth.getCallbackIp': excluded('Addresses for the rules of a firewall, nothing for a workflow'),

	// contact-way.yaml
	'contactWay.create': covered('contactWay:create'),
	'contactWay.get': covered(
		'contactWay:get',
		extra('contactWay:getAll', "for 'Include Details'", CONTACT_WAYS),
		extra('picker:contactWays', 'for their remarks', CONTACT_WAYS),
	),
	'contactWay.list': covered(
		'contactWay:getAll',
		extra('picker:contactWays', 'which it shows', CONTACT_WAYS),
	),
	'contactWay.update': covered('contactWay:update'),
	'contactWay.delete': covered('contactWay:delete'),
	'contactWay.closeTempChat': covered('contactWay:endTemporaryChat'),

	// customer-acquisition.yaml
	'customerAcquisition.listLinks': later('Acquisition Link'),
	'customerAcquisition.getLink': later('Acquisition Link'),
	'customerAcquisition.createLink': later('Acquisition Link'),
	'customerAcquisition.updateLink': later('Acquisition Link'),
	'customerAcquisition.deleteLink': later('Acquisition Link'),
	'customerAcquisition.listCustomers': later('Acquisition Link'),
	'customerAcquisition.getQuota': later('Acquisition Link'),
	'customerAcquisition.getStatistic': later('Acquisition Link'),
	'customerAcquisition.getChatInfo': later('Acquisition Link'),

	// customer-strategy.yaml
	'customerStrategy.list': later('Customer Strategy'),
	'customerStrategy.get': later('Customer Strategy'),
	'customerStrategy.getRange': later('Customer Strategy'),
	'customerStrategy.create': later('Customer Strategy'),
	'customerStrategy.edit': later('Customer Strategy'),
	'customerStrategy.delete': later('Customer Strategy'),

	// customer-transfer.yaml
	'transfer.transferCustomer': covered('customerTransfer:transferCustomers'),
	'transfer.transferResult': covered('customerTransfer:getResult'),
	'transfer.onjobTransferGroupChat': covered('customerTransfer:transferGroupChats'),
	'transfer.getUnassigned': covered('customerTransfer:getUnassigned'),
	'transfer.resignedTransferCustomer': covered('customerTransfer:transferCustomers'),
	'transfer.resignedTransferResult': covered('customerTransfer:getResult'),
	'transfer.transferGroupChat': covered('customerTransfer:transferGroupChats'),
	'transfer.transfer': replaced('`transfer.transferCustomer`, `transfer.resignedTransferCustomer`'),
	'transfer.getTransferResult': replaced(
		'`transfer.transferResult`, `transfer.resignedTransferResult`',
	),

	// directory.yaml
	'directory.listSubDepartmentIds': covered(
		extra('picker:departments', 'which it shows', 'pickers/departments.ts'),
	),
	'directory.listDepartments': excluded(
		'Slow for large companies, says WeCom; `directory.listSubDepartmentIds` with `directory.getDepartment` does the same',
	),
	'directory.getDepartment': covered(
		extra('picker:departments', 'for their names', 'pickers/departments.ts'),
	),
	'directory.listDepartmentMembers': excluded(
		'Members come from `externalContact.getFollowUsers`, which lists those who may serve customers',
	),
	'directory.listMemberIds': excluded(
		'Not for self-built apps: needs the secret of the address book sync (通讯录同步)',
	),
	'directory.getMember': covered(extra('picker:members', 'for their names', 'pickers/members.ts')),

	// external-contact.yaml
	'externalContact.getFollowUsers': covered(
		'externalContact:getMembers',
		extra('externalContact:getAll', "for 'All Members'", MEMBERS),
		extra('externalContact:getAllIds', "for 'All Members'", MEMBERS),
		extra('picker:members', 'which it shows', MEMBERS),
		extra('picker:externalContacts', 'when no member is chosen', MEMBERS),
		extra(
			'credential',
			'whose test asks whether the app may use customer contact',
			'../../credentials/WeComCustomerContactApi.credentials.ts',
		),
	),
	'externalContact.list': covered('externalContact:getAllIds'),
	'externalContact.get': covered('externalContact:get'),
	'externalContact.batchGetByUser': covered(
		'externalContact:getAll',
		extra('picker:externalContacts', 'which it shows', 'pickers/externalContacts.ts'),
	),
	'externalContact.remark': covered('externalContact:updateRemark'),
	'externalContact.listServed': covered('externalContact:getServed'),
	'externalContact.unionidToExternalUserid': onlyProviders(
		'; a self-built app reads the unionid with `externalContact.get`',
	),
	'externalContact.convertToOpenid': covered('externalContact:convertId'),
	'externalContact.fromServiceExternalUserid': covered('externalContact:convertId'),
	'externalContact.toServiceExternalUserid': onlyProviders(),
	'externalContact.getNewExternalUserid': onlyProviders(),
	'externalContact.getNewExternalUseridForGroupChat': onlyProviders(),
	'externalContact.batchToExternalUserid': excluded(
		'Schools only (家校沟通): finds parents, not customers',
	),
	'externalContact.convertTmpExternalUserid': covered('externalContact:convertId'),

	// group-chat.yaml
	'groupChat.list': covered(
		'groupChat:getAll',
		extra('picker:groupChats', 'which it shows', GROUP_CHATS),
	),
	'groupChat.get': covered(
		'groupChat:get',
		extra('groupChat:getAll', "for 'Include Details'", GROUP_CHATS),
		extra('picker:groupChats', 'for their names', GROUP_CHATS),
	),
	'groupChat.opengidToChatid': covered('groupChat:getByOpenGid'),
	'joinWay.create': covered('joinWay:create'),
	'joinWay.get': covered(
		'joinWay:get',
		extra('joinWay:create', "for 'Include QR Code'", JOIN_WAY),
		extra('joinWay:update', 'to change some fields and keep the others', JOIN_WAY),
	),
	'joinWay.update': covered('joinWay:update'),
	'joinWay.delete': covered('joinWay:delete'),

	// intercept-rule.yaml
	'interceptRule.create': later('Sensitive Word Rule'),
	'interceptRule.list': later('Sensitive Word Rule'),
	'interceptRule.get': later('Sensitive Word Rule'),
	'interceptRule.update': later('Sensitive Word Rule'),
	'interceptRule.delete': later('Sensitive Word Rule'),

	// media.yaml
	'media.uploadTemporary': covered(
		'media:upload',
		extra('contactWay:create', "for 'Closing Attachment'", MEDIA_USE),
		extra('contactWay:update', "for 'Closing Attachment'", MEDIA_USE),
		extra('externalContact:updateRemark', "for 'Picture'", MEDIA_USE),
		extra('groupWelcomeTemplate:create', 'for its file', MEDIA_USE),
		extra('groupWelcomeTemplate:update', 'for its file', MEDIA_USE),
		extra('message:create', 'for its files', MEDIA_USE),
		extra('message:sendWelcome', 'for its files', MEDIA_USE),
	),
	'media.uploadImage': covered('media:upload'),
	'media.uploadAttachment': covered(
		'media:upload',
		extra('moment:create', 'for its files', MEDIA_USE),
	),
	'media.getTemporary': covered('media:download'),
	'media.uploadByUrl': covered('media:uploadFromUrl'),
	'media.getUploadByUrlResult': covered(
		'media:getUploadResult',
		extra('media:uploadFromUrl', "for 'Wait for Result'", UPLOAD_FROM_URL),
	),

	// message.yaml
	'message.createMassMessage': covered('message:create'),
	'message.remindMassMessage': covered('message:remind'),
	'message.cancelMassMessage': covered('message:cancel'),
	'message.listMassMessages': covered(
		'message:getAll',
		extra('picker:massMessages', 'which it shows', 'pickers/massMessages.ts'),
	),
	'message.getMassMessageTasks': covered(
		'message:getTasks',
		extra('message:getSendResults', "without 'User ID'", 'resources/message/getSendResults.ts'),
	),
	'message.getMassMessageSendResult': covered('message:getSendResults'),
	'message.getMassMessageResultLegacy': replaced(
		'`message.getMassMessageTasks`, `message.getMassMessageSendResult`',
	),
	'message.sendWelcome': covered('message:sendWelcome'),
	'groupWelcomeTemplate.create': covered('groupWelcomeTemplate:create'),
	'groupWelcomeTemplate.update': covered('groupWelcomeTemplate:update'),
	'groupWelcomeTemplate.get': covered('groupWelcomeTemplate:get'),
	'groupWelcomeTemplate.delete': covered('groupWelcomeTemplate:delete'),

	// moment.yaml
	'moment.createTask': covered('moment:create'),
	'moment.getTaskResult': covered(
		'moment:getResult',
		extra('moment:create', "for 'Wait for Result'", 'resources/moment/taskResult.ts'),
	),
	'moment.cancelTask': covered('moment:cancel'),
	'moment.list': covered(
		'moment:getAll',
		extra('picker:moments', 'which it shows', 'pickers/moments.ts'),
	),
	'moment.getTasks': covered('moment:getTasks'),
	'moment.getCustomers': covered('moment:getCustomers'),
	'moment.getSendResult': covered('moment:getSendResult'),
	'moment.getComments': covered('moment:getComments'),
	'momentStrategy.list': later('Moment Strategy'),
	'momentStrategy.get': later('Moment Strategy'),
	'momentStrategy.getRange': later('Moment Strategy'),
	'momentStrategy.create': later('Moment Strategy'),
	'momentStrategy.edit': later('Moment Strategy'),
	'momentStrategy.delete': later('Moment Strategy'),

	// product-album.yaml
	'productAlbum.create': later('Product Album'),
	'productAlbum.get': later('Product Album'),
	'productAlbum.list': later('Product Album'),
	'productAlbum.update': later('Product Album'),
	'productAlbum.delete': later('Product Album'),

	// statistics.yaml
	'statistics.userBehavior': covered('statistics:memberBehavior'),
	'statistics.groupChatByOwner': covered('statistics:groupChatsByOwner'),
	'statistics.groupChatByDay': covered('statistics:groupChatsByDay'),

	// tag.yaml
	'tag.list': covered(
		'tag:getAll',
		extra('tag:create', 'to leave out names that the group has already', TAG_BOOK),
		extra('tag:mark', 'to look up tags given by name', TAG_BOOK),
		extra('picker:tags', 'which it shows', TAG_BOOK),
		extra('picker:tagGroups', 'which it shows', TAG_BOOK),
	),
	'tag.create': covered('tag:create', extra('tag:mark', "with 'Create Missing Tags'", TAG_BOOK)),
	'tag.update': covered('tag:update'),
	'tag.delete': covered('tag:delete'),
	'tag.mark': covered('tag:mark'),
	'strategyTag.list': later('Strategy Tag'),
	'strategyTag.create': later('Strategy Tag'),
	'strategyTag.update': later('Strategy Tag'),
	'strategyTag.delete': later('Strategy Tag'),
};
