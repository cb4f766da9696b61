import { tagBookOf } from '../resources/tag/tagBook';
import type { NamedKind } from './namedKind';
import { longId } from './namedKind';

const isId = longId(/et/);

/** Tags (企业标签), by their names, or as "Group/Name". */
export const tag: NamedKind = {
	what: 'tag',
	isId,
	async read(item) {
		const book = await tagBookOf(item);
		return { find: (wanted) => book.find(wanted)?.id, names: () => book.paths() };
	},
	advice: 'Upper and lower case count; a tag in a group can be given as "Group/Name".',
};

/** Tag groups (标签组), by their names. */
export const tagGroup: NamedKind = {
	what: 'tag group',
	isId,
	async read(item) {
		const book = await tagBookOf(item);
		return {
			find: (wanted) => (book.group({ name: wanted }) ?? book.group({ id: wanted }))?.group_id,
			names: () => book.groupNames(),
		};
	},
	advice: 'Upper and lower case count.',
};
