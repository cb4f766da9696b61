import { ApiError } from '../apiError';
import type { IdMaker } from '../ids';
import type { AppName } from '../types';

/** An app, or the admin console: then no app may change or delete it. */
export type TagCreator = AppName | 'console';

export interface Tag {
	id: string;
	name: string;
	createTime: number;
	order: number;
	/** Creator: only this app may change or delete it. */
	app: TagCreator;
	deleted: boolean;
	group: TagGroup;
}

export interface TagGroup {
	id: string;
	name: string;
	createTime: number;
	order: number;
	app: TagCreator;
	deleted: boolean;
	/** Deleted ones included: queries by id still return them. */
	tags: Tag[];
}

export interface NewTag {
	name: string;
	order?: number;
	/** A given id instead of a made one; for the seed. */
	id?: string;
}

/** The corp's tags (企业标签库). Deleted tags and groups stay as tombstones. */
export class TagLibrary {
	private readonly groups = new Map<string, TagGroup>();
	private readonly tags = new Map<string, Tag>();
	private readonly groupsByName = new Map<string, TagGroup>();
	private liveTags = 0;
	private made = 0;

	constructor(private readonly makeId: IdMaker) {}

	/** The tag, deleted ones included. */
	tag(id: string): Tag | undefined {
		return this.tags.get(id);
	}

	/** The group, deleted ones included. */
	group(id: string): TagGroup | undefined {
		return this.groups.get(id);
	}

	liveGroupNamed(name: string): TagGroup | undefined {
		return this.groupsByName.get(name);
	}

	/** Groups that exist, highest order first. */
	liveGroups(): TagGroup[] {
		return byOrder([...this.groups.values()].filter(({ deleted }) => !deleted));
	}

	/** Tags that exist among these ids, in their order: deleted ones have disappeared from customers. */
	live(ids: string[]): Tag[] {
		return ids.flatMap((id) => {
			const tag = this.tags.get(id);
			return tag && !tag.deleted ? [tag] : [];
		});
	}

	/** Creates a group; give it tags in the same breath, a group without tags does not exist. */
	addGroup(name: string, order: number, app: TagCreator, now: number, id?: string): TagGroup {
		const group: TagGroup = {
			id: id ?? this.nextId(),
			name,
			createTime: now,
			order,
			app,
			deleted: false,
			tags: [],
		};
		this.groups.set(group.id, group);
		this.groupsByName.set(name, group);
		return group;
	}

	addTag(group: TagGroup, { name, order = 0, id }: NewTag, app: TagCreator, now: number): Tag {
		const tag: Tag = {
			id: id ?? this.nextId(),
			name,
			createTime: now,
			order,
			app,
			deleted: false,
			group,
		};
		group.tags.push(tag);
		this.tags.set(tag.id, tag);
		this.liveTags++;
		return tag;
	}

	/** Refuses with 40126 when `count` more tags would go over the corp's limit. */
	checkRoom(count: number, limit: number): void {
		if (this.liveTags + count > limit) {
			throw new ApiError(40126, `the corp has ${this.liveTags} tags, ${limit} are possible`);
		}
	}

	/** Refuses with 40071 when another live group has the name. */
	renameGroup(group: TagGroup, name: string): void {
		const other = this.groupsByName.get(name);
		if (other && other !== group) throw new ApiError(40071, `another group is called ${name}`);
		this.groupsByName.delete(group.name);
		group.name = name;
		this.groupsByName.set(name, group);
	}

	/** Refuses with 40071 when another live tag of the group has the name. */
	renameTag(tag: Tag, name: string): void {
		const other = tag.group.tags.find((it) => !it.deleted && it !== tag && it.name === name);
		if (other) throw new ApiError(40071, `the group has another tag called ${name}`);
		tag.name = name;
	}

	/** Deletes a tag, and its group with the last one. */
	deleteTag(tag: Tag): void {
		if (tag.deleted) return;
		tag.deleted = true;
		this.liveTags--;
		if (tag.group.tags.every(({ deleted }) => deleted)) this.buryGroup(tag.group);
	}

	deleteGroup(group: TagGroup): void {
		for (const tag of group.tags) {
			if (!tag.deleted) this.liveTags--;
			tag.deleted = true;
		}
		this.buryGroup(group);
	}

	private buryGroup(group: TagGroup): void {
		if (group.deleted) return;
		group.deleted = true;
		this.groupsByName.delete(group.name);
	}

	private nextId(): string {
		return this.makeId('etKq8DDAAA', `tag ${++this.made}`);
	}
}

/** Highest order first; equal ones stay in the order of creation. */
export function byOrder<T extends { order: number }>(items: T[]): T[] {
	return [...items].sort((a, b) => b.order - a.order);
}
