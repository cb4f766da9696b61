import { excluded, gap, type Reason } from './status';

/** Resources that come after all those for which operations are named here. */
const later = (resource: string) => gap(`later, as ${resource}`);

const onlyProviders = (instead = '') =>
	excluded(`Not for self-built apps: only a service provider's app may call it${instead}`);

const replaced = (successors: string) => excluded(`Deprecated by WeCom; replaced by ${successors}`);

/** Why an operation of the contract is not covered, by operationId. */
export const notCovered: Record<string, Reason> = {
	// app-message.yaml
	'appMessage.send': later('Member'),
	'appMessage.updateTemplateCard': later('Member'),
	'appMessage.recall': later('Member'),

	// auth.yaml
	'auth.getCallbackIp': excluded('Addresses for the rules of a firewall, nothing for a workflow'),

	// customer-strategy.yaml
	'customerStrategy.list': later('Customer Strategy'),
	'customerStrategy.get': later('Customer Strategy'),
	'customerStrategy.getRange': later('Customer Strategy'),
	'customerStrategy.create': later('Customer Strategy'),
	'customerStrategy.edit': later('Customer Strategy'),
	'customerStrategy.delete': later('Customer Strategy'),

	// customer-transfer.yaml
	'transfer.transfer': replaced('`transfer.transferCustomer`, `transfer.resignedTransferCustomer`'),
	'transfer.getTransferResult': replaced(
		'`transfer.transferResult`, `transfer.resignedTransferResult`',
	),

	// directory.yaml
	'directory.listDepartments': excluded(
		'Slow for large companies, says WeCom; `directory.listSubDepartmentIds` with `directory.getDepartment` does the same',
	),
	'directory.listMemberIds': excluded(
		'Not for self-built apps: needs the secret of the address book sync (通讯录同步)',
	),

	// external-contact.yaml
	'externalContact.unionidToExternalUserid': onlyProviders(
		'; a self-built app reads the unionid with `externalContact.get`',
	),
	'externalContact.toServiceExternalUserid': onlyProviders(),
	'externalContact.getNewExternalUserid': onlyProviders(),
	'externalContact.getNewExternalUseridForGroupChat': onlyProviders(),
	'externalContact.batchToExternalUserid': excluded(
		'Schools only (家校沟通): finds parents, not customers',
	),

	// intercept-rule.yaml
	'interceptRule.create': later('Sensitive Word Rule'),
	'interceptRule.list': later('Sensitive Word Rule'),
	'interceptRule.get': later('Sensitive Word Rule'),
	'interceptRule.update': later('Sensitive Word Rule'),
	'interceptRule.delete': later('Sensitive Word Rule'),

	// message.yaml
	'message.getMassMessageResultLegacy': replaced(
		'`message.getMassMessageTasks`, `message.getMassMessageSendResult`',
	),

	// moment.yaml
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

	// tag.yaml
	'strategyTag.list': later('Strategy Tag'),
	'strategyTag.create': later('Strategy Tag'),
	'strategyTag.update': later('Strategy Tag'),
	'strategyTag.delete': later('Strategy Tag'),
};
