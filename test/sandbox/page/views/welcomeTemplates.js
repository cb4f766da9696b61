import { byId, el } from '../dom/element.js';
import { keyedList } from '../dom/keyedList.js';
import { messagePart, partModel } from '../parts/message.js';
import { chip } from '../parts/people.js';

/**
 * @import { PartModel } from '../parts/message.js'
 * @import { World } from '../store.js'
 */

/**
 * @typedef {object} TemplateModel
 * @property {string} id
 * @property {boolean} notify
 * @property {PartModel[]} parts
 */

/** What people read who come into a group chat: the templates that owners can choose. @param {World} world */
export function drawWelcomeTemplates({ state, names }) {
	const models = state.groupWelcomeTemplates.map(({ template_id: id, notify, parts }) => ({
		id,
		notify,
		parts: parts.map((part) => partModel(part, names)),
	}));
	byId('welcome-templates').hidden = models.length === 0;
	byId('template-count').textContent = String(models.length);
	keyedList(byId('template-list'), models, { key: ({ id }) => id, build: template });
}

/** @param {TemplateModel} model */
function template({ id, notify, parts }) {
	return el(
		'li',
		{ class: 'card' },
		el('header', {}, el('code', {}, id), notify && chip('Owners are told', 'tag')),
		el('div', { class: 'preview' }, parts.map(messagePart)),
	);
}
