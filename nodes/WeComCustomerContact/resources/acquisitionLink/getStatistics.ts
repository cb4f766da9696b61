import type { IDataObject } from 'n8n-workflow';

import { numberIn } from '../../../wecom/answer';
import { acquisitionLinkApi } from '../../../wecom/api';
import { selector } from '../../fields/selector';
import { DAY, dayInChina } from '../../../values/daysInChina';
import { inOrder } from '../../operation/inOrder';
import { defineOperation } from '../../operation/operation';
import { lanesOf } from '../../operation/sideBySide';
import { timeChunks } from '../../operation/timeChunks';
import { period } from '../statistics/period';
import { linkId, ownLinksNotice } from './fields';

const days = period({ start: 'start_time', end: 'end_time', upToToday: true });

const eachDay = timeChunks({ start: 'start_time', end: 'end_time', span: 0, step: DAY });

const figures = selector({
	displayName: 'Split',
	name: 'splitPeriod',
	options: [
		{ name: 'By Day', value: 'day', description: 'One item for each day, one call for each' },
		{
			name: 'Not at All',
			value: 'total',
			description: 'One item with the figures of the whole period, one call for 30 days',
		},
	],
	default: 'total',
	description: 'Whether the figures of each day are wanted, or those of the whole period',
});

const COUNTED = ['click_link_customer_cnt', 'new_customer_cnt'] as const;

/**
 * Acquisition Link: Get Statistics (查询链接使用详情).
 *
 * Sends `link_id`, `start_time` and `end_time` (midnight in China, both days included) in parts of 30 days, or of a day.
 * Gives one item: `{ link_id, first_day, last_day, click_link_customer_cnt, new_customer_cnt }`, the sum of the parts, in
 * which somebody who comes in two parts counts twice; by day one item per day, with `date` in place of the two days.
 *
 * @see https://developer.work.weixin.qq.com/document/path/97375
 */
export const getStatistics = defineOperation({
	name: 'Get Statistics',
	value: 'getStatistics',
	action: 'Get statistics of acquisition link',
	description: 'Retrieve how many people opened an acquisition link, and how many became customers',
	call: acquisitionLinkApi.getStatistic,
	fields: [ownLinksNotice, linkId, ...days.fields, figures],
	prepare(params) {
		days.setIn(params, this);
	},
	async answer(params, send) {
		const isByDay = this.given(figures) === 'day';
		const chunks = isByDay ? eachDay(params) : days.chunks(params);
		const answers = await inOrder(chunks, lanesOf(this), async (chunk) => await send(chunk));
		const link_id = String(params.link_id);
		if (isByDay) {
			return answers.map((answer, place) => ({
				link_id,
				date: dayInChina(Number(params.start_time) + place * DAY),
				...(answer as IDataObject),
			}));
		}
		const sums = COUNTED.map((name) => [
			name,
			answers.reduce((sum, answer) => sum + (numberIn(answer[name]) ?? 0), 0),
		]);
		return [
			{
				link_id,
				first_day: dayInChina(Number(params.start_time)),
				last_day: dayInChina(Number(params.end_time)),
				...(Object.fromEntries(sums) as IDataObject),
			},
		];
	},
});
