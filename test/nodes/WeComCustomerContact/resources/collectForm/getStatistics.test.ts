import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { DAY, endOfDay } from '../../../../../nodes/values/daysInChina';
import { getStatistics } from '../../../../../nodes/WeComCustomerContact/resources/collectForm/getStatistics';
import { carryOutAlone } from '../../../../engine/formOnly';

const AT = Date.parse('2026-03-05T12:00:00+08:00') / 1000;

/** Runs it; WeCom answers by round and by what is asked for. */
async function run(
	values: IDataObject,
	answering: (params: IDataObject) => IDataObject,
	rounds = ['r1', 'r2', 'r3'],
) {
	const asked: IDataObject[] = [];
	const parameters = { formId: 'f1', ...values } as INodeParameters;
	const { items, ...outcome } = await carryOutAlone(getStatistics, parameters, parameters, {
		answering: (path, params) => {
			if (path.endsWith('get_form_info')) return { form_info: { repeated_id: rounds } };
			delete params.access_token;
			asked.push(params);
			return answering(params);
		},
	});
	return { ...outcome, asked, records: items.map(({ json }) => json) };
}

const who = (...names: string[]) => ({ unfill_users: names.map((userid) => ({ userid })) });

describe('Collection Form: Get Statistics, of several rounds', () => {
	it('counts all of them, in their order, in whatever number', async () => {
		const rounds = Array.from({ length: 51 }, (_, place) => `r${place}`);
		const { records, asked } = await run(
			{ formStatistics: 'counts' },
			({ repeated_id }) => ({
				fill_cnt: Number(String(repeated_id).slice(1)),
				fill_user_cnt: 1,
				submit_users: [],
			}),
			rounds,
		);

		expect(records).toEqual(
			rounds.map((repeated_id, place) => ({
				formid: 'f1',
				repeated_id,
				fill_cnt: place,
				fill_user_cnt: 1,
			})),
		);
		expect(asked[50]).toEqual({ repeated_id: 'r50', req_type: 1 });
	});

	it('lists as many as are wanted, round by round, and reads no further', async () => {
		const answering = ({ repeated_id }: IDataObject) =>
			who(`a of ${repeated_id}`, `b of ${repeated_id}`);
		const list = { formStatistics: 'unanswered', returnAll: false };
		const few = await run({ ...list, limit: 3 }, answering);
		expect(few.records).toEqual([
			{ formid: 'f1', repeated_id: 'r1', userid: 'a of r1' },
			{ formid: 'f1', repeated_id: 'r1', userid: 'b of r1' },
			{ formid: 'f1', repeated_id: 'r2', userid: 'a of r2' },
		]);

		const first = await run({ ...list, limit: 2 }, answering);
		expect(first.records).toHaveLength(2);
		expect(first.asked.map(({ repeated_id }) => repeated_id)).not.toContain('r3');
	});

	it('lists all pages of who has not answered, and nothing that is no record', async () => {
		const { records, asked } = await run(
			{ formStatistics: 'unanswered', returnAll: true, filters: { roundIds: 'r7' } },
			({ cursor }) =>
				cursor === undefined
					? { unfill_users: [{ userid: 'a' }, 'x', null], has_more: true, cursor: 5 }
					: who('b'),
		);
		expect(records.map(({ userid }) => userid)).toEqual(['a', 'b']);
		expect(asked.map(({ repeated_id, req_type }) => [repeated_id, req_type])).toEqual([
			['r7', 3],
			['r7', 3],
		]);
	});

	it('lists who has answered up to the end of today, as WeCom says it without Simplify', async () => {
		const answered = { userid: 'lisi', submit_time: AT };
		const list = { formStatistics: 'answered', returnAll: true };
		const answering = () => ({ submit_users: [answered] });
		const raw = await run({ ...list, simplify: false }, answering, ['r1']);
		const [{ end_time }] = raw.asked;
		const now = Date.now() / 1000;

		expect(raw.records).toEqual([{ formid: 'f1', repeated_id: 'r1', ...answered }]);
		expect([endOfDay(now), endOfDay(now - DAY)]).toContain(end_time);
		const { records } = await run({ ...list, simplify: true }, answering, ['r1']);
		expect(records).toEqual([
			{
				formid: 'f1',
				repeated_id: 'r1',
				...answered,
				submitted_at: '2026-03-05T04:00:00.000Z',
			},
		]);
	});

	it('lists who has answered in the range', async () => {
		const { records, asked } = await run(
			{
				formStatistics: 'answered',
				returnAll: true,
				filters: { answeredAfter: AT, answeredBefore: AT + 1 },
			},
			() => ({
				submit_users: [-1, 0, 1, 2].map((later) => ({ answer_id: later, submit_time: AT + later })),
			}),
			['r1'],
		);
		expect(asked).toMatchObject([{ start_time: AT, end_time: AT + 1 }]);
		expect(records.map(({ answer_id }) => answer_id)).toEqual([0, 1]);
	});

	it('refuses a range that ends before it starts, before anything is sent', async () => {
		const { refused, sent } = await run(
			{
				formStatistics: 'answered',
				filters: { answeredAfter: AT, answeredBefore: AT - 1 },
			},
			() => ({}),
		);
		expect(refused).toContain("'Answered Before' lies before 'Answered After'");
		expect(sent).toEqual([]);
	});

	it('is asked for Limit and for words only where there is a list, for times only of answers', () => {
		const { fields } = getStatistics;
		const shownWith = (name: string) => {
			const all = fields.flatMap((field) => [field, ...(field.fields ?? [])]);
			const { show } = all.find(({ description }) => description.name === name)!.description
				.displayOptions!;
			return show!.formStatistics ?? show!['/formStatistics'];
		};
		expect(shownWith('returnAll')).toEqual(['answered', 'unanswered']);
		expect(shownWith('limit')).toEqual(['answered', 'unanswered']);
		expect(shownWith('simplify')).toEqual(['answered']);
		expect(shownWith('answeredAfter')).toEqual(['answered']);
		expect(shownWith('answeredBefore')).toEqual(['answered']);
	});
});
