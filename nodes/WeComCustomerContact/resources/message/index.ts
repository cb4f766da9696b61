import type { Resource } from '../../operation/resource';
import { cancel } from './cancel';
import { create } from './create';
import { getAll } from './getAll';
import { getReport } from './getReport';
import { getSendResults } from './getSendResults';
import { getTasks } from './getTasks';
import { remind } from './remind';
import { sendWelcome } from './sendWelcome';

/**
 * Message: mass messages (企业群发) and the welcome message for a new customer (新客户欢迎语).
 *
 * Each attachment has a type, and its fields follow. An image (JPG or PNG, at most 10 MB), a video (MP4, at most 10 MB)
 * and a file (at most 20 MB) come from a binary field of the input item or by media ID; the cover of a mini program
 * too. An image can also be an image URL, which is one that Media: Upload gives for an image URL; WeCom takes no other.
 * Kind and size are checked before anything is sent, and the same file in several items of a run is uploaded once.
 */
export const message: Resource = {
	name: 'Message',
	value: 'message',
	description: 'Mass messages and welcome messages for new customers',
	operations: [cancel, create, getAll, getTasks, getReport, getSendResults, remind, sendWelcome],
	default: 'create',
};
