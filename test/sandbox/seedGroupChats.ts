import { spring } from './knownIds';
import type { Corp } from './state/corp';
import type { GroupMember } from './state/groupChats';
import type { Customer } from './state/people';

/** Somebody in a group; all joined the group one hour after another. */
interface Guest {
	/** Userid of a member of the corp, name of one of the seed's customers, or a generated customer. */
	who: string | Customer;
	scene?: 1 | 2 | 3;
	invitor?: string;
	state?: string;
	nickname?: string;
}

interface GroupSeed {
	/** Given where the contract's examples use it; else made from the seed. */
	id?: string;
	opengid?: string;
	kind?: 'internal';
	name: string;
	owner: string;
	admins?: string[];
	/** Unix seconds. */
	createTime: number;
	notice?: string;
	guests: Guest[];
	/** People whom no member has added. */
	strangers?: Array<{ id?: string; name: string; nickname?: string; state?: string }>;
}

const exampleStranger = 'wmXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX';
/** 2026-01-01 10:00 in China. */
const newYear = 1_767_232_800;
const day = 86_400;

const groups: GroupSeed[] = [
	{
		id: spring,
		opengid: 'oXXXXXXXXXXXXXXXXXXXXXXXXXXX',
		name: 'Spring campaign',
		owner: 'zhangsan',
		admins: ['lisi'],
		createTime: newYear,
		notice: 'Welcome',
		guests: [
			{ who: 'lisi', invitor: 'zhangsan' },
			{ who: 'Li Mei', scene: 3, state: 'fair2026' },
			{ who: 'Emma Chen', invitor: 'zhangsan', nickname: 'Emma' },
			{ who: 'Oliver Grant', scene: 2, invitor: 'lisi' },
			{ who: 'Wang Qiang', invitor: 'lisi' },
		],
		strangers: [{ id: exampleStranger, name: 'Wang Wu', nickname: 'Wang', state: 'fair2026' }],
	},
	{
		id: 'wrKq8DDAAAMYQiS5ol9G7gK9JVAbcdef',
		name: 'Acme key accounts',
		owner: 'zhangsan',
		createTime: newYear + 5 * day,
		notice: 'Quotes within two days',
		guests: [
			{ who: 'Wang Qiang', invitor: 'zhangsan' },
			{ who: 'Li Mei', invitor: 'zhangsan' },
		],
	},
	{
		name: 'Neighbours',
		owner: 'lisi',
		admins: ['zhangsan', 'wangwu'],
		createTime: newYear + 8 * day,
		guests: [
			{ who: 'zhangsan', invitor: 'lisi' },
			{ who: 'wangwu', invitor: 'lisi' },
			{ who: 'Daniel Weber', scene: 3 },
			{ who: 'Maria Rossi', scene: 3 },
		],
		strangers: [{ name: 'John Allen' }, { name: 'Sarah King', nickname: 'Sarah, no. 7' }],
	},
	{
		name: 'Garden friends',
		owner: 'wangwu',
		createTime: newYear + 15 * day,
		notice: 'Be kind',
		guests: [{ who: 'Anna Schmidt', scene: 2, invitor: 'wangwu' }],
		strangers: [{ name: 'Paula Garcia' }],
	},
	// Nobody has given it a name.
	{
		name: '',
		owner: 'lisi',
		createTime: newYear + 18 * day,
		guests: [
			{ who: 'Daniel Weber', invitor: 'lisi' },
			{ who: 'wangwu', invitor: 'lisi' },
		],
	},
	// The owners of these two have left.
	{
		name: 'Harbour Homes residents',
		owner: 'heqi',
		createTime: newYear + 10 * day,
		guests: [
			{ who: 'Tom Becker', invitor: 'heqi' },
			{ who: 'zhangsan', invitor: 'heqi' },
		],
	},
	{
		name: 'Boiler workshop',
		owner: 'zhoujie',
		createTime: newYear + 12 * day,
		guests: [{ who: 'Lucas Martin', scene: 3 }],
	},
	// Outside the visible range of the app `main`.
	{
		name: 'Payments',
		owner: 'qianba',
		createTime: newYear + 13 * day,
		guests: [{ who: 'Peter Hall', invitor: 'qianba' }],
	},
	{
		id: 'wrKq8DDAAAcwMTB7YmDkbeBsgTghijkl',
		kind: 'internal',
		name: 'Sales team',
		owner: 'zhangsan',
		createTime: newYear,
		guests: [{ who: 'lisi', invitor: 'zhangsan' }],
	},
];

/**
 * @param known the seed's own customers by name
 * @param more further generated groups, spread over the members in turn
 */
export function addGroupChats(corp: Corp, known: Map<string, Customer>, more: number): void {
	groups.forEach((group, index) => addGroup(corp, group, `group ${index + 1}`, known));
	if (more === 0) return;
	const owners = corp
		.allMembers()
		.filter(({ customerContact, userid }) => customerContact && userid !== 'qianba');
	for (let i = 1; i <= more; i++) {
		const { userid, follows } = owners[i % owners.length];
		const guests = follows.slice(0, 3).map(({ customer }) => ({ who: customer }));
		const createTime = newYear + 20 * day + i;
		const group = { name: `Group ${i}`, owner: userid, createTime, guests };
		addGroup(corp, group, `more ${i}`, known);
	}
}

function addGroup(corp: Corp, seed: GroupSeed, label: string, known: Map<string, Customer>): void {
	const owner = corp.member(seed.owner) ?? corp.resigned(seed.owner)!.member;
	const people: Guest[] = [{ who: owner.userid }, ...seed.guests];
	const members = people.map((guest, hour): GroupMember => {
		const { who, scene = 1, invitor, state, nickname = '' } = guest;
		const joined = {
			joinTime: seed.createTime + hour * 3600,
			joinScene: scene,
			...(state && { state }),
			...(invitor && { invitor }),
			nickname,
		};
		const member = who === owner.userid ? owner : typeof who === 'string' && corp.member(who);
		if (member) return { ...joined, userid: member.userid, type: 1, name: member.name };
		const { external_userid, name, unionid } = typeof who === 'string' ? known.get(who)! : who;
		return { ...joined, userid: external_userid, type: 2, name, ...(unionid && { unionid }) };
	});
	for (const { id, name, nickname = '', state } of seed.strangers ?? []) {
		members.push({
			userid: id ?? corp.makeId('wmKq8DDAAA', `stranger ${name}`),
			type: 2,
			name,
			unionid: id ? `o${'X'.repeat(27)}` : corp.makeId('ozynqs', `stranger ${name}`, 28),
			joinTime: seed.createTime + members.length * 3600,
			joinScene: 3,
			...(state && { state }),
			nickname,
		});
	}
	corp.groupChats.add({
		chat_id: seed.id ?? corp.makeId('wrKq8DDAAA', label),
		kind: seed.kind ?? 'customer',
		name: seed.name,
		owner,
		createTime: seed.createTime,
		notice: seed.notice ?? '',
		members,
		admins: seed.admins ?? [],
		status: corp.hasLeft(owner) ? 1 : 0,
		opengid: seed.opengid ?? corp.makeId('oGKq8DDAAA', label, 28),
		dismissed: false,
		full: false,
	});
}
