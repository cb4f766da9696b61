import { ApiError } from '../apiError';
import { daySeconds } from '../days';
import type { FormInfo, FormSetting } from '../formTypes';
import type { Form } from '../state/forms';
import type { Answer, Call, Endpoints } from './endpoint';

/** Forms and their answers: openapi/collect-form.yaml. */
export const collectFormEndpoints: Endpoints = {
	'collectForm.create': { answer: create },
	'collectForm.update': {
		answer: update,
		record: ({ body }) => (body as { formid: string }).formid,
	},
	'collectForm.get': { answer: get },
	'collectForm.getStatistic': { answer: getStatistic },
	'collectForm.getAnswers': {
		answer: getAnswers,
		record: ({ body }) => (body as { repeated_id: string }).repeated_id,
	},
	'collectForm.share': { answer: share },
	'collectForm.delete': { answer: remove },
};

const mostManagers = 3;
const choices = [2, 3, 15];
const china = 8 * 3600;

type GivenInfo = Omit<FormInfo, 'form_setting'> & { form_setting?: FormSetting };

function create({ corp, app, body }: Call): Answer {
	const { form_info: given } = body as { form_info: GivenInfo };
	const settings = { fill_out_auth: 0, ...given.form_setting };
	checkQuestions(given, settings.fill_out_auth === 4 ? 2 : 1);
	checkSettings(settings);
	const { formid } = corp.forms.add(app.name, { ...given, form_setting: settings });
	return { formid };
}

function update(call: Call): Answer {
	const { oper, form_info: given } = call.body as { oper: 1 | 2; form_info: Partial<GivenInfo> };
	const { info } = ownForm(call);
	if (oper === 2) {
		const settings = given.form_setting!;
		const isSchool = ({ fill_out_auth }: FormSetting) => fill_out_auth === 4;
		if (isSchool(settings) !== isSchool(info.form_setting)) {
			throw new ApiError(301086, 'fill_out_auth of a form for schools cannot be changed');
		}
		checkSettings(settings);
		// What is left out is lost.
		info.form_setting = { ...settings };
		return {};
	}
	if (!given.form_title || !given.form_question) {
		throw new ApiError(301086, 'title or questions are missing');
	}
	checkQuestions(given as GivenInfo, info.form_setting.fill_out_auth === 4 ? 2 : 1);
	const { form_setting } = info;
	for (const name of Object.keys(info)) delete (info as unknown as Record<string, unknown>)[name];
	Object.assign(info, given, { form_setting });
	return {};
}

function checkQuestions({ form_question: { items } }: GivenInfo, first: number): void {
	const live = items.filter(({ status }) => status === 1);
	for (const values of [
		live.map(({ title }) => title),
		items.map(({ question_id: id }) => id),
		items.map(({ pos }) => pos),
	]) {
		if (new Set<unknown>(values).size < values.length) throw new ApiError(511020);
	}
	for (const {
		question_id: id,
		reply_type: type,
		option_item: options,
		question_extend_setting,
	} of items) {
		if (id < first) throw new ApiError(301086, `question_id ${id} is too low`);
		if (options && !choices.includes(type)) {
			throw new ApiError(301086, `question ${id} has options`);
		}
		const settings = question_extend_setting ?? {};
		const number = settings.checkbox_setting?.number as number | undefined;
		if (number !== undefined && number > (options ?? []).length) {
			throw new ApiError(301086, `question ${id} wants more choices than there are`);
		}
		checkText(settings.text_setting ?? {});
	}
}

function checkText(setting: Record<string, unknown>): void {
	const { validation_type: type = 0, validation_detail: detail, char_len: length } = setting;
	const isOfType = (first: number, last: number) =>
		typeof detail === 'number' && detail >= first && detail <= last;
	if (type === 0 && detail !== undefined && !(isOfType(1, 3) && length !== undefined)) {
		throw new ApiError(301086, 'validation_type 0 goes with validation_detail 1 to 3 and char_len');
	}
	if (type === 1 && !isOfType(4, 11)) {
		throw new ApiError(301086, 'validation_type 1 goes with validation_detail 4 to 11');
	}
}

function checkSettings(settings: FormSetting): void {
	const { fill_out_auth, fill_in_range: range, setting_manager_range: managers } = settings;
	if (fill_out_auth === 1 && !range?.userids?.length && !range?.departmentids?.length) {
		throw new ApiError(301086, 'fill_in_range is empty');
	}
	if ((managers?.userids?.length ?? 0) > mostManagers) throw new ApiError(640053);
}

/** The form with the body's formid. */
function ownForm({ corp, app, body }: Call): Form {
	const { formid } = body as { formid: string };
	const form = corp.forms.find(formid);
	if (!form) throw new ApiError(710003, `${formid} does not exist`);
	if (form.app !== app.name) throw new ApiError(701450, `${formid} is of another app`);
	return form;
}

/** The form with the body's repeated_id. */
function formOfRound({ corp, app, body }: Call): Form {
	const { repeated_id: round } = body as { repeated_id: string };
	const form = corp.forms.withRound(round);
	if (!form) throw new ApiError(40058, `no form has the repeated_id ${round}`);
	if (form.app !== app.name) throw new ApiError(701450, `${form.formid} is of another app`);
	return form;
}

function get(call: Call): Answer {
	const { formid, info, round } = ownForm(call);
	const { form_question, form_setting, ...texts } = info;
	return {
		form_info: {
			formid,
			...texts,
			form_question: {
				items: form_question.items.map((item) => ({ ...item, note: item.note ?? '' })),
			},
			form_setting: { timed_finish: 0, ...form_setting },
			repeated_id: [round],
		},
	};
}

interface StatisticRequest {
	req_type: 1 | 2 | 3;
	start_time?: number;
	end_time?: number;
	limit?: number;
	cursor?: number;
}

function getStatistic(call: Call): Answer {
	const form = formOfRound(call);
	const {
		req_type: type,
		start_time,
		end_time,
		limit = 10_000,
		cursor = 0,
	} = call.body as StatisticRequest;
	const valid = form.answers.filter(({ answer_status }) => answer_status === 1);
	const people = new Set(
		valid.map((it) => it.userid ?? it.tmp_external_userid ?? `answer ${it.answer_id}`),
	);
	const unfilled = missingMembers(call, form);
	const counts = {
		fill_cnt: valid.length,
		fill_user_cnt: people.size,
		unfill_user_cnt: unfilled.length,
	};
	if (type === 1) return counts;
	if (type === 3) return { ...counts, ...pageFrom('unfill_users', unfilled, cursor, limit) };
	const from = dayOf(start_time!);
	const to = dayOf(end_time!) + daySeconds - 1;
	const submitted = form.answers
		.filter(({ ctime }) => ctime >= from && ctime <= to)
		.map(({ answer_id, ctime, userid, tmp_external_userid, user_name }) => ({
			...(userid !== undefined && { userid }),
			...(tmp_external_userid !== undefined && { tmp_external_userid }),
			submit_time: ctime,
			answer_id,
			...(user_name !== undefined && { user_name }),
		}));
	return { ...counts, ...pageFrom('submit_users', submitted, cursor, limit) };
}

function pageFrom(name: string, list: object[], cursor: number, limit: number) {
	const to = cursor + limit;
	return {
		[name]: list.slice(cursor, to),
		has_more: to < list.length,
		cursor: Math.min(to, list.length),
	};
}

/** Midnight in China. */
function dayOf(seconds: number): number {
	return seconds - ((seconds + china) % daySeconds);
}

function missingMembers({ corp }: Call, { info, answers }: Form) {
	const { fill_out_auth, fill_in_range: range = {} } = info.form_setting;
	if (fill_out_auth !== 1) return [];
	const wanted = [
		...(range.userids ?? []).flatMap((id) => corp.member(id) ?? []),
		...(range.departmentids ?? []).flatMap((id) => corp.membersBelow(id)),
	];
	return [...new Set(wanted)]
		.filter(({ userid }) => !answers.some((answer) => answer.userid === userid))
		.map(({ userid, name }) => ({ userid, user_name: name }));
}

function getAnswers(call: Call): Answer {
	const { answers } = formOfRound(call);
	const { answer_ids: ids } = call.body as { answer_ids: number[] };
	return {
		answer: { answer_list: answers.filter(({ answer_id }) => ids.includes(answer_id)) },
	};
}

function share(call: Call): Answer {
	const { formid } = ownForm(call);
	return { share_url: `http://${String(call.headers.host)}/#/forms/${formid}` };
}

function remove(call: Call): Answer {
	call.corp.forms.delete(ownForm(call));
	return {};
}
