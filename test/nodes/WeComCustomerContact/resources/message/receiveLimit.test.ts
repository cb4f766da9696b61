import type { EarlierResult } from '../../../../../nodes/WeComCustomerContact/resources/message/earlierResults';
import {
	receiveLimit,
	resultsCountFrom,
} from '../../../../../nodes/WeComCustomerContact/resources/message/receiveLimit';
import { calendarMonth, weekStart } from '../../../../sandbox/months';

const at = (text: string) => Date.parse(`${text}+08:00`) / 1000;

/** A Thursday. */
const NOW = at('2026-11-26T10:00:00');

const result = (receiver: string, time: string, status = 1): EarlierResult => ({
	...{ receiver, userid: 'zhangsan', status },
	at: at(`2026-11-${time}`),
});
const sent = (receiver: string, ...times: string[]) => times.map((time) => result(receiver, time));
const refused = (receiver: string, time: string) => [result(receiver, time, 3)];
const daily = (from: number, to: number) =>
	Array.from({ length: to - from + 1 }, (_, i) => `${String(from + i).padStart(2, '0')}T09:00:00`);

const found = (results: EarlierResult[], told?: string, now = NOW) => {
	const { per, most, isOver } = receiveLimit(results, told, now);
	const over = [...new Set(results.map(({ receiver }) => receiver))].filter(isOver);
	return { per, most, over };
};

describe('The limit of mass messages', () => {
	it('is one for each day of the month where nothing tells of another', () => {
		expect(found([])).toEqual({ per: 'month', most: 30, over: [] });
		expect(found([], undefined, at('2026-02-11T00:00:00'))).toMatchObject({ most: 28 });
		expect(found(sent('a', ...daily(1, 26)))).toMatchObject({ over: [] });
		expect(found(sent('a', ...daily(1, 26), ...daily(1, 4)))).toMatchObject({ over: ['a'] });
	});

	it('counts what has arrived in the month, week or day that has begun in China', () => {
		const results = [...sent('a', '25T23:59:59'), ...sent('b', '26T00:00:00')];
		expect(found(results, 'day')).toEqual({ per: 'day', most: 1, over: ['b'] });
		const week = daily(23, 26);
		expect(
			found([...sent('a', ...week, ...week.slice(1)), ...sent('b', ...daily(20, 26))], 'week'),
		).toEqual({ per: 'week', most: 7, over: ['a'] });
	});

	it.each<[string, EarlierResult[], object]>([
		[
			'one a day: somebody who had one was refused on that day',
			[...sent('a', '24T09:00:00'), ...refused('a', '24T15:00:00'), ...sent('b', '26T09:00:00')],
			{ per: 'day', most: 1, over: ['b'] },
		],
		[
			'seven a week: somebody was refused who had seven, and others have had several a day',
			[
				...sent('a', ...daily(16, 19), ...daily(16, 18)),
				...refused('a', '20T09:00:00'),
				...sent('b', ...daily(23, 26), ...daily(23, 25)),
				...sent('c', ...daily(23, 25)),
			],
			{ per: 'week', most: 7, over: ['b'] },
		],
		[
			'fewer than any rule says: as many as the one had who was refused',
			[
				...sent('a', '10T09:00:00', '10T10:00:00'),
				...refused('a', '10T11:00:00'),
				...sent('b', '11T09:00:00', '11T10:00:00'),
				...sent('c', '12T09:00:00'),
			],
			{ per: 'month', most: 2, over: ['a', 'b'] },
		],
	])('is found from results: %s', (_, results, expected) => {
		expect(found(results)).toEqual(expected);
	});

	it('is over for whoever was refused, also by messages that nobody here sees', () => {
		expect(found([...refused('a', '26T09:00:00'), ...sent('b', '26T09:00:00')])).toEqual({
			...{ per: 'month', most: 30 },
			over: ['a'],
		});
	});

	it('is not known by a refusal before which nothing arrived that anybody here sees', () => {
		const unknown = { ...result('b', '26T09:00:00'), status: 2 };
		expect(found([...refused('a', '26T08:00:00'), unknown])).toEqual({
			per: 'month',
			most: 30,
			over: ['a'],
		});
	});

	it('needs the results from the week on in which the month began', () => {
		for (const now of [NOW, at('2026-02-28T23:59:59'), at('2027-01-01T00:00:00')]) {
			expect(resultsCountFrom(now)).toBe(weekStart(calendarMonth(now).start));
		}
	});
});
