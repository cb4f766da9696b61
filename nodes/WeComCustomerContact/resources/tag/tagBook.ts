import type { IDataObject } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';

import type { ItemContext, WeComContext } from '../../../wecom/context';
import type { Failure } from '../../../wecom/errors/failure';
import { invalid } from '../../../wecom/errors/failure';
import { idIn, listIn, recordIn, recordsIn } from '../../../wecom/answer';
import { nameKey } from '../../../values/marks';
import { tagApi } from '../../../wecom/api';
import type { Extras } from '../../../wecom/callWeCom';
import { callWeCom } from '../../../wecom/callWeCom';
import { oncePerRun } from '../../../wecom/once';
import { pause } from '../../../wecom/pause';
import { pathsIn } from './tagPath';

/** A tag as WeCom lists it. */
export interface Tag extends IDataObject {
	id: string;
	name: string;
	order?: number;
}

/** A tag group (标签组) with its tags, as WeCom lists it. */
export interface TagGroup extends IDataObject {
	group_id: string;
	group_name: string;
	tag?: Tag[];
}

export interface NewTag extends IDataObject {
	name: string;
	order?: number;
}

/** Where new tags go: into a known group, or into the group of a name, which is created when there is none. */
export type GroupOfNewTags = { id: string } | { name: string; order?: number };

/** A form in which names are compared. */
type Form = (name: string) => string | undefined;

const asWritten: Form = (name) => name;

function tagNamed(group: TagGroup | undefined, wanted: string, form: Form): Tag | undefined {
	const key = form(wanted);
	return group?.tag?.find(({ name }) => form(name) === key);
}

/** The form without width, normal form and hidden marks, worked out once for each name of a library. */
function foldedOnce(): Form {
	const known = new Map<string, string>();
	return (name) => {
		// WeCom's answer may hold something else than a text.
		if (typeof name !== 'string') return undefined;
		const key = known.get(name) ?? nameKey(name);
		known.set(name, key);
		return key;
	};
}

function isText(name: unknown): name is string {
	return typeof name === 'string';
}

interface Batch {
	tags: Map<string, NewTag>;
	sent: Promise<void>;
}

const NAME_EXISTS = 40071;

const TAG_UNKNOWN = 40068;

/** Milliseconds until WeCom knows a tag that was just created. */
const UNTIL_KNOWN = 1000;

/**
 * Reads the company's tag groups with their tags (获取企业标签库).
 *
 * @param filter ids of groups or of tags; without it everything comes
 * @see https://developer.work.weixin.qq.com/document/path/92117
 */
export async function readTagGroups(
	context: WeComContext,
	filter: { group_id?: string[]; tag_id?: string[] } = {},
	extras?: Extras,
): Promise<TagGroup[]> {
	const answer = await callWeCom(context, tagApi.list, filter, extras);
	return recordsIn(listIn(answer, 'tag_group')).map(
		(group) => ({ ...group, tag: recordsIn(group.tag) }) as TagGroup,
	);
}

/**
 * The tags of the company, read once for all items of a run, and kept up to date with the tags that the run creates.
 */
export class TagBook {
	private readonly batches = new Map<string, Batch>();

	private readonly folded = foldedOnce();

	private lastBatch: Promise<void> = Promise.resolve();

	/** Ids of the tags that the run has created. */
	private readonly created = new Set<string>();

	constructor(private groups: TagGroup[]) {}

	/** The group of this id or name; without one, the group whose name differs by width or normal form only. */
	group(wanted: GroupOfNewTags): TagGroup | undefined {
		if ('id' in wanted) return this.groups.find(({ group_id }) => group_id === wanted.id);
		return this.groupNamed(wanted.name, asWritten) ?? this.groupNamed(wanted.name, this.folded);
	}

	/** The tag of this name in a group; without one, the tag whose name differs by width or normal form only. */
	tagIn(wanted: GroupOfNewTags, name: string): Tag | undefined {
		const group = this.group(wanted);
		return tagNamed(group, name, asWritten) ?? tagNamed(group, name, this.folded);
	}

	/**
	 * Finds a tag by its name, by "Group/Name", or by its id; without one, the tag whose name differs by width or normal
	 * form only.
	 *
	 * @param preferredGroup name of the group that decides when several groups have a tag of this name
	 * @throws {Failure} when several groups have a tag of this name, and none decides
	 */
	find(wanted: string, preferredGroup?: string): Tag | undefined {
		return (
			this.findBy(wanted, asWritten, preferredGroup) ??
			this.findBy(nameKey(wanted), this.folded, preferredGroup)
		);
	}

	/** Whether a tag has this id. */
	hasId(id: string): boolean {
		return this.findById(id) !== undefined;
	}

	/** All tags as "Group/Name", as far as WeCom gives both. */
	paths(): string[] {
		return this.groups.flatMap(({ group_name, tag = [] }) =>
			tag
				.filter(({ name }) => isText(name) && isText(group_name))
				.map(({ name }) => `${group_name}/${name}`),
		);
	}

	/** Names of all groups. */
	groupNames(): string[] {
		return this.groups.map(({ group_name }) => group_name).filter(isText);
	}

	private groupNamed(name: string, form: Form): TagGroup | undefined {
		const key = form(name);
		return this.groups.find(({ group_name }) => form(group_name) === key);
	}

	private findBy(wanted: string, form: Form, preferredGroup?: string): Tag | undefined {
		const preferred =
			preferredGroup && tagNamed(this.group({ name: preferredGroup }), wanted, form);
		if (preferred) return preferred;
		const found = this.groups.flatMap((group) =>
			(group.tag ?? [])
				.filter(({ name }) => form(name) === wanted)
				.map((tag) => ({ tag, path: `${group.group_name}/${tag.name}` })),
		);
		if (found.length > 1) {
			throw invalid(
				`Several tag groups have a tag "${wanted}"`,
				`Say which one is meant: ${found.map(({ path }) => `"${path}"`).join(' or ')}.`,
			);
		}
		return found[0]?.tag ?? this.findByPath(wanted, form) ?? this.findById(wanted);
	}

	private findByPath(wanted: string, form: Form): Tag | undefined {
		for (const { group, name } of pathsIn(wanted)) {
			const tag = tagNamed(this.groupNamed(group, form), name, form);
			if (tag) return tag;
		}
		return undefined;
	}

	private findById(wanted: string): Tag | undefined {
		return this.groups.flatMap(({ tag = [] }) => tag).find(({ id }) => id === wanted);
	}

	/**
	 * Creates the tags that the group does not have yet. What the items of a run ask for at the same time goes out in
	 * one request per group.
	 */
	async create(context: ItemContext, group: GroupOfNewTags, tags: NewTag[]): Promise<void> {
		const key = JSON.stringify('id' in group ? ['id', group.id] : ['name', nameKey(group.name)]);
		let batch = this.batches.get(key);
		if (!batch) {
			batch = { tags: new Map(), sent: this.nextBatch(context, group, key) };
			this.batches.set(key, batch);
		}
		for (const tag of tags) {
			const name = nameKey(tag.name);
			if (!batch.tags.has(name)) batch.tags.set(name, tag);
		}
		await batch.sent;
	}

	/**
	 * Makes a call with tags. WeCom knows tags a little later than it has created them: where it refuses one that the run
	 * has just created, the call is made once more.
	 */
	async whenKnown<T>(context: ItemContext, ids: string[], call: () => Promise<T>): Promise<T> {
		return await call().catch(async (failure: Failure) => {
			const mayBeNew = failure.errcode === TAG_UNKNOWN && ids.some((id) => this.created.has(id));
			if (!mayBeNew) return await Promise.reject<T>(failure);
			await pause(context, UNTIL_KNOWN);
			return await call();
		});
	}

	/** Waits until every item has said what it needs, and until the batch before is done. */
	private async nextBatch(context: ItemContext, group: GroupOfNewTags, key: string): Promise<void> {
		const before = this.lastBatch;
		const sent = (async () => {
			await sleep(0);
			await before;
			const tags = [...(this.batches.get(key)?.tags.values() ?? [])];
			this.batches.delete(key);
			await this.createMissing(context, group, tags);
		})();
		this.lastBatch = sent.catch(() => {});
		await sent;
	}

	private async createMissing(
		context: ItemContext,
		group: GroupOfNewTags,
		tags: NewTag[],
	): Promise<void> {
		const failure = await this.createNow(context, group, tags).catch((error: Failure) => error);
		if (!failure) return;
		if (failure.errcode !== NAME_EXISTS) throw failure;
		// Somebody else created one of the names since the tags were read.
		this.groups = await readTagGroups(context);
		await this.createNow(context, group, tags);
	}

	private async createNow(
		context: ItemContext,
		group: GroupOfNewTags,
		tags: NewTag[],
	): Promise<undefined> {
		const missing = tags.filter(({ name }) => !this.tagIn(group, name));
		if (missing.length === 0) return undefined;
		const answer = await callWeCom(context, tagApi.create, {
			...this.address(group),
			tag: missing,
		});
		const created = recordIn(answer, 'tag_group', 'tag group');
		const group_id = idIn(created, 'group_id', 'ID of the tag group');
		const tag = namedAsAsked(recordsIn(created.tag) as Tag[], missing);
		for (const { id } of tag) this.created.add(id);
		const group_name = 'name' in group ? group.name : created.group_name;
		this.enter({ ...(created as IDataObject), group_id, group_name, tag } as TagGroup);
		return undefined;
	}

	private address(group: GroupOfNewTags): IDataObject {
		const known = this.group(group);
		if (known) return { group_id: known.group_id };
		if ('id' in group) return { group_id: group.id };
		return {
			group_name: group.name,
			...(group.order === undefined ? {} : { order: group.order }),
		};
	}

	private enter(created: TagGroup): void {
		const known = this.group({ id: created.group_id });
		if (known) {
			// By id, in case WeCom gives the whole group in place of the new tags.
			const tags = [...(known.tag ?? []), ...(created.tag ?? [])];
			known.tag = [...new Map(tags.map((tag) => [tag.id, tag])).values()];
		} else this.groups.push(created);
	}
}

/** WeCom may write a name in another way than it was asked to; it answers the tags in the order in which they were sent. */
function namedAsAsked(created: Tag[], asked: NewTag[]): Tag[] {
	if (created.length !== asked.length) return created;
	const names = new Set(created.map(({ name }) => name));
	return created.map((tag, place) =>
		names.has(asked[place].name) ? tag : { ...tag, name: asked[place].name },
	);
}

/** The tag book of a run, read for the first item that needs it. */
export const tagBookOf = oncePerRun(
	async (context: WeComContext) => new TagBook(await readTagGroups(context)),
);
