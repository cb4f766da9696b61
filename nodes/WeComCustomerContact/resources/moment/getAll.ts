import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { updateDisplayOptions } from 'n8n-workflow';

import {
	checkCreated,
	createdAfterField,
	createdBeforeField,
	creatorFields,
} from '../../fields/creation';
import { returnAllOrLimit } from '../../fields/returnAll';
import { DAY } from '../../fields/times';
import { listOf } from '../../operation/pages';
import { timeParts } from '../../operation/timeParts';

const SECOND = 1000;

const MOST_DAYS = 30;

/**
 * Moment: Get Many (获取企业全部的发表列表), of the company and of members, without deleted ones.
 *
 * Sends `start_time` and `end_time`, neither of which belongs to the range, in parts of 30 days, `creator` and
 * `filter_type`; pages by `cursor`, 20 a page. Gives one item per moment:
 * `{ moment_id, creator, create_time, create_type, visible_type, text, image, video, link, location }`; `creator` is
 * missing for moments created through the API.
 *
 * @see https://developer.work.weixin.qq.com/document/path/93333
 */
export const momentGetAll = listOf({
	list: 'moment_list',
	pageSize: 20,
	parts: timeParts({ start: 'start_time', end: 'end_time', span: MOST_DAYS * DAY, step: -1 }),
	prepare(request) {
		const body = request.body as IDataObject;
		// The end does not belong to the range, a moment of this very second should.
		body.end_time ??= Math.floor(Date.now() / SECOND) + 1;
		checkCreated(body);
	},
});

export const momentGetAllFields: INodeProperties[] = updateDisplayOptions(
	{ show: { resource: ['moment'], operation: ['getAll'] } },
	[
		createdAfterField({
			name: 'momentsAfter',
			required: true,
			description: 'Moments created later than this. Periods over 30 days are read in parts.',
		}),
		...returnAllOrLimit,
		{
			displayName: 'Filters',
			name: 'momentFilters',
			type: 'collection',
			placeholder: 'Add Filter',
			default: {},
			options: [
				createdBeforeField('Moments created earlier than this'),
				...creatorFields('moment'),
			],
		},
	],
);
