import { tagChanged, tagsSorted, type Report } from '../callbacks/outsideEvents';
import type { Corp } from '../state/corp';
import type { Tag, TagGroup, TagLibrary } from '../state/tags';
import type { NewTags, TagEdit, TagSorting } from './types';

/** @param now Unix seconds */
export function createTags(
	{ tags }: Corp,
	wanted: NewTags,
	now: number,
	report: Report,
): { group_id: string; tag_ids: string[] } {
	if ('group_name' in wanted && tags.liveGroupNamed(wanted.group_name)) {
		throw new TypeError(`createTags: there is a group called ${wanted.group_name}`);
	}
	const known = 'group_id' in wanted ? liveGroup(tags, wanted.group_id) : undefined;
	const names = [...liveTagsOf(known), ...wanted.tags.map((name) => ({ name }))];
	const twice = names.find(({ name }, i) => names.findIndex((it) => it.name === name) !== i);
	if (twice) throw new TypeError(`createTags: two tags are called ${twice.name}`);
	const group =
		known ?? tags.addGroup((wanted as { group_name: string }).group_name, 0, 'console', now);
	const created = wanted.tags.map((name) => tags.addTag(group, { name }, 'console', now));
	if (!known) report(tagChanged(group.id, 'tag_group', 'create'));
	for (const { id } of created) report(tagChanged(id, 'tag', 'create'));
	return { group_id: group.id, tag_ids: created.map(({ id }) => id) };
}

export function editTag({ tags }: Corp, { id, name, order }: TagEdit, report: Report): void {
	const { tag, group } = tagOrGroup(tags, id);
	if (name !== undefined) {
		const others = tag ? liveTagsOf(tag.group) : tags.liveGroups();
		if (others.some((it) => it.id !== id && it.name === name)) {
			throw new TypeError(`editTag: another one is called ${name}`);
		}
		if (tag) tags.renameTag(tag, name);
		else tags.renameGroup(group, name);
	}
	if (order !== undefined) (tag ?? group).order = order;
	report(tagChanged(id, tag ? 'tag' : 'tag_group', 'update'));
}

export function deleteTag({ tags }: Corp, { id }: { id: string }, report: Report): void {
	const { tag, group } = tagOrGroup(tags, id);
	if (tag) {
		tags.deleteTag(tag);
		report(tagChanged(id, 'tag', 'delete'));
	} else tags.deleteGroup(group);
	// A group goes with its last tag.
	if (group.deleted) report(tagChanged(group.id, 'tag_group', 'delete'));
}

export function sortTags({ tags }: Corp, { group_id: groupId, ids }: TagSorting, report: Report) {
	const all = groupId === undefined ? tags.liveGroups() : liveTagsOf(liveGroup(tags, groupId));
	const wanted = new Map(ids.map((id, i) => [id, ids.length - i]));
	if (wanted.size !== all.length || all.some(({ id }) => !wanted.has(id))) {
		throw new TypeError(`sortTags: the ids must be those of all ${all.length}`);
	}
	for (const one of all) one.order = wanted.get(one.id)!;
	report(tagsSorted(groupId));
}

/** A tag with its group, or a group. */
function tagOrGroup(tags: TagLibrary, id: string): { tag?: Tag; group: TagGroup } {
	const tag = tags.tag(id);
	if (tag && !tag.deleted) return { tag, group: tag.group };
	return { group: liveGroup(tags, id) };
}

function liveGroup(tags: TagLibrary, id: string): TagGroup {
	const group = tags.group(id);
	if (!group || group.deleted) throw new TypeError(`no tag or tag group has the id ${id}`);
	return group;
}

function liveTagsOf(group: TagGroup | undefined): Tag[] {
	return group?.tags.filter(({ deleted }) => !deleted) ?? [];
}
