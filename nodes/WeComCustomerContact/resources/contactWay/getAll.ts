import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { updateDisplayOptions } from 'n8n-workflow';

import { checkCreated, createdAfterField, createdBeforeField } from '../../fields/creation';
import { includeDetailsField } from '../../fields/includeDetails';
import { returnAllOrLimit } from '../../fields/returnAll';
import { simplifyField } from '../../fields/simplify';
import { listOf } from '../../operation/pages';
import { FIRST_LISTED, readContactWay } from './readContactWays';
import { simplifyContactWay } from './simplify';

/**
 * Contact Way: Get Many (获取企业已配置的「联系我」列表).
 *
 * Sends `start_time` and `end_time` as Unix seconds and pages by `cursor`, at most 1000 a page. Gives one item per
 * contact way: `{ config_id }`, with details what Get gives.
 *
 * Without a start WeCom looks at the last 90 days; with an end alone the first day that WeCom lists is sent as start.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92228
 */
export const contactWayGetAll = listOf({
	list: 'contact_way',
	pageSize: 1000,
	async details({ config_id }) {
		return simplifyContactWay.call(this, await readContactWay(this, String(config_id)));
	},
	prepare({ body }) {
		const filters = body as IDataObject;
		checkCreated(filters);
		if (filters.end_time !== undefined) filters.start_time ??= FIRST_LISTED;
	},
});

export const contactWayGetAllFields: INodeProperties[] = updateDisplayOptions(
	{ show: { resource: ['contactWay'], operation: ['getAll'] } },
	[
		{
			displayName:
				"Without the filter 'Created After', WeCom lists the contact ways of the last 90 days. It never lists those of temporary sessions and those created before 10 July 2021.",
			name: 'contactWayListNotice',
			type: 'notice',
			default: '',
		},
		...returnAllOrLimit,
		includeDetailsField('contact way'),
		{ ...simplifyField, displayOptions: { show: { includeDetails: [true] } } },
		{
			displayName: 'Filters',
			name: 'contactWayFilters',
			type: 'collection',
			placeholder: 'Add Filter',
			default: {},
			options: [
				createdAfterField({
					name: 'createdAfter',
					description: 'Contact ways created from then on',
				}),
				createdBeforeField('Contact ways created up to then'),
			],
		},
	],
);
