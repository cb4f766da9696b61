import type { IDataObject } from 'n8n-workflow';

import { isRecord } from '../../fields/entries';
import type { Words } from '../../operation/simplified';
import { withWords } from '../../operation/simplified';

const STATUS = { 1: 'normal', 2: 'deleted' };

const OF_QUESTION: Words = {
	status: STATUS,
	reply_type: {
		1: 'text',
		2: 'single choice',
		3: 'multiple choice',
		5: 'location',
		9: 'picture',
		10: 'file',
		11: 'date',
		14: 'time',
		15: 'drop-down',
		16: 'temperature',
		17: 'signature',
		18: 'department',
		19: 'member',
		22: 'duration',
	},
};

const OF_SETTING: Words = {
	fill_out_auth: {
		0: 'everybody',
		1: 'given members and departments',
		4: 'all of the school range',
	},
};

const OF_REPETITION: Words = { repeat_type: { 0: 'weekly', 1: 'daily', 2: 'monthly' } };

/** A form with words beside figures and ISO text beside times; what is no record stays as it is. */
export function formInWords(form: IDataObject): IDataObject {
	const { form_question: question, form_setting: setting } = form;
	return {
		...form,
		...(isRecord(question) && { form_question: questionsInWords(question) }),
		...(isRecord(setting) && { form_setting: settingInWords(setting) }),
	};
}

function questionsInWords(question: IDataObject): IDataObject {
	const { items } = question;
	if (!Array.isArray(items)) return question;
	return { ...question, items: items.map((item) => inWords(item, OF_QUESTION)) };
}

function settingInWords(setting: IDataObject): IDataObject {
	const { timed_repeat_info: repetition } = setting;
	return {
		...withWords(setting, OF_SETTING),
		...(isRecord(repetition) && { timed_repeat_info: withWords(repetition, OF_REPETITION) }),
	};
}

function inWords(item: unknown, words: Words): IDataObject {
	return (isRecord(item) ? withWords(item, words) : item) as IDataObject;
}
