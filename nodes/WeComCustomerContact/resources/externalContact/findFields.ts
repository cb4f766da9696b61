import type { GivenNames } from '../../../values/names';
import { namesFrom, readNames, shortestNamesIn } from '../../../values/names';
import { caselessKey } from '../../../values/marks';
import { channelsFrom } from '../../../values/list';
import { invalid } from '../../../wecom/errors/failure';
import type { Check } from '../../fields/checks';
import { list } from '../../fields/checks';
import { filters } from '../../fields/collections';
import type { Field, FormContext } from '../../fields/field';
import { notSent } from '../../fields/field';
import { memberList, severalMembers } from '../../fields/member';
import { anyPhoneList } from '../../fields/phoneList';
import { selector } from '../../fields/selector';
import type { Several, SeveralByName } from '../../fields/several';
import { severalToAdd } from '../../fields/several';
import { checkOrder, time } from '../../fields/times';
import { nameList } from '../tag/nameList';
import { tagBookOf } from '../tag/tagBook';
import type { Criterion, GivenValue } from './criteria';
import { byMember, byMobile, byPart, byState, byTag, byTime, byUnionId, byWords } from './criteria';
import type { Search } from './finding';

const SEVERAL = 'several separated by commas, or an array from an expression';

const mobiles = notSent(anyPhoneList(), {
	displayName: 'Mobile Numbers',
	name: 'mobiles',
	type: 'string',
	default: '',
	placeholder: 'e.g. 138 0000 0001, +86 138-0000-0002',
	description: `Numbers that members have noted for the customer, one of them in any notation: Chinese ones with or without +86, others with their country code. One, ${SEVERAL}.`,
});

const unionIds = notSent(list(), {
	displayName: 'Union IDs',
	name: 'unionIds',
	type: 'string',
	default: '',
	placeholder: 'e.g. ozynqsulJFCZ2z1aYeS8h-nuasdAAA',
	description: `IDs of WeChat users for your Open Platform account (unionid). One, ${SEVERAL}.`,
});

const WITHOUT_REGARD = 'Upper and lower case, and full and half width, are the same.';

const nameIs = notSent(namesAndWhole(), {
	displayName: 'Name or Remark Is',
	name: 'nameIs',
	type: 'string',
	default: '',
	placeholder: 'e.g. Li Mei',
	description: `The name of the customer, or the remark of the member, is one of these. ${WITHOUT_REGARD} One, ${SEVERAL}.`,
});

const nameContains = notSent(list(), {
	displayName: 'Name or Remark Contains',
	name: 'nameContains',
	type: 'string',
	default: '',
	placeholder: 'e.g. Acme',
	description: `The name of the customer, or the remark of the member, contains one of these. ${WITHOUT_REGARD} One, ${SEVERAL}.`,
});

const tags: SeveralByName<string[] | undefined, GivenNames | undefined> = {
	check: list(),
	textCheck: nameList(),
	text: {
		displayName: 'Tags',
		name: 'tags',
		placeholder: 'e.g. Gold, Interest/Solar',
		description:
			'Tags that the member has put on the customer. Names or IDs separated by commas, or an array from an expression. Write "Group/Name" where several groups have a tag of the same name.',
	},
	list: {
		displayName: 'Tag Names or IDs',
		name: 'tagIds',
		loader: 'getTags',
		description: 'Tags that the member has put on the customer',
	},
};

const tagMatch = selector({
	displayName: 'Tags to Have',
	name: 'tagMatch',
	options: [
		{ name: 'All of the Tags', value: 'all' },
		{ name: 'Any of the Tags', value: 'any' },
	],
	default: 'any',
	description: 'How many of the tags the customer has to have; any of them when this is not added',
});

const states = notSent(channels(), {
	displayName: 'Channels (State)',
	name: 'states',
	type: 'string',
	default: '',
	placeholder: 'e.g. spring-fair',
	description: `The channels (State) of the contact ways that the customer has come by. One, ${SEVERAL}.`,
});

const addedAfter = notSent(time(), {
	displayName: 'Added After',
	name: 'addedAfter',
	type: 'dateTime',
	default: '',
	description: 'Customers whom the member has added from then on',
});

const addedBefore = notSent(time(), {
	displayName: 'Added Before',
	name: 'addedBefore',
	type: 'dateTime',
	default: '',
	description: 'Customers whom the member has added up to then',
});

const members: Several<string[] | undefined> = severalMembers({
	check: memberList(),
	description: 'Members whose customers are looked through; all members without it',
});

const [memberText, memberIds] = severalToAdd(members);
const [tagText, tagIds] = severalToAdd(tags) as [
	Field<GivenNames | undefined>,
	Field<string[] | undefined>,
];

/** What customers are found by: the user adds what counts. */
export const criteria = filters(
	[
		addedAfter,
		addedBefore,
		states,
		memberIds,
		memberText,
		mobiles,
		nameContains,
		nameIs,
		tagIds,
		tagText,
		tagMatch,
		unionIds,
	],
	{ description: 'What the customer is found by. All that is added has to hold.' },
);

/** The members who are named, if any. */
function namedMembers(item: FormContext): string[] | undefined {
	return oneOfTwo(item, memberText, memberIds);
}

/**
 * What an item looks for.
 *
 * @throws {Failure} when there is nothing to find customers by, or a tag does not exist
 */
export async function searchOf(item: FormContext): Promise<Pick<Search, 'criteria' | 'members'>> {
	const given = <T>(field: Field<T>, make: (value: NonNullable<T>) => Criterion) => {
		const value = item.given(field);
		return value === undefined || value === null ? [] : [make(value)];
	};
	const [after, before] = [item.given(addedAfter), item.given(addedBefore)];
	checkOrder(after, before, [addedAfter, addedBefore].map(labelOf) as [string, string]);
	const who = namedMembers(item);
	const wantedTags = await tagsOf(item);
	const isAll = item.given(tagMatch) === 'all';
	const all: Criterion[] = [
		...given(mobiles, byMobile),
		...given(unionIds, byUnionId),
		...given(nameIs, byWords),
		...given(nameContains, byPart),
		...(wantedTags ? [byTag(wantedTags, isAll)] : []),
		...given(states, byState),
		...(after === undefined && before === undefined ? [] : [byTime(after, before)]),
		...(who ? [byMember(who)] : []),
	];
	if (all.length === 0) throw nothingGiven();
	return { criteria: all, members: who };
}

/** The tags by their ids; those given in the text are looked up, once for all items of a run. */
async function tagsOf(item: FormContext): Promise<GivenValue[] | undefined> {
	const picked = item.given(tagIds);
	const names = oneOfTwo<GivenNames | string[] | undefined>(item, tagText, tagIds);
	if (!names) return undefined;
	if (picked) return picked.map((id) => ({ key: id, value: id }));
	const book = await tagBookOf(item);
	return readNames(names as GivenNames, (name) => book.find(name)).map((tag) => {
		if ('known' in tag) return { key: tag.known.id, value: tag.known.name };
		throw invalid(
			`There is no tag "${tag.unknown}"`,
			`Check '${labelOf(tagText)}'. Upper and lower case count; a tag in a group can be given as "Group/Name".`,
		);
	});
}

/** @throws {Failure} when the user has added both fields for the same */
function oneOfTwo<T>(item: FormContext, text: Field<T>, picked: Field<T>): T | undefined {
	const [given, other] = [item.given(text), item.given(picked)];
	if (given && other) {
		throw invalid(
			`'${labelOf(text)}' and '${labelOf(picked)}' do not go together`,
			'Empty or remove one of the two.',
		);
	}
	return given ?? other;
}

function nothingGiven() {
	const labels = [
		mobiles,
		unionIds,
		nameIs,
		nameContains,
		tagText,
		states,
		addedAfter,
		addedBefore,
		memberText,
	];
	const named = labels.map((field) => `'${labelOf(field)}'`);
	return invalid(
		'There is nothing to find customers by',
		`Add at least one of these under 'Filters': ${named.slice(0, -1).join(', ')} or ${named.at(-1)}. For all customers use 'Get Many'.`,
	);
}

function labelOf({ description }: Pick<Field, 'description'>): string {
	return description.displayName;
}

/** Names, which may hold a comma themselves: the whole text counts as one beside its parts. */
function namesAndWhole(): Check<string[] | undefined> {
	const entries = list();
	return (value, label) => {
		if (entries(value, label) === undefined) return undefined;
		const names = namesFrom(value);
		const all = [...(names.whole === undefined ? [] : [names.whole]), ...shortestNamesIn(names)];
		return [...new Map(all.map((name) => [caselessKey(name), name])).values()];
	};
}

/** Channels, in the same way. */
function channels(): Check<string[] | undefined> {
	const entries = list();
	return (value, label) => {
		if (entries(value, label) === undefined) return undefined;
		return channelsFrom(value);
	};
}
