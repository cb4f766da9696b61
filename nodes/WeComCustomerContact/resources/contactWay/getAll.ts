import { idIn } from '../../../wecom/answer';
import { contactWayApi } from '../../../wecom/api';
import { filters } from '../../fields/collections';
import { checkCreated, createdAfter, createdBefore } from '../../fields/creation';
import { notice, shownFor } from '../../fields/field';
import { includeDetailsField } from '../../fields/includeDetails';
import { returnAllOrLimit } from '../../fields/returnAll';
import { simplify } from '../../fields/simplify';
import { defineOperation } from '../../operation/operation';
import { listOf } from '../../operation/pages';
import { FIRST_LISTED, readContactWay } from './readContactWays';
import { simplifyContactWay } from './simplify';

/**
 * Contact Way: Get Many (获取企业已配置的「联系我」列表).
 *
 * Sends `start_time` and `end_time` as Unix seconds and pages by `cursor`, at most 1000 a page. Gives one item per
 * contact way: `{ config_id }`, with details what Get gives.
 *
 * Without a start WeCom looks at the last 90 days; with an end alone 10 July 2021 is sent as start. WeCom never lists
 * contact ways from before that day or of temporary sessions.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92228
 */
export const getAll = defineOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many contact ways',
	description: 'Retrieve a list of contact ways created in a period',
	fields: [
		notice(
			'contactWayListNotice',
			"Without the filter 'Created After', WeCom lists the contact ways of the last 90 days. It never lists those of temporary sessions and those created before 10 July 2021.",
		),
		...returnAllOrLimit,
		includeDetailsField('contact way'),
		shownFor({ includeDetails: [true] }, simplify),
		filters([
			createdAfter('Contact ways created from then on'),
			createdBefore('Contact ways created up to then'),
		]),
	],
	...listOf(contactWayApi.list, {
		async details(record) {
			const configId = idIn(record, 'config_id', 'ID of the contact way');
			return simplifyContactWay.call(this, await readContactWay(this, configId));
		},
		prepare(params) {
			const { start_time, end_time } = params;
			checkCreated({ start_time, end_time });
			if (end_time !== undefined) params.start_time ??= FIRST_LISTED;
		},
	}),
});
