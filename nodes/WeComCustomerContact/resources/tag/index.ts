import type { Resource } from '../../operation/resource';
import { create } from './create';
import { deleteTags } from './delete';
import { getAll } from './getAll';
import { mark } from './mark';
import { setTags } from './setTags';
import { update } from './update';

/**
 * Tag: the company's customer tags (企业客户标签) and the tagging of customers.
 *
 * An app can change and delete only the tags that it created itself. Tags from the admin console or another app can be
 * put on customers, but not renamed or deleted.
 */
export const tag: Resource = {
	name: 'Tag',
	value: 'tag',
	description: 'Customer tags and the tagging of customers',
	operations: [create, deleteTags, getAll, setTags, mark, update],
	default: 'mark',
};
