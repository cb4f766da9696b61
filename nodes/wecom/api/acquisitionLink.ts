import { reads } from './call';

/** Links by which customers are acquired (获客助手). */
export const acquisitionLinkApi = {
	getQuota: reads(
		'customerAcquisition.getQuota',
		'GET',
		'/cgi-bin/externalcontact/customer_acquisition_quota',
	),
};
