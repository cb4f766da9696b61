import type { Resource } from '../../operation/resource';
import { create } from './create';
import { deleteLink } from './delete';
import { get } from './get';
import { getAll } from './getAll';
import { getChatInfo } from './getChatInfo';
import { getCustomers } from './getCustomers';
import { getQuota } from './getQuota';
import { getStatistics } from './getStatistics';
import { update } from './update';

/** Acquisition Link: links by which WeChat users become customers (获客助手). */
export const acquisitionLink: Resource = {
	name: 'Acquisition Link',
	value: 'acquisitionLink',
	description: 'Links by which WeChat users become customers, with channels and figures',
	operations: [
		create,
		deleteLink,
		get,
		getChatInfo,
		getCustomers,
		getAll,
		getQuota,
		getStatistics,
		update,
	],
	default: 'create',
};
