import { id, requiredId, requiredText, wholeNumber } from '../../fields/checks';
import type { Check } from '../../fields/checks';
import { notice, notSent, sentAs, shownFor } from '../../fields/field';
import { listOrId } from '../../fields/locator';
import { severalMembers } from '../../fields/member';
import type { Several } from '../../fields/several';
import { switchField } from '../../fields/switch';

export const NAME_LENGTH = 30;

/** Most people that a link leads to; those of the departments count, too. */
const MEMBERS = 500;

const PRIORITY_MEMBERS = 1000;

/** An app finds only what it has created itself; shown where a link of the company is meant. */
export const ownLinksNotice = notice(
	'ownLinksNotice',
	'WeCom gives an app only the links that this app has created: links made in the admin console or in the WeCom app cannot be read here. The company buys uses of the acquisition assistant; each new customer takes one. Acquisition Link: Get Quota says how many are left.',
);

/** The link, of an operation on one that exists. */
export const linkId = sentAs('link_id', requiredId(), {
	displayName: 'Acquisition Link',
	name: 'linkId',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description:
		'The acquisition link, by its ID. An app finds only the links that it has created itself.',
	...listOrId({
		search: 'searchAcquisitionLinks',
		what: 'link',
		exampleId: 'cawcde11aa22bb33cc44',
	}),
});

/** How n8n shows the name of a link. */
export const linkName = sentAs('link_name', id({ max: NAME_LENGTH }), {
	displayName: 'Link Name',
	name: 'linkName',
	type: 'string',
	default: '',
	placeholder: 'e.g. Spring campaign',
	description: 'The name that members see, at most 30 characters',
});

/** The members whom customers reach; the departments come beside them. */
export function linkMembers<T>(check: (limits: { max: number }) => Check<T>): Several<T> {
	return severalMembers({
		check: check({ max: MEMBERS }),
		description: 'Members whom customers reach, at most 500 with those of the departments',
	});
}

const WHICH_DEPARTMENTS = 'Departments whose members customers reach, at most 500 people in all';

/** The departments whose members customers reach. */
export function linkDepartments<T>(check: Check<T>): Several<T> {
	return {
		check,
		text: {
			displayName: 'Departments',
			name: 'departments',
			placeholder: 'e.g. 2, 4',
			description: `${WHICH_DEPARTMENTS}. IDs separated by commas, or an array from an expression.`,
		},
		list: {
			displayName: 'Department Names or IDs',
			name: 'departmentIds',
			loader: 'getDepartments',
			description: WHICH_DEPARTMENTS,
		},
	};
}

/** Which of the members who know a customer already is preferred (priority_type). */
export const priority = notSent(wholeNumber({ min: 1, max: 2 }), {
	displayName: 'Prefer Known Members',
	name: 'priority',
	type: 'options',
	options: [
		{ name: 'Given Members', value: 2, description: 'Those under Priority Members' },
		{ name: 'Whole Company', value: 1 },
	],
	default: 1,
	description:
		'Among whom a member is preferred who has the customer already. Open to some lines of business only.',
});

/** The members among whom one is preferred who has the customer already. */
export function severalPriorityMembers<T>(
	check: (limits: { max: number }) => Check<T>,
): Several<T> {
	return {
		check: check({ max: PRIORITY_MEMBERS }),
		text: {
			displayName: 'Priority Members',
			name: 'priorityMembers',
			placeholder: 'e.g. zhangsan, lisi',
			description:
				'Members who are preferred when they have the customer already, at most 1,000. IDs separated by commas, or an array from an expression.',
		},
		list: {
			displayName: 'Priority Member Names or IDs',
			name: 'priorityUserIds',
			loader: 'getMembers',
			description: 'Members who are preferred when they have the customer already, at most 1,000',
		},
	};
}

/** Whether the picture of the QR code of each address is wanted. */
export const drawQrCode = switchField({
	displayName: 'Create QR Code',
	name: 'createQrCode',
	default: false,
	description:
		'Whether to put a picture of the QR code into each item. It is drawn by the node and leads to the address of the item.',
});

/** Where the picture of the QR code goes. */
export const qrCodeField = shownFor(
	{ createQrCode: [true] },
	notSent(requiredText(), {
		displayName: 'Put Output File in Field',
		name: 'outputField',
		type: 'string',
		default: 'data',
		required: true,
		placeholder: 'e.g. data',
		hint: 'The name of the output binary field to put the file in',
	}),
);
