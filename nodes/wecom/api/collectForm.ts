import { creates, reads, sets } from './call';

const ofForm = ({ formid }: Record<string, unknown>) => `form ${String(formid)}`;

/** Collection forms (收集表). */
export const collectFormApi = {
	create: creates('collectForm.create', 'POST', '/cgi-bin/wedoc/create_form'),
	update: sets('collectForm.update', 'POST', '/cgi-bin/wedoc/modify_form', { changes: ofForm }),
	get: reads('collectForm.get', 'POST', '/cgi-bin/wedoc/get_form_info'),
	getStatistic: reads('collectForm.getStatistic', 'POST', '/cgi-bin/wedoc/get_form_statistic', {
		pages: { list: 'submit_users', size: 10_000, while: 'has_more' },
	}),
	getAnswers: reads('collectForm.getAnswers', 'POST', '/cgi-bin/wedoc/get_form_answer', {
		changes: ({ repeated_id }) => `answers of ${String(repeated_id)}`,
	}),
	share: reads('collectForm.share', 'POST', '/cgi-bin/wedoc/doc_share'),
	delete: sets('collectForm.delete', 'POST', '/cgi-bin/wedoc/del_doc', { gone: { on: [710003] } }),
};
