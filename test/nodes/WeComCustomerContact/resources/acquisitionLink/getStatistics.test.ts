import type { IDataObject } from 'n8n-workflow';

import { DAY, dayInChina, startOfDay } from '../../../../../nodes/values/daysInChina';
import { getStatistics } from '../../../../../nodes/WeComCustomerContact/resources/acquisitionLink/getStatistics';
import { carryOutAlone } from '../../../../engine/formOnly';
import { byId } from '../../../../engine/input';

const TODAY = startOfDay(Date.now() / 1000);
const day = (before: number) => dayInChina(TODAY - before * DAY);

/** Runs it for a period of days before today; WeCom gives these answers, one call after the other. */
async function run(splitPeriod: string, [first, last]: [number, number], answers: IDataObject[]) {
	const parameters = {
		linkId: byId('l1'),
		period: 'custom',
		firstDay: TODAY - first * DAY,
		lastDay: TODAY - last * DAY,
		splitPeriod,
	};
	const ranges: unknown[] = [];
	const { items } = await carryOutAlone(getStatistics, parameters, parameters, {
		answering: (_path, { start_time, end_time }) => {
			ranges.push([start_time, end_time].map((time) => (TODAY - Number(time)) / DAY));
			return answers[ranges.length - 1];
		},
	});
	return { ranges, records: items.map(({ json }) => json) };
}

describe('Acquisition Link: Get Statistics', () => {
	it('adds up the figures of the parts, and leaves aside what is no number', async () => {
		const { ranges, records } = await run(
			'total',
			[100, 1],
			[
				{ click_link_customer_cnt: 7, new_customer_cnt: 1 },
				{ click_link_customer_cnt: '5', new_customer_cnt: null },
				{ new_customer_cnt: 2, others: 9 },
				{ click_link_customer_cnt: 'many', new_customer_cnt: 4 },
			],
		);
		expect(ranges).toHaveLength(4);
		expect(records).toEqual([
			{
				link_id: 'l1',
				first_day: day(100),
				last_day: day(1),
				click_link_customer_cnt: 12,
				new_customer_cnt: 7,
			},
		]);
	});

	it('gives a day each, with all that WeCom says of it', async () => {
		const { ranges, records } = await run(
			'day',
			[3, 1],
			[{ click_link_customer_cnt: 7, new_customer_cnt: 1 }, {}, { click_link_customer_cnt: 5 }],
		);
		expect(ranges).toEqual([
			[3, 3],
			[2, 2],
			[1, 1],
		]);
		expect(records).toEqual([
			{ link_id: 'l1', date: day(3), click_link_customer_cnt: 7, new_customer_cnt: 1 },
			{ link_id: 'l1', date: day(2) },
			{ link_id: 'l1', date: day(1), click_link_customer_cnt: 5 },
		]);
	});
});
