import type { Report } from '../callbacks/outsideEvents';
import { formChanged } from '../callbacks/formEvents';
import type { Corp } from '../state/corp';
import type { Answerer, FormQuestion } from '../formTypes';
import type { Form } from '../state/forms';
import type { FormFilling } from './types';

const text = [1, 5, 11, 14, 16];
const choice = [2, 3, 15];
const file = 10;
const departments = 18;
const members = 19;

/**
 * Somebody fills in a form. Throws a `TypeError` for what the form does not take.
 *
 * @param now Unix seconds
 */
export function fillForm(
	corp: Corp,
	{ formid, userid, external_userid, answers }: FormFilling,
	now: number,
	report: Report,
): { answer_id: number } {
	const form = liveForm(corp, formid);
	const {
		fill_out_auth = 0,
		timed_finish = 0,
		allow_multi_fill,
		can_anonymous,
	} = form.info.form_setting;
	if (timed_finish > 0 && now > timed_finish) throw new TypeError('fillForm: the form is closed');
	const isAnonymous = userid === undefined && external_userid === undefined;
	if (isAnonymous && !can_anonymous) {
		throw new TypeError('fillForm: the form takes no anonymous answers');
	}
	if (fill_out_auth !== 0 && userid === undefined) {
		throw new TypeError('fillForm: only given members may answer');
	}
	const who = answererOf(corp, form, userid, external_userid);
	const isSame = (answer: Answerer) =>
		answer.userid === who.userid && answer.tmp_external_userid === who.tmp_external_userid;
	if (!isAnonymous && !allow_multi_fill && form.answers.some(isSame)) {
		throw new TypeError('fillForm: this person has answered already');
	}
	const answer_id = (form.answers.at(-1)?.answer_id ?? 0) + 1;
	form.answers.push({
		answer_id,
		...who,
		ctime: now,
		mtime: now,
		answer_status: 1,
		reply: { items: repliesOf(form, answers) },
	});
	report(formChanged(form, 'form_complete', userid));
	return { answer_id };
}

/** A member deletes a form in WeCom, or changes its settings there. */
export function deleteForm(corp: Corp, { formid }: { formid: string }, report: Report): void {
	const form = liveForm(corp, formid);
	corp.forms.delete(form);
	report(formChanged(form, 'delete_form'));
}

function liveForm({ forms }: Corp, formid: string): Form {
	const form = forms.find(formid);
	if (!form) throw new TypeError(`form: none has the formid ${formid}`);
	return form;
}

function answererOf(
	corp: Corp,
	{ formid }: Form,
	userid: string | undefined,
	externalUserId: string | undefined,
): Answerer {
	if (userid !== undefined) {
		const member = corp.member(userid);
		if (!member) throw new TypeError(`fillForm: nobody has the userid ${userid}`);
		return { userid: member.userid, user_name: member.name };
	}
	if (externalUserId === undefined) return {};
	const customer = corp.customers.get(externalUserId);
	if (!customer) throw new TypeError(`fillForm: nobody has the external_userid ${externalUserId}`);
	// It differs from form to form.
	const id = corp.makeId('ouKq8D', `${formid} ${externalUserId}`, 28);
	corp.temporaryIds.set(id, {
		tmp_external_userid: id,
		businessType: 2,
		userType: 1,
		person: { external_userid: externalUserId },
	});
	return { tmp_external_userid: id, user_name: customer.name };
}

function repliesOf({ info }: Form, answers: Record<string, string | string[]>) {
	const live = info.form_question.items.filter(({ status }) => status === 1);
	for (const title of Object.keys(answers)) {
		if (!live.some((question) => question.title === title)) {
			throw new TypeError(`fillForm: there is no question "${title}"`);
		}
	}
	return live.flatMap((question) => {
		const given = [answers[question.title] ?? []].flat().filter((one) => one !== '');
		if (given.length === 0) {
			if (question.must_reply) throw new TypeError(`fillForm: "${question.title}" is required`);
			return [];
		}
		return [{ question_id: question.question_id, ...replyOf(question, given) }];
	});
}

function replyOf(question: FormQuestion, given: string[]): Record<string, unknown> {
	const { reply_type: type } = question;
	if (text.includes(type)) return { text_reply: given[0] };
	if (choice.includes(type)) return chosen(question, given);
	if (type === file) {
		return {
			file_extend_reply: given.map((name) => ({ name, fileid: `FILE${name.length}${name}` })),
		};
	}
	if (type === departments) {
		return { department_reply: { list: given.map((id) => ({ department_id: Number(id) })) } };
	}
	if (type === members) {
		return { member_reply: { list: given.map((userid) => ({ userid })) } };
	}
	throw new TypeError(`fillForm: questions of type ${type} cannot be answered here`);
}

/** Options by their texts; another text is one that the person has typed in. */
function chosen(
	{ title, option_item: options = [], question_extend_setting }: FormQuestion,
	given: string[],
) {
	const { radio_setting, checkbox_setting } = question_extend_setting ?? {};
	const mayAdd = (radio_setting ?? checkbox_setting)?.add_other_option === true;
	const typed: Array<{ option_reply: number; extend_text: string }> = [];
	const keys = given.map((value) => {
		const known = options.find((option) => option.value === value && option.status === 1);
		if (known) return known.key;
		if (!mayAdd) throw new TypeError(`fillForm: "${title}" has no choice "${value}"`);
		const key = Math.max(...options.map((option) => option.key)) + 1 + typed.length;
		typed.push({ option_reply: key, extend_text: value });
		return key;
	});
	return { option_reply: keys, ...(typed.length > 0 && { option_extend_reply: typed }) };
}
