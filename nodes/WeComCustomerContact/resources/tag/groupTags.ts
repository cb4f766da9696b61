import type { GivenNames, ReadName } from '../../../values/names';
import { readNames } from '../../../values/names';
import { nearTo } from '../../../values/near';
import type { ItemContext } from '../../../wecom/context';
import type { Failure } from '../../../wecom/errors/failure';
import { invalid } from '../../../wecom/errors/failure';
import { groupNameCheck, tagNameCheck } from './names';
import { sureName } from './sureName';
import type { GroupOfNewTags, Tag, TagBook, TagGroup } from './tagBook';
import { tagBookOf } from './tagBook';
import { pathsIn, withPlainSlashes } from './tagPath';

/** What the user gave, by names or ids, and the labels of the two fields. */
interface Wanted {
	groups: GivenNames;
	tags: GivenNames;
	/** Whether missing tags are created; nothing where the form does not offer it. */
	createMissing?: boolean;
	labels: { groups: string; tags: string };
}

/** A tag of one of the groups. */
export interface TagOfGroup {
	group_name: string;
	tag_name: string;
	tag_id: string;
}

interface Found {
	/** The groups, as they are when the missing tags have been created. */
	groups: TagGroup[];
	/** The tags that are wanted, each once. */
	tags: TagOfGroup[];
}

/** A group that does not exist yet. */
interface NewGroup {
	name: string;
}

/** A tag that does not exist yet, and the group that it goes into. */
interface NewOne {
	group: GroupOfNewTags;
	name: string;
}

/**
 * Finds tag groups and tags of these groups by names or ids; creates the tags that the groups do not have, where that is
 * wanted.
 *
 * @throws {Failure} naming the group or tag that does not exist, or the tag that is in none of the groups
 */
export async function groupTags(context: ItemContext, wanted: Wanted): Promise<Found> {
	const book = await tagBookOf(context);
	const missing = new GroupReader(book, wanted).missing();
	await Promise.all(
		missing.map(async ({ group, name }) => await book.create(context, group, [{ name }])),
	);
	return new GroupReader(book, wanted).found();
}

/** Reads names as those of some groups and of the tags in them, by what the book knows now. */
class GroupReader {
	private readonly groups: TagGroup[];

	private readonly newGroups: NewGroup[];

	private readonly tags: Array<ReadName<TagOfGroup>>;

	constructor(
		private readonly book: TagBook,
		private readonly wanted: Wanted,
	) {
		const read = readNames(wanted.groups, (name) => this.groupBy(name));
		this.groups = [...new Set(read.flatMap((one) => ('known' in one ? [one.known] : [])))];
		const unknown = read.flatMap((one) => ('unknown' in one ? [one] : []));
		this.newGroups = unknown.map((one) => this.newGroup(one));
		this.tags = readNames(wanted.tags, (name) => this.tagBy(name));
	}

	/** The tags to create. */
	missing(): NewOne[] {
		const missing = this.tags.flatMap((tag) => ('unknown' in tag ? [this.newTag(tag)] : []));
		for (const group of this.newGroups) {
			const isEmpty = !missing.some((tag) => tag.group === group);
			if (isEmpty) throw this.noGroup(group.name);
		}
		return missing;
	}

	/** All groups and tags, when they are there. */
	found(): Found {
		const tags = this.tags.map((tag) => {
			if ('known' in tag) return tag.known;
			throw this.noTag(tag.unknown);
		});
		const once = new Map(tags.map((tag) => [tag.tag_id, tag]));
		return { groups: this.groups, tags: [...once.values()] };
	}

	private groupBy(name: string): TagGroup | undefined {
		return this.book.group({ name }) ?? this.book.group({ id: name });
	}

	private newGroup(group: { unknown: string; isSure: boolean }): NewGroup {
		const { createMissing, labels } = this.wanted;
		if (!createMissing) throw this.noGroup(group.unknown);
		return { name: groupNameCheck(sureName(group, labels.groups), labels.groups) };
	}

	/** @throws {Failure} when several of the groups have a tag of this name */
	private tagBy(name: string): TagOfGroup | undefined {
		const found = this.groups.flatMap((group) => this.tagIn(group, name));
		if (found.length > 1) {
			const paths = found.map(({ group_name, tag_name }) => `"${group_name}/${tag_name}"`);
			throw invalid(
				`Several of the tag groups have a tag "${name}"`,
				`Say in '${this.wanted.labels.tags}' which one is meant: ${paths.join(' or ')}.`,
			);
		}
		return (
			found[0] ??
			this.tagByPath(name) ??
			this.tagByPath(withPlainSlashes(name)) ??
			this.tagById(name)
		);
	}

	private tagIn(group: TagGroup, name: string): TagOfGroup[] {
		const tag = this.book.tagIn({ id: group.group_id }, name);
		return tag ? [tagOfGroup(group, tag)] : [];
	}

	private tagByPath(text: string): TagOfGroup | undefined {
		for (const { group: groupName, name } of pathsIn(text)) {
			const group = this.groupBy(groupName);
			const [tag] = group && this.groups.includes(group) ? this.tagIn(group, name) : [];
			if (tag) return tag;
		}
		return undefined;
	}

	private tagById(wanted: string): TagOfGroup | undefined {
		for (const group of this.groups) {
			const tag = group.tag?.find(({ id }) => id === wanted);
			if (tag) return tagOfGroup(group, tag);
		}
		return undefined;
	}

	/** Where a tag goes that none of the groups has: into the group that it names, or into the only one. */
	private newTag(tag: { unknown: string; isSure: boolean }): NewOne {
		const { createMissing, labels } = this.wanted;
		const text = withPlainSlashes(tag.unknown);
		const named = this.groupNamedIn(text);
		if (!named && (text.includes('/') || this.book.hasId(text))) {
			throw invalid(
				`The tag "${text}" is in none of the tag groups that are set`,
				`Check '${labels.tags}', or add its group in '${labels.groups}'.`,
			);
		}
		if (!createMissing) throw this.noTag(text);
		sureName(tag, labels.tags);
		const [only, another] = this.placesOfNewTags();
		if (!named && another !== undefined) {
			throw invalid(
				`It is not said in which of the tag groups to create the tag "${text}"`,
				`Write "Group/${text}" in '${labels.tags}', with one of '${labels.groups}'.`,
			);
		}
		const { group, name } = named ?? { group: only, name: text };
		return { group, name: tagNameCheck(name, labels.tags) };
	}

	private placesOfNewTags(): GroupOfNewTags[] {
		return [...this.groups.map(({ group_id }) => ({ id: group_id })), ...this.newGroups];
	}

	private groupNamedIn(text: string): NewOne | undefined {
		for (const { group: groupName, name } of pathsIn(text)) {
			const known = this.groupBy(groupName);
			if (known && this.groups.includes(known)) return { group: { id: known.group_id }, name };
			const group = this.newGroups.find((one) => one.name === groupName);
			if (group) return { group, name };
		}
		return undefined;
	}

	private noGroup(name: string): Failure {
		const { labels, createMissing } = this.wanted;
		const like = nearTo(name, this.book.groupNames());
		return noSuch(`tag group "${name}"`, like, labels.groups, createMissing);
	}

	private noTag(name: string): Failure {
		const [group, another] = this.groups;
		const where =
			group === undefined || another !== undefined
				? 'in the tag groups'
				: `in the tag group "${group.group_name}"`;
		const { labels, createMissing } = this.wanted;
		const like = nearTo(
			name,
			this.groups.flatMap(({ tag = [] }) => tag.map((one) => one.name)),
		);
		return noSuch(`tag "${name}" ${where}`, like, labels.tags, createMissing);
	}
}

function tagOfGroup({ group_name }: TagGroup, { id, name }: Tag): TagOfGroup {
	return { group_name, tag_name: name, tag_id: id };
}

function noSuch(what: string, like: string, label: string, createMissing?: boolean): Failure {
	const more = createMissing === false ? ", or switch on 'Create Missing Tags'" : '';
	return invalid(
		`There is no ${what}`,
		`${like}Check '${label}'${more}. Upper and lower case count.`,
	);
}
