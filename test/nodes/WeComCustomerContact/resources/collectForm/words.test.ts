import { formInWords } from '../../../../../nodes/WeComCustomerContact/resources/collectForm/words';

const MIDNIGHT = Date.parse('2026-03-05T00:00:00Z') / 1000;

describe('A form in words', () => {
	it('has words beside the figures of its questions and settings', () => {
		const form = {
			form_id: 'f1',
			form_question: { items: [{ title: 'Name', reply_type: 1, status: 2 }] },
			form_setting: { fill_out_auth: 1, timed_repeat_info: { repeat_type: 2 } },
		};
		expect(formInWords(form)).toEqual({
			form_id: 'f1',
			form_question: {
				items: [
					expect.objectContaining({
						reply_type: 1,
						reply_type_text: 'text',
						status: 2,
						status_text: 'deleted',
					}),
				],
			},
			form_setting: expect.objectContaining({
				fill_out_auth: 1,
				fill_out_auth_text: 'given members and departments',
				timed_repeat_info: expect.objectContaining({
					repeat_type: 2,
					repeat_type_text: 'monthly',
				}),
			}),
		});
	});

	it.each([
		['without questions and settings', { form_id: 'f1' }],
		['with questions that are no record', { form_question: 'none', form_setting: null }],
		['with questions that are no list', { form_question: { items: 'none' } }],
		['without a list of questions', { form_question: {} }],
		['with a question that is no record', { form_question: { items: ['Name', null] } }],
		['that repeats in no known way', { form_setting: { timed_repeat_info: 'daily' } }],
	])('is as it was %s', (_what, form) => {
		expect(formInWords(form as never)).toEqual(form);
	});

	it('has ISO text beside times', () => {
		const { form_setting } = formInWords({ form_setting: { timed_finish: MIDNIGHT } });
		expect(Object.values(form_setting as object)).toContain('2026-03-05T00:00:00.000Z');
	});
});
