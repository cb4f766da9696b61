import { control } from '../controlPlane.js';
import { byId, el } from '../dom/element.js';
import { keyedList } from '../dom/keyedList.js';
import { actButton } from '../parts/actButton.js';
import { ask } from '../parts/ask.js';
import { chip, counted } from '../parts/people.js';

/**
 * @import { SandboxState } from '../../types'
 * @import { Act } from '../announce.js'
 * @import { World } from '../store.js'
 */

/** @typedef {SandboxState['tagGroups'][number]} TagGroup */

/**
 * @typedef {object} TagGroupModel
 * @property {TagGroup} group
 * @property {Record<string, number>} uses on how many customers each tag is, by its id
 * @property {string[]} others ids of all groups in their order
 */

/**
 * The company's tags, as the admin console changes them.
 *
 * @param {Act} act
 */
export function tagsView(act) {
	byId('new-tag-group').addEventListener('click', () => void addGroup(act));
	return {
		/** @param {World} world */
		draw({ state }) {
			const uses = usesOf(state);
			const ids = state.tagGroups.map(({ group_id }) => group_id);
			const models = state.tagGroups.map((group) => ({
				group,
				uses: Object.fromEntries(group.tags.map(({ id }) => [id, uses.get(id) ?? 0])),
				others: ids,
			}));
			keyedList(byId('tag-group-list'), models, {
				key: ({ group }) => group.group_id,
				build: (model) => tagGroup(model, act),
				empty: 'The company has no tags.',
			});
		},
	};
}

/** @param {SandboxState} state */
function usesOf({ customers }) {
	/** @type {Map<string, number>} */
	const uses = new Map();
	for (const { follow_user } of customers) {
		const ids = new Set(
			follow_user.flatMap(({ tags }) => tags.flatMap(({ tag_id }) => tag_id ?? [])),
		);
		for (const id of ids) uses.set(id, (uses.get(id) ?? 0) + 1);
	}
	return uses;
}

/**
 * @param {TagGroupModel} model
 * @param {Act} act
 */
function tagGroup({ group, uses, others }, act) {
	const { group_id, group_name, app, tags } = group;
	return el(
		'li',
		{ class: 'card' },
		el(
			'header',
			{},
			el('h3', {}, group_name),
			chip(app === 'console' ? 'admin console' : `app ${app}`),
			el(
				'span',
				{ class: 'buttons' },
				actButton('Add tags', {
					run: async () => await addTags(group, act),
					keep: 'add',
					label: `Add tags to ${group_name}`,
					kind: 'quiet small',
				}),
				changeButtons({ id: group_id, name: group_name }, others, undefined, act),
			),
		),
		el(
			'ul',
			{ class: 'tag-rows' },
			tags.map(({ id, name }) =>
				el(
					'li',
					{},
					chip(name, 'tag'),
					el('span', { class: 'note' }, counted(uses[id], 'customer')),
					el(
						'span',
						{ class: 'buttons' },
						changeButtons(
							{ id, name },
							tags.map((tag) => tag.id),
							group_id,
							act,
						),
					),
				),
			),
		),
	);
}

/**
 * @param {{ id: string, name: string }} one a tag or a group
 * @param {string[]} all with its neighbours, in their order
 * @param {string | undefined} groupId of a tag
 * @param {Act} act
 */
function changeButtons({ id, name }, all, groupId, act) {
	const place = all.indexOf(id);
	/**
	 * @param {string} text
	 * @param {() => Promise<void>} run
	 */
	const button = (text, run) =>
		actButton(text, { run, keep: `${id} ${text}`, label: `${text} ${name}`, kind: 'quiet small' });
	return [
		button('Rename', async () => {
			const entered = await ask(`Rename ${name}`, {
				fields: { name: { kind: 'text', label: 'Name', value: name, required: true } },
				yes: 'Rename',
			});
			if (!entered) return;
			await act(async () => {
				await control('POST', 'tags/edit', { id, name: entered.name[0] });
			});
		}),
		place > 0 &&
			button('Move up', async () => {
				const ids = all.with(place - 1, id).with(place, all[place - 1]);
				await act(async () => {
					await control('POST', 'tags/sort', { group_id: groupId, ids });
				});
			}),
		button('Delete', async () => {
			await act(async () => {
				await control('POST', 'tags/delete', { id });
				return `${name} is deleted.`;
			});
		}),
	];
}

/**
 * @param {TagGroup} group
 * @param {Act} act
 */
async function addTags({ group_id, group_name }, act) {
	const entered = await ask(`Add tags to ${group_name}`, {
		fields: { tags: tagNames },
		yes: 'Add',
	});
	if (!entered) return;
	await act(async () => {
		await control('POST', 'tags', { group_id, tags: namesIn(entered.tags[0]) });
	});
}

/** @param {Act} act */
async function addGroup(act) {
	const entered = await ask('New tag group', {
		fields: { name: { kind: 'text', label: 'Name of the group', required: true }, tags: tagNames },
		yes: 'Create',
	});
	if (!entered) return;
	await act(async () => {
		const [group_name] = entered.name;
		await control('POST', 'tags', { group_name, tags: namesIn(entered.tags[0]) });
	});
}

/** @type {import('../parts/ask.js').Field} */
const tagNames = { kind: 'text', label: 'Tags, with commas between them', required: true };

/** @param {string} text */
function namesIn(text) {
	return text
		.split(/[,，]/)
		.map((name) => name.trim())
		.filter(Boolean);
}
