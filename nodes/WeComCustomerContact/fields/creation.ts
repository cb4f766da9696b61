import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { text, wholeNumber } from './checks';
import { listOrId } from './locator';
import { USER_ID_LENGTH } from './member';
import { sentAs } from './sending';
import { checkOrder, time } from './times';

const AFTER = 'Created After';
const BEFORE = 'Created Before';

/** Created After, of lists by the time of creation: sent as `start_time`. */
export function createdAfterField(
	about: Pick<INodeProperties, 'name' | 'required' | 'description'>,
): INodeProperties {
	return sentAs('start_time', time({ isRequired: about.required }), {
		displayName: AFTER,
		type: 'dateTime',
		default: '',
		...about,
	});
}

/**
 * Created Before, the other end: sent as `end_time`.
 *
 * @param which the records that are listed then, for example "Moments created earlier than this"
 */
export function createdBeforeField(which: string): INodeProperties {
	return sentAs('end_time', time(), {
		displayName: BEFORE,
		name: 'createdBefore',
		type: 'dateTime',
		default: '',
		description: `${which}; up to now when left out`,
	});
}

/** @throws {Failure} when the time of a request ends before it starts */
export function checkCreated({ start_time, end_time }: IDataObject): void {
	checkOrder(start_time, end_time, [AFTER, BEFORE]);
}

/**
 * Who has created them, for lists of what the company and its members create: sent as `filter_type` and `creator`.
 *
 * @param record what is listed, for example "moment"
 */
export function creatorFields(record: string): INodeProperties[] {
	return [
		sentAs('filter_type', wholeNumber({ min: 0, max: 2 }), {
			displayName: 'Created By',
			name: 'createdBy',
			type: 'options',
			options: [
				{ name: 'Anybody', value: 2 },
				{ name: 'Company', value: 0, description: 'Through the API or the admin console' },
				{ name: 'Members', value: 1, description: 'By members themselves' },
			],
			default: 2,
			description: `Whether the company or a member has created the ${record}`,
		}),
		sentAs('creator', text({ max: USER_ID_LENGTH }), {
			displayName: 'Creator User ID',
			name: 'creator',
			type: 'resourceLocator',
			default: { mode: 'list', value: '' },
			description: `The member (成员) who has created the ${record}`,
			...listOrId({ search: 'searchMembers', what: 'member', exampleId: 'zhangsan' }),
		}),
	];
}
