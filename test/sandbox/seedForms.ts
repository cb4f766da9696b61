import { emma } from './knownIds';
import type { Corp } from './state/corp';

/** The form of the contract's examples, with two answers: one of a member, one of Emma. */
export function addForms(corp: Corp, start: number): void {
	const form = corp.forms.add(
		'main',
		{
			form_title: 'Which catalogue would you like?',
			form_desc: 'Two questions, one minute',
			form_header: '',
			form_question: {
				items: [
					{
						question_id: 1,
						title: 'Catalogue',
						pos: 1,
						status: 1,
						reply_type: 2,
						must_reply: true,
						option_item: [
							{ key: 1, value: 'Garden', status: 1 },
							{ key: 2, value: 'Kitchen', status: 1 },
						],
						question_extend_setting: { radio_setting: { add_other_option: true } },
					},
					{
						question_id: 2,
						title: 'Phone number',
						pos: 2,
						status: 1,
						reply_type: 1,
						must_reply: false,
						note: 'For the delivery only',
					},
				],
			},
			form_setting: {
				fill_out_auth: 0,
				setting_manager_range: { userids: ['zhangsan'] },
				timed_repeat_info: { enable: false },
				allow_multi_fill: false,
				can_anonymous: false,
				can_notify_submit: true,
			},
		},
		{ formid: 'wcBx7kEAAAq5LdHf3XcYz1KvRt8NpWmA', round: 'repBx7kEAAAv6YcHs0dPzM3nKq8rLfTiA' },
	);
	form.answers.push(
		{
			answer_id: 1,
			userid: 'zhangsan',
			user_name: 'Zhang San',
			ctime: start,
			mtime: start,
			answer_status: 1,
			reply: { items: [{ question_id: 1, option_reply: [2] }] },
		},
		{
			answer_id: 2,
			tmp_external_userid: 'ouKq8DDAAA0011',
			user_name: 'Emma Chen',
			ctime: start + 3600,
			mtime: start + 3660,
			answer_status: 1,
			reply: {
				items: [
					{
						question_id: 1,
						option_reply: [3],
						option_extend_reply: [{ option_reply: 3, extend_text: 'Bathroom' }],
					},
					{ question_id: 2, text_reply: '13800000000' },
				],
			},
		},
	);
	corp.temporaryIds.set('ouKq8DDAAA0011', {
		tmp_external_userid: 'ouKq8DDAAA0011',
		businessType: 2,
		userType: 1,
		person: { external_userid: emma },
	});
}
