import { ApiError } from './apiError';
import type { Operation } from './contract';
import type { App } from './state/people';

/** Groups for which WeCom has lists of callable apps of their own, or none; an app that is not on one has it in `denied`. */
const ownListFiles = ['app-message.yaml', 'collect-form.yaml', 'external-pay.yaml'];
/** Groups that any app may use; the rest needs the customer contact permission. */
const openFiles = ['auth.yaml', 'directory.yaml', 'media.yaml', ...ownListFiles];
const needCustomerContactAnyway = [
	'media.uploadAttachment',
	'media.uploadByUrl',
	'media.getUploadByUrlResult',
];
/** Its page names no special permission. */
const open = ['externalContact.convertToOpenid', 'externalContact.convertTmpExternalUserid'];
/** What the address book sync tool may read from an address that is not an old acquaintance. */
const syncMayRead = ['directory.listMemberIds', 'directory.listSubDepartmentIds'];
const notForProviders = ['externalContact.listServed', 'externalContact.fromServiceExternalUserid'];

export function needsCustomerContact({ operationId, file }: Operation): boolean {
	if (openFiles.includes(file)) return needCustomerContactAnyway.includes(operationId);
	return !open.includes(operationId);
}

/**
 * Refuses a call that the app may not make: 60020 from an untrusted address, 48009 for names read by the
 * address book sync tool, 48002 for everything else.
 */
export function checkPermission(app: App, operation: Operation, ip: string): void {
	const { operationId, file } = operation;
	if (app.enabled === false) throw new ApiError(50003);
	if (app.trustedIps && !app.trustedIps.includes(ip)) throw new ApiError(60020);
	if (app.kind === 'contactSync') {
		if (ownListFiles.includes(file)) throw new ApiError(48002, 'not an app');
		if (file === 'directory.yaml' && !syncMayRead.includes(operationId)) {
			throw new ApiError(48009);
		}
	} else if (operationId === 'directory.listMemberIds') {
		throw new ApiError(48002, 'only the address book sync secret may call this API');
	} else if (!operation.selfBuilt && app.kind !== 'provider') {
		throw new ApiError(48002, "only a service provider's app may call this API");
	} else if (notForProviders.includes(operationId) && app.kind === 'provider') {
		throw new ApiError(48002, "a service provider's app may not call this API");
	}
	if (needsCustomerContact(operation) && !app.customerContact) {
		throw new ApiError(48002, 'the app may not call the customer contact API');
	}
	if (app.denied?.includes(file.replace(/\.yaml$/, ''))) {
		throw new ApiError(48002, 'the app may not call this API');
	}
}
