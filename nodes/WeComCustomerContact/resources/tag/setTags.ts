import type { IDataObject } from 'n8n-workflow';

import { isSameMember } from '../../../values/ids';
import type { GivenNames } from '../../../values/names';
import { recordsIn } from '../../../wecom/answer';
import { externalContactApi, tagApi } from '../../../wecom/api';
import { callWeCom } from '../../../wecom/callWeCom';
import { failureOf } from '../../../wecom/errors/failure';
import { wholeChange } from '../../../wecom/wholeChange';
import { externalUserId } from '../../fields/externalContact';
import type { FormContext } from '../../fields/field';
import { described, shownFor } from '../../fields/field';
import { userId } from '../../fields/member';
import type { Several } from '../../fields/several';
import { chooseSeveral, givenOf } from '../../fields/several';
import { switchField } from '../../fields/switch';
import { defineOperation } from '../../operation/operation';
import { readCustomer } from '../externalContact/readCustomer';
import type { TagOfGroup } from './groupTags';
import { groupTags } from './groupTags';
import { namesOrNone, requiredNameList } from './nameList';
import type { TagLists } from './resolveTagNames';
import type { TagGroup } from './tagBook';
import { whenKnown } from './whenKnown';

/** WeCom's code for somebody who is not a customer of the member. */
const NOT_A_CUSTOMER = 84061;

/** WeCom's type of a tag from the company's tag list; others are a member's own or those of a management group. */
const COMPANY_TAG = 1;

const groups: Several<GivenNames> = {
	check: requiredNameList(),
	readsNames: true,
	required: true,
	text: {
		displayName: 'Tag Groups',
		name: 'tagGroups',
		placeholder: 'e.g. Stage',
		description:
			'The groups whose tags are set; tags of other groups stay. Names or IDs separated by commas, or an array from an expression.',
	},
	list: {
		displayName: 'Tag Group Names or IDs',
		name: 'tagGroupIds',
		loader: 'getTagGroups',
		description: 'The groups whose tags are set; tags of other groups stay',
	},
};

const NONE = 'Empty, the customer keeps no tag of the groups.';

const tags: Several<GivenNames> = {
	check: namesOrNone(),
	readsNames: true,
	text: {
		displayName: 'Tags',
		name: 'tags',
		placeholder: 'e.g. Won',
		description: `All tags of the groups that the customer is to have afterwards. Names or IDs separated by commas, or an array from an expression; "Group/Name" where several of the groups have a tag of the same name. ${NONE}`,
	},
	list: {
		displayName: 'Tag Names or IDs',
		name: 'tagIds',
		loader: 'getTags',
		description: `All tags of the groups that the customer is to have afterwards. ${NONE}`.replace(
			/\.$/,
			'',
		),
	},
};

const [choice, ...setFields] = chooseSeveral({ displayName: 'Tags By', name: 'tagsBy' }, [
	groups,
	tags,
]);

const tagsBy = described(
	{
		description:
			'How the groups and their tags are given: as text, by names or IDs, or picked from the list',
	},
	choice,
);

const createMissingTags = switchField({
	displayName: 'Create Missing Tags',
	name: 'createMissingTags',
	default: false,
	description:
		'Whether to create tags that the group does not have yet, and the group when there is none, once for all items of the run. With several \'Tag Groups\' write "Group/Name".',
});

/**
 * Tag: Set Tags of a Group (编辑客户企业标签). Afterwards the customer has exactly these tags of these groups from the
 * member, for example one of the group "Stage". Tags of other groups stay.
 *
 * Reads the customer (获取客户详情), once per item, then sends `userid`, `external_userid`, `add_tag` and `remove_tag`
 * with the difference only; nothing when the customer has these tags already. Groups and tags given by name are looked
 * up first, once for all items of the run, and created where the user wants it.
 *
 * Gives one item: `{ success: true, userid, external_userid, changed, add_tag, remove_tag, before, after }`: `add_tag` and
 * `remove_tag` are ids, empty lists where nothing changes, `before` and `after` the tags of the groups, each
 * `{ group_name, tag_name, tag_id }`.
 *
 * From reading to sending no other item or workflow of the same n8n process changes the tags of this member and customer.
 * Between several processes (queue mode), and beside members who tag by hand, the last one wins.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92118
 */
export const setTags = defineOperation({
	name: 'Set Tags of a Group',
	value: 'setTags',
	action: 'Set tags of group on customer',
	description: 'Give a customer exactly these tags of a tag group, a stage for example',
	fields: [
		userId,
		externalUserId,
		tagsBy,
		...setFields,
		shownFor({ tagsBy: ['text'] }, createMissingTags),
	],
	call: tagApi.mark,
	async answer({ userid, external_userid }) {
		const relation = { userid, external_userid };
		const labels = this.given(tagsBy) === 'list' ? ('list' as const) : ('text' as const);
		const wanted = await groupTags(this, {
			groups: givenOf(this, groups)!,
			tags: givenOf(this, tags)!,
			createMissing: this.given(createMissingTags),
			labels: { groups: groups[labels].displayName, tags: tags[labels].displayName },
		});
		const createMissing = this.given(createMissingTags);
		return await wholeChange(this, tagApi.mark, relation, async (send) => {
			const sendKnown = createMissing ? await whenKnown(this, send) : send;
			const before = tagsOfGroups(await tagsOfMember(this, relation), wanted.groups);
			const add = without(wanted.tags, before);
			const remove = without(before, wanted.tags);
			const lists = { add_tag: idsOf(add), remove_tag: idsOf(remove) };
			const changed = add.length + remove.length > 0;
			if (changed) await sendKnown({ ...relation, ...withoutEmpty(lists) });
			const after = [...without(before, remove), ...add];
			return [{ success: true, ...relation, changed, ...lists, before, after }] as IDataObject[];
		});
	},
});

/** WeCom takes no empty list. */
function withoutEmpty(lists: Required<TagLists>): TagLists {
	return Object.fromEntries(Object.entries(lists).filter(([, ids]) => ids.length > 0));
}

/** The company's tags that the member has put on the customer, as they are now. */
async function tagsOfMember(
	item: FormContext,
	{ userid, external_userid }: IDataObject,
): Promise<IDataObject[]> {
	const customer = await readCustomer(
		{ external_userid },
		async (page) => await callWeCom(item, externalContactApi.get, page),
	);
	const follower = customer.follow_user.find((one) => isSameMember(one.userid, userid));
	if (!follower) throw failureOf(NOT_A_CUSTOMER);
	return recordsIn(follower.tags);
}

/** Those of the groups; also one that was put into a group of this name after the tags were read. */
function tagsOfGroups(all: IDataObject[], wanted: TagGroup[]): TagOfGroup[] {
	const ids = new Set(wanted.flatMap(({ tag = [] }) => tag.map(({ id }) => id)));
	const names = new Set(wanted.map(({ group_name }) => group_name));
	return all.flatMap(({ group_name, tag_name, tag_id, type }) => {
		if (typeof tag_id !== 'string' || tag_id === '') return [];
		const isOfCompany = type === undefined || Number(type) === COMPANY_TAG;
		const isOfGroup = ids.has(tag_id) || (isOfCompany && names.has(String(group_name)));
		return isOfGroup
			? [{ group_name: nameIn(group_name), tag_name: nameIn(tag_name), tag_id }]
			: [];
	});
}

/** A name that WeCom gives; empty where it gives none. */
function nameIn(name: unknown): string {
	return typeof name === 'string' ? name : '';
}

function without(some: TagOfGroup[], others: TagOfGroup[]): TagOfGroup[] {
	const ids = new Set(idsOf(others));
	return some.filter(({ tag_id }) => !ids.has(tag_id));
}

function idsOf(some: TagOfGroup[]): string[] {
	return some.map(({ tag_id }) => tag_id);
}
