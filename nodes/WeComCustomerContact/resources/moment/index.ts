import type { Resource } from '../../operation/resource';
import { cancel } from './cancel';
import { create } from './create';
import { getAll } from './getAll';
import { getComments } from './getComments';
import { getCustomers } from './getCustomers';
import { getReport } from './getReport';
import { getResult } from './getResult';
import { getSendResult } from './getSendResult';
import { getTasks } from './getTasks';

/** Moment: what members publish to their customers in WeChat Moments (客户朋友圈). */
export const moment: Resource = {
	name: 'Moment',
	value: 'moment',
	description: 'What members publish to their customers in WeChat Moments',
	operations: [
		cancel,
		create,
		getCustomers,
		getComments,
		getResult,
		getAll,
		getTasks,
		getReport,
		getSendResult,
	],
	default: 'create',
};
