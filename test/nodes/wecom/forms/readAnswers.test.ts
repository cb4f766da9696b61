import type { Ask } from '../../../../nodes/wecom/forms/readForm';
import { readAnswers } from '../../../../nodes/wecom/forms/readAnswers';

/** Reads answers where WeCom says this, and counts what it is asked. */
async function read(ids: number[], answer: object) {
	const asked: unknown[] = [];
	const ask = (async (_call: unknown, params: unknown) => {
		asked.push(params);
		return await Promise.resolve(answer);
	}) as unknown as Ask;
	return { answers: await readAnswers(ask, 'round', ids), asked };
}

const listOf = (...answer_list: unknown[]) => ({ answer: { answer_list } });

describe('Answers of a form', () => {
	it('are asked for by their ids, and come in the order of these', async () => {
		const { answers, asked } = await read(
			[7, 3, 5],
			listOf({ answer_id: 3 }, { answer_id: '5' }, { answer_id: 7 }),
		);

		expect(asked).toEqual([{ repeated_id: 'round', answer_ids: [7, 3, 5] }]);
		expect(answers).toEqual([{ answer_id: 7 }, { answer_id: 3 }, { answer_id: '5' }]);
	});

	it('are last when they have another id than was asked for, or none', async () => {
		const { answers } = await read(
			[1, 2],
			listOf({ answer_id: 9 }, { user_name: 'x' }, { answer_id: 2 }, { answer_id: 1 }),
		);

		expect(answers).toEqual([
			{ answer_id: 1 },
			{ answer_id: 2 },
			{ answer_id: 9 },
			{ user_name: 'x' },
		]);
	});

	it('are left out when they were removed', async () => {
		const { answers } = await read(
			[1, 2, 3, 4],
			listOf(
				{ answer_id: 1, answer_status: 1 },
				{ answer_id: 2, answer_status: 3 },
				{ answer_id: 3, answer_status: '3' },
				{ answer_id: 4 },
			),
		);

		expect(answers.map(({ answer_id }) => answer_id)).toEqual([1, 4]);
	});

	it('are not asked for where there are none', async () => {
		expect(await read([], listOf({ answer_id: 1 }))).toEqual({ answers: [], asked: [] });
	});

	it.each<[string, object]>([
		['no answer', {}],
		['null', { answer: null }],
		['no list', { answer: {} }],
		['no records', listOf(null, 'text', [])],
	])('are none where WeCom sends %s', async (_what, answer) => {
		expect((await read([1], answer)).answers).toEqual([]);
	});
});
