import { daySeconds } from './days';
import { idMaker } from './ids';
import { apps, corpId, departments, knownTagIds, members, tagGroups } from './seedCorp';
import { customers, firstNames, lastNames, strangers, type CustomerSeed } from './seedCustomers';
import { addAcquisition } from './seedAcquisition';
import { addForms } from './seedForms';
import { addGroupChats } from './seedGroupChats';
import { addResigned } from './seedResigned';
import { addWays } from './seedWays';
import { addFiles } from './seedFiles';
import { addMessages } from './seedMessages';
import { addPayments } from './seedPayments';
import { addMoments } from './seedMoments';
import { Corp } from './state/corp';
import { MediaStore } from './state/media';
import type { Customer, Member } from './state/people';
import { TagLibrary } from './state/tags';
import type { SeedOptions, TagGroupSeed } from './types';

/** When the seed corp began: 2026-01-07 08:00 UTC, in Unix seconds. Fixed, so that snapshots are equal. */
const start = 1_767_772_800;

export const defaultSeed: SeedOptions = {
	seed: 'demo',
	customers: 0,
	customersOfEach: [],
	members: 0,
	unassigned: 0,
	groupChats: 0,
};

/**
 * Builds the corp; the same options give the same ids.
 *
 * @param now Unix seconds: members who left did so some days before
 */
export function buildCorp(options: Partial<SeedOptions> = {}, now = start + 30 * daySeconds): Corp {
	const seed = { ...defaultSeed, ...options };
	const makeId = idMaker(seed.seed);
	const corp = new Corp(
		corpId,
		apps.map((app) => ({ ...app })),
		makeId,
		new TagLibrary(makeId),
		new MediaStore(makeId),
	);
	for (const department of departments) corp.departments.set(department.id, { ...department });
	for (const member of members) corp.addMember({ ...member, follows: [] });
	for (let i = 1; i <= seed.members; i++) corp.addMember(generatedMember(i));
	addTags(corp, seed.tagGroups ?? tagGroups);
	customers.forEach((customer, index) => addCustomer(corp, customer, index));
	const known = new Map([...corp.customers.values()].map((it) => [it.name, it]));
	addGeneratedCustomers(corp, seed);
	addOthers(corp);
	addResigned(corp, known, { start, now }, seed.unassigned);
	addGroupChats(corp, known, seed.groupChats);
	addFiles(corp, start);
	addForms(corp, start);
	addPayments(corp, start);
	addMessages(corp, start);
	addMoments(corp, start);
	addWays(corp, start);
	addAcquisition(corp, start, now);
	return corp;
}

function generatedMember(number: number): Member {
	const digits = String(number).padStart(4, '0');
	return {
		userid: `member${digits}`,
		name: `${firstNames[number % firstNames.length]} ${lastNames[number % lastNames.length]} ${digits}`,
		department: [4],
		position: 'Service engineer',
		customerContact: true,
		follows: [],
	};
}

function addTags(corp: Corp, groups: TagGroupSeed[]): void {
	for (const { name, tags, app = 'main', order = 0 } of groups) {
		const group = corp.tags.addGroup(name, order, app, start, knownTagIds[name]);
		tags.forEach((tag, index) => {
			const id = knownTagIds[`${name}/${tag}`];
			corp.tags.addTag(group, { name: tag, order: tags.length - index, id }, app, start);
		});
	}
}

/** Ids of tags given as `Group/Tag`; those that the seed's own tag groups do not have are left out. */
function tagIds(corp: Corp, names: string[]): string[] {
	return names.flatMap((name) => {
		const [groupName, tagName] = name.split('/');
		const tag = corp.tags.liveGroupNamed(groupName)?.tags.find((it) => it.name === tagName);
		return tag ? [tag.id] : [];
	});
}

function addCustomer(corp: Corp, seed: CustomerSeed, index: number): void {
	const prefix = seed.type === 1 ? 'wmKq8DDAAA' : 'woKq8DDAAA';
	const customer: Customer = {
		external_userid: seed.id ?? corp.makeId(prefix, seed.name),
		name: seed.name,
		type: seed.type,
		gender: seed.gender,
		avatar: `https://wx.qlogo.cn/mmhead/sandbox${index}/0`,
		...(seed.type === 1 && { unionid: corp.makeId('ozynqs', seed.name, 28) }),
		...(seed.position && { position: seed.position }),
		...(seed.corp && { corp_name: seed.corp.name, corp_full_name: seed.corp.fullName }),
		follows: [],
	};
	corp.customers.set(customer.external_userid, customer);
	for (const [position, follow] of seed.follows.entries()) {
		corp.addFollow({
			member: corp.member(follow.userid)!,
			customer,
			remark: follow.remark ?? seed.name,
			description: follow.description ?? '',
			createtime: start + index * 86_400 + position * 3_600,
			...(follow.corp && { remark_corp_name: follow.corp }),
			remark_mobiles: follow.mobiles ?? [],
			oper_userid: (follow.addWay ?? 1) === 1 ? customer.external_userid : follow.userid,
			add_way: follow.addWay ?? 1,
			...(follow.state && { state: follow.state }),
			tagIds: tagIds(corp, follow.tags ?? []),
			...(follow.personalTag && {
				personalTags: [{ group_name: 'Personal', tag_name: follow.personalTag }],
			}),
		});
	}
}

function addGeneratedCustomers(
	corp: Corp,
	{ customers: count, customersOfEach }: SeedOptions,
): void {
	// zhaoliu stays without customers, qianba outside the visible range.
	const owners = corp
		.allMembers()
		.filter((it) => it.customerContact && it.userid !== 'zhaoliu' && it.userid !== 'qianba');
	const tags = [[], tagIds(corp, ['Customer level/Bronze']), tagIds(corp, ['Interest/Solar'])];
	const ownerOf = [
		...Array.from({ length: count }, (_, i) => owners[i % owners.length]),
		...customersOfEach.flatMap((many, place) =>
			Array<Member>(many).fill(owners[place % owners.length]),
		),
	];
	for (const [i, member] of ownerOf.entries()) {
		const name = `${firstNames[i % firstNames.length]} ${lastNames[i % lastNames.length]} ${i + 1}`;
		const wecom = i % 10 === 9;
		const customer: Customer = {
			external_userid: corp.makeId(wecom ? 'woKq8DDAAA' : 'wmKq8DDAAA', `customer ${i + 1}`),
			name,
			type: wecom ? 2 : 1,
			gender: 0,
			avatar: '',
			follows: [],
		};
		if (wecom) customer.corp_name = 'Example Partners';
		corp.customers.set(customer.external_userid, customer);
		corp.addFollow({
			member,
			customer,
			remark: name,
			description: '',
			createtime: start + i,
			remark_mobiles: [],
			oper_userid: member.userid,
			add_way: 1,
			tagIds: [...tags[i % tags.length]],
		});
	}
}

function addOthers(corp: Corp): void {
	for (const [index, { name, userid, chatName }] of strangers.entries()) {
		const member = corp.member(userid)!;
		corp.strangers.push({ name, member, chat_name: chatName, add_time: start + index });
	}
	const [first, second] = [...corp.customers.keys()];
	for (const [id, businessType, person] of [
		['ouKq8DDAAA0001', 1, first],
		['ouKq8DDAAA0003', 2, first],
		['ouKq8DDAAA0004', 3, second],
	] as const) {
		corp.temporaryIds.set(id, {
			tmp_external_userid: id,
			businessType,
			userType: 1,
			person: { external_userid: person },
		});
	}
	for (const userType of [2, 3, 4]) {
		const id = `ouKq8DDAAA000${userType + 3}`;
		corp.temporaryIds.set(id, {
			tmp_external_userid: id,
			businessType: 1,
			userType,
			person: { corpid: 'ww5b81d0c93f7e2a46', userid: 'partner' },
		});
	}
}
