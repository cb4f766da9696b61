import { ApiError } from '../apiError';
import { byOrder, type NewTag, type Tag, type TagGroup, type TagLibrary } from '../state/tags';
import type { Answer, Call, Endpoints } from './endpoint';
import { followOf, pairOf } from './lookups';

/** Customer tags of the corp (企业客户标签): openapi/tag.yaml, without strategy tags. */
export const tagEndpoints: Endpoints = {
	'tag.list': { answer: list },
	'tag.create': { answer: create },
	'tag.update': { answer: update },
	'tag.delete': { answer: remove },
	'tag.mark': { answer: mark, record: pairOf },
};

function list({ body, corp }: Call): Answer {
	const { tag_id: tagIds = [], group_id: groupIds = [] } = body as {
		tag_id?: string[];
		group_id?: string[];
	};
	if (groupIds.length > 0) {
		const groups = unique(groupIds).map((id) => liveGroup(corp.tags, id));
		return { tag_group: byOrder(groups).map((group) => groupOf(group, group.tags, 'tags')) };
	}
	if (tagIds.length > 0) {
		const wanted = new Set(tagIds.map((id) => knownTag(corp.tags, id)));
		const groups = unique([...wanted].map(({ group }) => group));
		return {
			tag_group: byOrder(groups).map((group) =>
				groupOf(
					group,
					group.tags.filter((tag) => wanted.has(tag)),
					'all',
				),
			),
		};
	}
	return {
		tag_group: corp.tags.liveGroups().map((group) => {
			return groupOf(
				group,
				group.tags.filter(({ deleted }) => !deleted),
				'none',
			);
		}),
	};
}

/** @param showDeleted where `deleted` is shown: it depends on what was asked for */
function groupOf(group: TagGroup, tags: Tag[], showDeleted: 'none' | 'tags' | 'all') {
	return {
		group_id: group.id,
		group_name: group.name,
		create_time: group.createTime,
		order: group.order,
		...(showDeleted === 'all' && { deleted: group.deleted }),
		tag: byOrder(tags).map((tag) => ({
			...tagOf(tag),
			...(showDeleted !== 'none' && { deleted: tag.deleted }),
		})),
	};
}

function tagOf({ id, name, createTime, order }: Tag) {
	return { id, name, create_time: createTime, order };
}

function create(call: Call): Answer {
	const { corp, app, now, limits } = call;
	const body = call.body as {
		group_id?: string;
		group_name?: string;
		order?: number;
		tag: NewTag[];
	};
	const existing =
		body.group_id === undefined
			? corp.tags.liveGroupNamed(body.group_name!)
			: liveGroup(corp.tags, body.group_id);
	// All checks first: a refused call has created nothing.
	const taken = new Set(existing?.tags.filter(({ deleted }) => !deleted).map(({ name }) => name));
	const wanted = new Map<string, NewTag>();
	for (const { name, order } of body.tag) {
		if (taken.has(name)) throw new ApiError(40071, `the group has a tag called ${name}`);
		// A name given twice creates one tag: the first.
		if (!wanted.has(name)) wanted.set(name, { name, order });
	}
	corp.tags.checkRoom(wanted.size, limits.tagsPerCorp);
	const group = existing ?? corp.tags.addGroup(body.group_name!, body.order ?? 0, app.name, now);
	const created = [...wanted.values()].map((tag) => corp.tags.addTag(group, tag, app.name, now));
	return {
		tag_group: {
			group_id: group.id,
			group_name: group.name,
			create_time: group.createTime,
			order: group.order,
			tag: created.map(tagOf),
		},
	};
}

function update(call: Call): Answer {
	const { tags } = call.corp;
	const { id, name, order } = call.body as { id: string; name?: string; order?: number };
	const tag = tags.tag(id);
	const target = tag ?? tags.group(id);
	if (!target || target.deleted) throw new ApiError(40068, `no tag or group has the id ${id}`);
	checkOwner(call, target);
	if (name !== undefined) {
		if (tag) tags.renameTag(tag, name);
		else tags.renameGroup(target as TagGroup, name);
	}
	if (order !== undefined) target.order = order;
	return {};
}

function remove(call: Call): Answer {
	const { tags } = call.corp;
	const { tag_id: tagIds = [], group_id: groupIds = [] } = call.body as {
		tag_id?: string[];
		group_id?: string[];
	};
	const doomedTags = unique(tagIds).map((id) => liveTag(tags, id));
	const doomedGroups = unique(groupIds).map((id) => liveGroup(tags, id));
	for (const item of [...doomedTags, ...doomedGroups]) checkOwner(call, item);
	for (const { tags: inside } of doomedGroups) {
		for (const tag of inside) if (!tag.deleted) checkOwner(call, tag);
	}
	doomedTags.forEach((tag) => tags.deleteTag(tag));
	doomedGroups.forEach((group) => tags.deleteGroup(group));
	return {};
}

function mark(call: Call): Answer {
	const { corp, limits } = call;
	const body = call.body as {
		userid: string;
		external_userid: string;
		add_tag?: string[];
		remove_tag?: string[];
	};
	const follow = followOf(call, body.userid, body.external_userid);
	const added = (body.add_tag ?? []).map((id) => liveTag(corp.tags, id));
	const removed = (body.remove_tag ?? []).map((id) => liveTag(corp.tags, id));
	const ids = new Set(corp.tags.live(follow.tagIds).map(({ id }) => id));
	for (const { id } of added) ids.add(id);
	for (const { id } of removed) ids.delete(id);
	if (ids.size > limits.tagsPerCustomer) {
		throw new ApiError(40144, `${ids.size} tags, ${limits.tagsPerCustomer} are possible`);
	}
	follow.tagIds = [...ids];
	return {};
}

/** Only the app that created a tag or group may change or delete it. */
function checkOwner({ app }: Call, item: Tag | TagGroup): void {
	if (item.app !== app.name) {
		throw new ApiError(40068, `${item.id} (${item.name}) was created by another app`);
	}
}

function knownTag(tags: TagLibrary, id: string): Tag {
	const tag = tags.tag(id);
	if (!tag) throw new ApiError(40068, `no tag has the id ${id}`);
	return tag;
}

function liveTag(tags: TagLibrary, id: string): Tag {
	const tag = knownTag(tags, id);
	if (tag.deleted) throw new ApiError(40068, `the tag ${id} was deleted`);
	return tag;
}

function liveGroup(tags: TagLibrary, id: string): TagGroup {
	const group = tags.group(id);
	if (!group || group.deleted) throw new ApiError(40068, `no tag group has the id ${id}`);
	return group;
}

function unique<T>(items: T[]): T[] {
	return [...new Set(items)];
}
