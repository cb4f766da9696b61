import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { Kind } from '../../nodes/WeComCustomerContact/fields/named';
import type { Spot } from './everyField';
import { spots } from './everyField';
import type { Answering, Outcome } from './formOnly';
import { carryOutAlone } from './formOnly';
import type { Values } from './formValues';
import { sampleIds } from './formValues';

/** What WeCom knows by a name, two of each kind. Names hold what separates names. */
export const known: Record<Kind, { name: string; id: string; other: string; otherId: string }> = {
	tag: { name: 'Solar, roof', id: sampleIds.tag, other: 'Gold', otherId: `et${'C'.repeat(30)}` },
	tagGroup: {
		name: 'Interest',
		id: sampleIds.tagGroup,
		other: 'Level, class',
		otherId: `et${'D'.repeat(30)}`,
	},
	department: { name: 'Sales、North', id: '7', other: 'Service', otherId: '8' },
	groupChat: {
		name: 'Spring, 2026',
		id: sampleIds.groupChat,
		other: 'Autumn',
		otherId: `wr${'E'.repeat(30)}`,
	},
	member: { name: 'Wang Wu', id: 'wangwu', other: '赵六', otherId: 'zhaoliu' },
	customer: {
		name: 'Li Mei',
		id: sampleIds.customer,
		other: 'Ms Li, Hangzhou',
		otherId: `wm${'F'.repeat(30)}`,
	},
};

/** The numbers that members have noted for the two customers. */
export const mobiles = { first: '138 0000 0001', other: '+44 20 7946 0000' };

const { tag, tagGroup, department, groupChat, member, customer } = known;

/** What look-ups of names are answered, by their paths. */
const LISTS: Array<[path: RegExp, answer: (params: IDataObject) => IDataObject]> = [
	[
		/get_corp_tag_list/,
		() => ({
			tag_group: [
				{
					group_id: tagGroup.id,
					group_name: tagGroup.name,
					tag: [tag.name, 'Solar', 'Heat pumps'].map((name, place) => ({
						id: place === 0 ? tag.id : name,
						name,
					})),
				},
				{ group_id: 'g3', group_name: 'Events', tag: [{ id: 't3', name: 'Fair 2026' }] },
				{
					group_id: tagGroup.otherId,
					group_name: tagGroup.other,
					tag: [{ id: tag.otherId, name: tag.other }],
				},
			],
		}),
	],
	[/get_follow_user_list/, () => ({ follow_user: [member.id, member.otherId, 'lisi'] })],
	[
		/department\/simplelist/,
		() => ({
			department_id: [department.id, department.otherId].map((id) => ({ id: Number(id) })),
		}),
	],
	[
		/department\/get/,
		({ id }) => ({
			department: { name: String(id) === department.id ? department.name : department.other },
		}),
	],
	[
		/user\/simplelist/,
		() => ({
			userlist: [
				{ userid: member.id, name: member.name },
				{ userid: member.otherId, name: member.other },
			],
		}),
	],
	[
		/groupchat\/list$/,
		() => ({
			group_chat_list: [groupChat.id, groupChat.otherId].map((chat_id) => ({ chat_id, status: 0 })),
		}),
	],
	[
		/groupchat\/get$/,
		({ chat_id }) => ({
			group_chat: { chat_id, name: chat_id === groupChat.id ? groupChat.name : groupChat.other },
		}),
	],
	[
		/externalcontact\/get$/,
		({ external_userid }) => ({
			external_contact: { external_userid },
			follow_user: ['zhangsan', member.id, member.otherId].map((userid) => ({ userid })),
		}),
	],
	[/list_contact_way/, () => ({ contact_way: [] })],
	[/externalcontact\/list$/, () => ({ external_userid: ['wm1', 'wm2', 'wm3'] })],
	[
		/get_form_info/,
		() => ({
			form_info: {
				form_title: 'Fair',
				form_question: { items: [{ question_id: 1, title: 'Name', reply_type: 1, status: 1 }] },
				form_setting: { fill_out_auth: 4 },
			},
		}),
	],
	[/get_join_way/, () => ({ join_way: { config_id: 'j', scene: 2, chat_id_list: ['wr1'] } })],
	[
		/batch\/get_by_user/,
		() => ({
			external_contact_list: [
				{
					external_contact: { external_userid: customer.id, name: customer.name },
					follow_info: { userid: member.id, remark: 'Li', remark_mobiles: [mobiles.first] },
				},
				{
					external_contact: { external_userid: customer.otherId, name: 'Li' },
					follow_info: {
						userid: member.id,
						remark: customer.other,
						remark_mobiles: [mobiles.other],
					},
				},
			],
		}),
	],
];

/** Answers look-ups of names, and refuses everything else, so that an item ends with its own call. */
const namesOnly: Answering = (path, params) =>
	LISTS.find(([list]) => list.test(path))?.[1](params) ?? { errcode: 40058, errmsg: 'the end' };

/** A place of a form that takes names of one kind. */
export interface NamedSpot {
	name: string;
	kind: Kind;
	isLocator: boolean;
	run(value: unknown): Promise<Outcome>;
	/** With a mobile number in place of a name; absent where no customer is meant. */
	runMobile?(value: unknown): Promise<Outcome>;
}

/** Every place of every form that takes names. */
export const namedSpots = spots.flatMap(namedIn);

function namedIn(spot: Spot): NamedSpot[] {
	const { names, description } = spot.field;
	const run =
		(withValue: (value: unknown) => Values) =>
		async (value: unknown): Promise<Outcome> =>
			await carryOutAlone(
				spot.operation,
				withValue('={{ $json.value }}') as INodeParameters,
				withValue(value),
				{ answering: namesOnly },
			);
	// The spot of the entries as a whole is there once more.
	if (!names || spot.name.includes('(')) return [];
	const { name, type } = description as { name: string; type: string };
	const isLocator = type === 'resourceLocator';
	const one = { name: spot.name, kind: names.of, isLocator };
	if (names.within) {
		const { entries, values } = names.within;
		return Object.keys(values).map((inner) => ({
			...one,
			name: `${spot.name}.${inner}`,
			run: run((value) => spot.with({ [entries]: [{ [inner]: value }] })),
		}));
	}
	const [, path] = spot.name.split(' ');
	const [collection] = path.split('.');
	// The base may have filled in another field for the same, or one that does not go with it.
	const filled = (value: unknown) => ({
		...spot.with(value),
		splitByMember: false,
		takeoverMembers: 'lisi',
		[collection]: path === collection ? value : { [name]: value },
	});
	const locator = (mode: string) => (value: unknown) => ({ __rl: true, mode, value });
	const byName = locator('name');
	const byMobile = locator('mobile');
	return [
		{
			...one,
			run: run((value) => filled(isLocator ? byName(value) : value)),
			...(isLocator &&
				names.of === 'customer' && { runMobile: run((value) => filled(byMobile(value))) }),
		},
	];
}
