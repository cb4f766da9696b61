import { formOf, readFormInfo } from '../../../../nodes/wecom/forms/readForm';

describe('A form, as far as answers need it', () => {
	it('has its questions with the texts of their options, and its rounds', () => {
		const form = formOf({
			repeated_id: ['r1', '', 'r2', null],
			form_question: {
				items: [
					{
						question_id: '1',
						title: ' Wish ',
						reply_type: '2',
						status: 1,
						option_item: [{ key: '1', value: 'Solar' }, { key: 2, value: 3 }, { value: 'Heating' }],
					},
					{ question_id: 2, status: '2' },
					{ title: 'without an ID' },
				],
			},
		});

		expect(form).toEqual({
			questions: [
				{ id: 1, title: 'Wish', kind: 2, isDeleted: false, options: new Map([[1, 'Solar']]) },
				{ id: 2, title: '', kind: undefined, isDeleted: true, options: new Map() },
			],
			rounds: ['r1', 'r2'],
		});
	});

	it('has nothing where WeCom sent nothing', () => {
		expect(formOf({})).toEqual({ questions: [], rounds: [] });
		expect(formOf({ form_question: null } as never)).toEqual({ questions: [], rounds: [] });
	});

	it('is asked for by its ID, and has to be there', async () => {
		const sent: object[] = [];
		const info = { formid: 'f', form_title: 'Form' };
		const ask = async (_call: unknown, params: object) => {
			sent.push(params);
			return sent.length === 1 ? { form_info: info } : {};
		};
		expect(await readFormInfo(ask as never, 'f')).toEqual(info);
		expect(sent).toEqual([{ formid: 'f' }]);
		await expect(readFormInfo(ask as never, 'f')).rejects.toThrow('form');
	});
});
