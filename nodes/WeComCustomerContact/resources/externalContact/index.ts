import type { Resource } from '../../operation/resource';
import { convertId } from './convertId';
import { find } from './find';
import { get } from './get';
import { getAll } from './getAll';
import { getAllIds } from './getAllIds';
import { getMembers } from './getMembers';
import { getServed } from './getServed';
import { updateRemark } from './updateRemark';

/** External Contact: the customers (客户) of the members, and what the members note about them. */
export const externalContact: Resource = {
	name: 'External Contact',
	value: 'externalContact',
	description: 'Customers and what members note about them',
	operations: [convertId, find, get, getAll, getAllIds, getMembers, getServed, updateRemark],
	default: 'get',
};
