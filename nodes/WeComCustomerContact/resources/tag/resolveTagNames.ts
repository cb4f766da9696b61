import { list } from '../../fields/checks';
import type { ItemContext } from '../../request/context';
import { refusal } from '../../request/failure';
import { groupName, tagNames } from './names';
import { TagBook } from './tagBook';
import type { TagPath } from './tagPath';
import { pathsIn } from './tagPath';

/** Ids of tags, under WeCom's names for the two lists. */
export interface TagLists {
	add_tag?: string[];
	remove_tag?: string[];
}

/**
 * Turns the names in 'Add Tag Names' and 'Remove Tag Names' into tag ids; creates missing tags to add when
 * 'Create Missing Tags' is on.
 *
 * @throws {Failure} naming the tag that does not exist, or exists several times
 */
export async function resolveTagNames(context: ItemContext): Promise<TagLists> {
	const toAdd = namesIn(context, 'addTagNames', 'Add Tag Names');
	const toRemove = namesIn(context, 'removeTagNames', 'Remove Tag Names');
	if (toAdd.length + toRemove.length === 0) return {};

	const newTagGroup = String(context.getNodeParameter('tagOptions.newTagGroup', '')).trim();
	const book = await TagBook.of(context);
	const removeIds = toRemove.map((name) => existing(book, name, 'Remove Tag Names', newTagGroup));
	const missing = toAdd.filter((name) => !book.find(name, newTagGroup));
	if (missing.length > 0) {
		if (context.getNodeParameter('tagOptions.createMissingTags', false) !== true) {
			throw unknown(
				missing[0],
				"Check 'Add Tag Names', or switch on 'Create Missing Tags' under Options",
			);
		}
		await createAll(
			context,
			book,
			missing.map((name) => placeOf(book, name, newTagGroup)),
		);
	}
	const addIds = toAdd.map((name) => existing(book, name, 'Add Tag Names', newTagGroup));
	return {
		...(addIds.length > 0 ? { add_tag: [...new Set(addIds)] } : {}),
		...(removeIds.length > 0 ? { remove_tag: [...new Set(removeIds)] } : {}),
	};
}

function namesIn(context: ItemContext, field: string, label: string): string[] {
	return (list()(context.getNodeParameter(field, ''), label) as string[] | undefined) ?? [];
}

function existing(book: TagBook, name: string, label: string, group: string): string {
	const tag = book.find(name, group);
	if (!tag) throw unknown(name, `Check '${label}'`);
	return tag.id;
}

function unknown(name: string, advice: string) {
	return refusal(
		`There is no tag "${name}"`,
		`${advice}. Upper and lower case count; a tag in a group can be given as "Group/Name".`,
	);
}

/** "Group/Name" says itself where it belongs, best into a group that exists; a mere name goes where the option says. */
function placeOf(book: TagBook, wanted: string, newTagGroup: string): TagPath {
	if (wanted.startsWith('/') || wanted.endsWith('/')) {
		throw refusal(
			`"${wanted}" is not the name of a tag`,
			`Write names on both sides of the slash in 'Add Tag Names': "Group/Name".`,
		);
	}
	const paths = pathsIn(wanted);
	const place = paths.find(({ group }) => book.group({ name: group })) ??
		paths.at(-1) ?? { group: newTagGroup, name: wanted };
	if (!place.group) {
		throw refusal(
			`It is not said in which group to create the tag "${wanted}"`,
			`Fill in 'Group for New Tags' under Options, or write "Group/${wanted}".`,
		);
	}
	groupName(place.group, paths.length > 0 ? 'Add Tag Names' : 'Group for New Tags');
	tagNames([place.name], 'Add Tag Names');
	return place;
}

async function createAll(context: ItemContext, book: TagBook, missing: TagPath[]): Promise<void> {
	const groups = new Set(missing.map(({ group }) => group));
	await Promise.all(
		[...groups].map(async (group) => {
			const names = missing.filter((tag) => tag.group === group).map(({ name }) => ({ name }));
			await book.create(context, { name: group }, names);
		}),
	);
}
