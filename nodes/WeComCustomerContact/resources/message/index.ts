import type { Resource } from '../../operation/resource';
import { cancel } from './cancel';
import { create } from './create';
import { getAll } from './getAll';
import { getSendResults } from './getSendResults';
import { getTasks } from './getTasks';
import { remind } from './remind';
import { sendWelcome } from './sendWelcome';

/** Message: mass messages (企业群发) and the welcome message for a new customer (新客户欢迎语). */
export const message: Resource = {
	name: 'Message',
	value: 'message',
	description: 'Mass messages (企业群发) and welcome messages for new customers (新客户欢迎语)',
	operations: [cancel, create, getAll, getTasks, getSendResults, remind, sendWelcome],
	default: 'create',
};
