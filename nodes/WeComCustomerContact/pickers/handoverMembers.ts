import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
	INodePropertyOptions,
} from 'n8n-workflow';

import { invalid } from '../../wecom/errors/failure';
import { dayOfTime } from '../fields/times';
import { readUnassigned } from '../resources/customerTransfer/readUnassigned';
import { searchMembers } from './members';
import { matching, pick, pickSeveral } from './picker';

/** Members who have left and whose customers wait. WeCom gives no name of them. */
async function resignedMembers(context: ILoadOptionsFunctions): Promise<INodeListSearchItems[]> {
	const leavers = [...(await readUnassigned(context)).values()];
	if (leavers.length > 0) {
		return leavers.map(({ userid, customers, leftAt }) => ({
			name: [userid, `${customers.size} waiting`, dayOfTime(leftAt)].filter(Boolean).join(' · '),
			value: userid,
		}));
	}
	throw invalid(
		'No customers of members who have left are waiting',
		'Customers whose transfer has begun are no longer listed. A User ID can be given all the same.',
	);
}

/** Who hands customers over: the members, or those who have left, as 'Member Is' says. */
export async function searchHandoverMembers(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	if (this.getCurrentNodeParameter('memberIs') !== 'resigned') {
		return await searchMembers.call(this, filter);
	}
	return await pick(this, async () => ({
		results: matching(await resignedMembers(this), filter),
	}));
}

/** Members who have left, for a field that takes several. */
export async function getResignedMembers(
	this: ILoadOptionsFunctions,
): Promise<INodePropertyOptions[]> {
	return await pickSeveral(this, async () => matching(await resignedMembers(this)));
}
