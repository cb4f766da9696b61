import { momentApi } from '../../../wecom/api';
import { filters } from '../../fields/collections';
import { checkCreated, createdAfter, createdBefore, creator } from '../../fields/creation';
import { returnAllOrLimit } from '../../fields/returnAll';
import { simplify } from '../../fields/simplify';
import { DAY } from '../../../values/daysInChina';
import { defineOperation } from '../../operation/operation';
import { listOf } from '../../operation/pages';
import { simplified } from '../../operation/simplified';
import { timeChunks } from '../../operation/timeChunks';

const SECOND = 1000;

const MOST_DAYS = 30;

/**
 * Moment: Get Many (获取企业全部的发表列表), of the company and of members, without deleted ones.
 *
 * Sends `start_time` and `end_time`, neither of which belongs to the range, in chunks of 30 days, `creator` and
 * `filter_type`; pages by `cursor`, 20 a page. Gives one item per moment:
 * `{ moment_id, creator, create_time, create_type, visible_type, text, image, video, link, location }`; `creator` is
 * missing for moments created through the API. With Simplify also `created_at`, `create_type_text` (0 company, 1 member)
 * and `visible_type_text` (0 partly visible, 1 public).
 *
 * @see https://developer.work.weixin.qq.com/document/path/93333
 */
export const getAll = defineOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many moments',
	description: 'Retrieve a list of the moments of the company and its members',
	fields: [
		createdAfter('Moments created later than this. Periods over 30 days are read in parts.', {
			required: true,
		}),
		...returnAllOrLimit,
		simplify,
		filters([createdBefore('Moments created earlier than this'), ...creator('moment')]),
	],
	...listOf(momentApi.list, {
		chunks: timeChunks({ start: 'start_time', end: 'end_time', span: MOST_DAYS * DAY, step: -1 }),
		shape: simplified({
			create_type: { 0: 'company', 1: 'member' },
			visible_type: { 0: 'partly visible', 1: 'public' },
		}),
		prepare(params) {
			// The end does not belong to the range, a moment of this very second should.
			params.end_time ??= Math.floor(Date.now() / SECOND) + 1;
			checkCreated(params);
		},
	}),
});
