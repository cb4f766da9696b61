import type { GivenNames, ReadName } from '../../../values/names';
import { nearTo } from '../../../values/near';
import { readNames } from '../../../values/names';
import type { ItemContext } from '../../../wecom/context';
import { invalid } from '../../../wecom/errors/failure';
import { groupNameCheck, tagNameCheck } from './names';
import { sureName } from './sureName';
import type { Tag, TagBook } from './tagBook';
import { tagBookOf } from './tagBook';
import type { TagPath } from './tagPath';
import { pathsIn, withPlainSlashes } from './tagPath';

/** Ids of tags, under WeCom's names for the two lists. */
export interface TagLists {
	add_tag?: string[];
	remove_tag?: string[];
}

/** What the user gave: names of tags, and what becomes of those that do not exist. */
interface Wanted {
	toAdd?: GivenNames;
	toRemove?: GivenNames;
	createMissing: boolean;
	/** Group for those to create; empty when there is none. */
	newTagGroup: string;
	/** Whether nothing is to be created: those that would be are named instead. */
	isPreview?: boolean;
}

/** Tags that would be created, as "Group/Name". */
interface NewTags {
	new_tags?: string[];
}

/**
 * Turns names of tags into tag ids; creates missing tags to add where that is wanted.
 *
 * @throws {Failure} naming the tag that does not exist, or exists several times
 */
export async function resolveTagNames(
	context: ItemContext,
	{ toAdd, toRemove, createMissing, newTagGroup, isPreview }: Wanted,
): Promise<TagLists & NewTags> {
	if (!toAdd && !toRemove) return {};

	const book = await tagBookOf(context);
	const find = (name: string) => book.find(name, newTagGroup);
	const removeIds = toRemove ? readNames(toRemove, find).map((name) => idToRemove(book, name)) : [];
	const added = toAdd ? readNames(toAdd, find) : [];
	const newTags: string[] = [];
	const missing = added.filter((name) => 'unknown' in name);
	if (missing.length > 0) {
		if (!createMissing) {
			throw unknown(
				book,
				missing[0].unknown,
				"Check 'Add Tags', or switch on 'Create Missing Tags'",
			);
		}
		const names = missing.map((name) => sureName(name, 'Add Tags'));
		const places = names.map((name) => placeOf(book, name, newTagGroup));
		if (isPreview) newTags.push(...places.map(({ group, name }) => `${group}/${name}`));
		else await createAll(context, book, places);
	}
	const there = isPreview ? added.filter((name) => 'known' in name) : added;
	const addIds = there.map((name) =>
		'known' in name ? name.known.id : existing(book, name.unknown, newTagGroup),
	);
	return {
		...(newTags.length > 0 ? { new_tags: [...new Set(newTags)] } : {}),
		...(addIds.length > 0 ? { add_tag: [...new Set(addIds)] } : {}),
		...(removeIds.length > 0 ? { remove_tag: [...new Set(removeIds)] } : {}),
	};
}

function idToRemove(book: TagBook, name: ReadName<Tag>): string {
	if ('known' in name) return name.known.id;
	throw unknown(book, name.unknown, "Check 'Remove Tags'");
}

function existing(book: TagBook, name: string, group: string): string {
	const tag = book.find(name, group);
	if (!tag) throw unknown(book, name, "Check 'Add Tags'");
	return tag.id;
}

function unknown(book: TagBook, name: string, advice: string) {
	return invalid(
		`There is no tag "${name}"`,
		`${nearTo(name, book.paths())}${advice}. Upper and lower case count; a tag in a group can be given as "Group/Name".`,
	);
}

/** "Group/Name" says itself where it belongs, best into a group that exists; a mere name goes where the option says. */
function placeOf(book: TagBook, given: string, newTagGroup: string): TagPath {
	const wanted = withPlainSlashes(given);
	if (wanted.startsWith('/') || wanted.endsWith('/')) {
		throw invalid(
			`"${wanted}" is not the name of a tag`,
			`Write names on both sides of the slash in 'Add Tags': "Group/Name".`,
		);
	}
	const paths = pathsIn(wanted);
	const place = paths.find(({ group }) => book.group({ name: group })) ??
		paths.at(-1) ?? { group: newTagGroup, name: wanted };
	if (!place.group) {
		throw invalid(
			`It is not said in which group to create the tag "${wanted}"`,
			`Fill in 'Group for New Tags', or write "Group/${wanted}".`,
		);
	}
	groupNameCheck(place.group, paths.length > 0 ? 'Add Tags' : 'Group for New Tags');
	tagNameCheck(place.name, 'Add Tags');
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
