import { control } from '../controlPlane.js';
import { byId, el } from '../dom/element.js';
import { keyedList } from '../dom/keyedList.js';
import { actButton } from '../parts/actButton.js';
import { ask } from '../parts/ask.js';
import { chip, counted } from '../parts/people.js';

/**
 * @import { SandboxState } from '../../types'
 * @import { Act } from '../announce.js'
 * @import { Field } from '../parts/ask.js'
 * @import { World } from '../store.js'
 */

/** @typedef {SandboxState['forms'][number]} Form */
/** @typedef {Form['info']['form_question']['items'][number]} Question */
/** @typedef {import('../parts/ask.js').Option} Option */

/** Kinds of questions whose answer is one of the options, or several. */
const single = [2, 15];
const multiple = 3;

/**
 * Forms of apps, to be filled in.
 *
 * @param {Act} act
 */
export function formsView(act) {
	return {
		/** @param {World} world */
		draw({ state }) {
			const people = peopleOf(state);
			const models = state.forms.map((form) => ({ form, people }));
			keyedList(byId('form-list'), models, {
				key: ({ form }) => form.formid,
				build: (model) => card(model, act),
				empty: 'No app has created a form.',
			});
		},
	};
}

/**
 * @param {SandboxState} state
 * @returns {Option[]}
 */
function peopleOf({ customers, members }) {
	return [
		...customers.slice(0, 50).map(({ external_userid, name }) => ({
			value: `customer ${external_userid}`,
			label: `${name}, customer`,
		})),
		...members.map(({ userid, name }) => ({ value: `member ${userid}`, label: `${name}, member` })),
		{ value: 'nobody', label: 'Nobody who is known' },
	];
}

/**
 * @param {{ form: Form, people: Option[] }} model
 * @param {Act} act
 */
function card({ form, people }, act) {
	const { formid, app, info, answers } = form;
	const questions = live(form);
	return el(
		'li',
		{ class: 'card' },
		el(
			'header',
			{},
			el('h3', {}, info.form_title),
			chip(`app ${app}`),
			el(
				'span',
				{ class: 'buttons' },
				actButton('Fill in', {
					run: async () => await fill(form, people, act),
					keep: 'fill',
					label: `Fill in ${info.form_title}`,
					kind: 'small',
				}),
				actButton('Delete', {
					run: async () => {
						await act(async () => {
							await control('POST', 'forms/delete', { formid });
							return `${info.form_title} is deleted.`;
						});
					},
					keep: 'delete',
					label: `Delete ${info.form_title}`,
					kind: 'quiet small',
				}),
			),
		),
		info.form_desc && el('p', {}, info.form_desc),
		el('p', { class: 'note' }, `${formid} · ${counted(answers.length, 'answer')}`),
		el(
			'ul',
			{},
			questions.map(({ title, must_reply: isRequired }) =>
				el('li', {}, isRequired ? `${title} (required)` : title),
			),
		),
	);
}

/**
 * @param {Form} form
 * @returns {Question[]}
 */
function live({ info }) {
	return info.form_question.items.filter(({ status }) => status === 1);
}

/**
 * @param {Form} form
 * @param {Option[]} people
 * @param {Act} act
 */
async function fill(form, people, act) {
	const questions = live(form);
	const entered = await ask(form.info.form_title, {
		text: form.info.form_desc,
		fields: {
			who: { kind: 'choice', label: 'Who fills it in', options: people },
			...Object.fromEntries(
				questions.map((question) => [`q${question.question_id}`, fieldOf(question)]),
			),
		},
		yes: 'Send',
	});
	if (!entered) return;
	const [kind, id] = entered.who[0].split(' ');
	const answers = Object.fromEntries(
		questions.map(({ title, question_id }) => [
			title,
			entered[`q${question_id}`].filter((value) => value !== ''),
		]),
	);
	await act(async () => {
		await control('POST', 'forms/fill', {
			formid: form.formid,
			...(kind === 'customer' && { external_userid: id }),
			...(kind === 'member' && { userid: id }),
			answers,
		});
		return `${form.info.form_title} is filled in.`;
	});
}

/**
 * @param {Question} question
 * @returns {Field}
 */
function fieldOf({ title, reply_type: type, must_reply: required, option_item = [] }) {
	const options = option_item
		.filter(({ status }) => status === 1)
		.map(({ value }) => ({ value, label: value }));
	if (type === multiple) return { kind: 'ticks', label: title, values: [], options };
	if (single.includes(type)) {
		const none = required ? [] : [{ value: '', label: 'No answer' }];
		return { kind: 'choice', label: title, options: [...none, ...options] };
	}
	return { kind: 'text', label: title, required };
}
