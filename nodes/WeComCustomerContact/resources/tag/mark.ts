import type { GivenNames } from '../../../values/names';
import { tagApi } from '../../../wecom/api';
import { id, list } from '../../fields/checks';
import { options } from '../../fields/collections';
import { described, notSent, shownFor } from '../../fields/field';
import { onlyPreview } from '../../fields/onlyPreview';
import type { SeveralByName } from '../../fields/several';
import { chooseSeveral, textOf } from '../../fields/several';
import { switchField } from '../../fields/switch';
import { defineOperation } from '../../operation/operation';
import { invalid } from '../../../wecom/errors/failure';
import { memberChange } from '../externalContact/memberChange';
import { nameList } from './nameList';
import { previewMark } from './previewMark';
import type { TagLists } from './resolveTagNames';
import { resolveTagNames } from './resolveTagNames';
import { whenKnown } from './whenKnown';

const NAMES =
	'Names or IDs separated by commas, or an array from an expression. Write "Group/Name" where several groups have a tag of the same name.';

/** Names as text become ids before they are sent. */
const toAdd: SeveralByName<string[] | undefined, GivenNames | undefined> = {
	sentAs: 'add_tag',
	check: list(),
	textCheck: nameList(),
	text: {
		displayName: 'Add Tags',
		name: 'addTags',
		placeholder: 'e.g. Gold, Interest/Solar',
		description: NAMES,
	},
	list: { displayName: 'Add Tag Names or IDs', name: 'addTagIds', loader: 'getTags' },
};

const toRemove: SeveralByName<string[] | undefined, GivenNames | undefined> = {
	sentAs: 'remove_tag',
	check: list(),
	textCheck: nameList(),
	text: {
		displayName: 'Remove Tags',
		name: 'removeTags',
		placeholder: 'e.g. Silver, Interest/Heating',
		description: NAMES,
	},
	list: { displayName: 'Remove Tag Names or IDs', name: 'removeTagIds', loader: 'getTags' },
};

const [choice, ...tagFields] = chooseSeveral({ displayName: 'Tags By', name: 'tagsBy' }, [
	toAdd,
	toRemove,
]);

const tagsBy = described(
	{
		description:
			'How the tags to add and to remove are given: as text, by names or IDs, or picked from the list',
	},
	choice,
);

const createMissingTags = switchField({
	displayName: 'Create Missing Tags',
	name: 'createMissingTags',
	default: false,
	description:
		'Whether to create tags to add that do not exist yet, once for all items of the run. A missing "Group/Name" is created in that group, a mere name in \'Group for New Tags\'.',
});

const newTagGroup = notSent(id(), {
	displayName: 'Group for New Tags',
	name: 'newTagGroup',
	type: 'string',
	default: '',
	placeholder: 'e.g. Interest',
	description:
		'Name of the tag group that new tags go into, created when there is none. A tag that exists already in another group is used, not created again; if several groups have one of the same name, the one in this group is taken.',
});

const change = memberChange({
	displayName: 'Tag For',
	name: 'tagFor',
	description: 'Whose tags are changed: each member has tags of their own on the customer',
});

const tagging = change.way(tagApi.mark, {
	repeats: ['userid', 'external_userid', 'add_tag', 'remove_tag'],
	async prepare(lists) {
		if (this.given(tagsBy) === 'list') {
			checkTags(lists, ['Add Tag Names or IDs', 'Remove Tag Names or IDs']);
			return;
		}
		const found = await resolveTagNames(this, {
			toAdd: this.given(textOf(toAdd)),
			toRemove: this.given(textOf(toRemove)),
			createMissing: this.given(createMissingTags) === true,
			newTagGroup: this.given(newTagGroup) ?? '',
			isPreview: this.given(onlyPreview),
		});
		delete lists.add_tag;
		delete lists.remove_tag;
		Object.assign(lists, found);
		const { new_tags = [], add_tag = [] } = found;
		checkTags({ ...found, add_tag: [...add_tag, ...new_tags] }, ['Add Tags', 'Remove Tags']);
	},
});

/**
 * Tag: Tag Customer (编辑客户企业标签), for one member, or for all members who have added the customer.
 *
 * Sends `userid`, `external_userid`, `add_tag` and `remove_tag`, at least one of the two lists. Tags given by name
 * are looked up first, once for all items of the run, and created where the user wants it.
 *
 * Gives one item: `{ success: true, userid, external_userid, add_tag, remove_tag }` with the ids of the tags. For all
 * members the customer is read first (one call), and there is one item per member; a member whom WeCom refuses gives
 * `{ success: false, userid, external_userid, errcode, errmsg, reason }`. Where it refuses all of them, the item fails.
 *
 * With Only Preview nothing is sent that changes WeCom. The customer and the tags are read, and the items say what would
 * come out, also where all members would be refused: the same with `preview: true`, `new_tags` (tags that would be created,
 * as "Group/Name"), `calls` and `seconds` that it would take.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92118
 */
export const mark = defineOperation({
	name: 'Tag Customer',
	value: 'mark',
	action: 'Tag customer',
	description: 'Add tags to a customer or remove them',
	fields: [
		...change.fields,
		tagsBy,
		...tagFields,
		shownFor({ tagsBy: ['text'] }, createMissingTags),
		shownFor({ tagsBy: ['text'], createMissingTags: [true] }, newTagGroup),
		options([onlyPreview]),
	],
	...tagging,
	async answer(lists, send) {
		if (this.given(onlyPreview)) return await previewMark(this, lists);
		const sendKnown = this.given(createMissingTags) ? await whenKnown(this, send) : send;
		return await tagging.answer.call(this, lists, sendKnown);
	},
});

function checkTags({ add_tag = [], remove_tag = [] }: TagLists, [add, remove]: [string, string]) {
	if (add_tag.length + remove_tag.length === 0) {
		throw invalid(
			'There is no tag to add or to remove',
			`Fill in '${add}' or '${remove}'. If they hold expressions, look whether the input item has the values.`,
		);
	}
	const both = add_tag.filter((id) => remove_tag.includes(id));
	if (both.length > 0) {
		throw invalid(
			'A tag is both to be added and to be removed',
			`Take it out of '${add}' or '${remove}' (ID ${both.join(', ')}).`,
		);
	}
}
