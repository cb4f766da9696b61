import type { IDataObject } from 'n8n-workflow';

import { answerIdsOf, submissionsIn } from '../../../../nodes/wecom/forms/submissions';

/** 26 November 2026, 20:15 in China. */
const NOW = 1_795_695_300;

/** The last second of that day in China. */
const END_OF_DAY = 1_795_708_799;

async function read(range: object, list: IDataObject[] = []) {
	const sent: IDataObject[] = [];
	const ask = async (_call: unknown, params: IDataObject) => {
		sent.push(params);
		return { fill_out_users: [], submit_users: list, has_more: false, cursor: 0 };
	};
	const pages: IDataObject[][] = [];
	for await (const page of submissionsIn(ask as never, 'r', range, NOW)) pages.push(page);
	return { sent, found: pages.flat() };
}

describe('Who answered a form', () => {
	it('is asked for from before all forms to the end of the day, the same all day', async () => {
		const { sent } = await read({});
		expect(sent[0]).toMatchObject({
			repeated_id: 'r',
			req_type: 2,
			start_time: 1_609_430_400,
			end_time: END_OF_DAY,
		});
	});

	it('is asked for within a range, whose end is not before its start', async () => {
		const { sent } = await read({ from: NOW - 100, to: NOW });
		expect(sent[0]).toMatchObject({ start_time: NOW - 100, end_time: NOW });

		const late = await read({ from: NOW + 999_999 });
		expect(late.sent[0]).toMatchObject({ start_time: NOW + 999_999, end_time: NOW + 999_999 });
	});

	it('is within the range to the second, both ends included; one without a time stays', async () => {
		const at = (submit_time?: unknown) => ({ submit_time }) as IDataObject;
		const list = [at(NOW - 101), at(NOW - 100), at(String(NOW)), at(NOW + 1), at()];
		const { found } = await read({ from: NOW - 100, to: NOW }, list);
		expect(found).toEqual([list[1], list[2], list[4]]);
		expect((await read({}, list)).found).toEqual(list);
	});

	it('has an ID for the answer, each once', () => {
		expect(answerIdsOf([{ answer_id: 2 }, {}, { answer_id: '2' }, { answer_id: 1 }])).toEqual([
			2, 1,
		]);
	});
});
