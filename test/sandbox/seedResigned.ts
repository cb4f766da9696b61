import { daySeconds } from './days';
import type { Corp } from './state/corp';
import type { Customer, Member } from './state/people';

interface ResignedSeed {
	userid: string;
	name: string;
	department: number[];
	position: string;
	/** How long ago the member left, counted from the start of the sandbox: the hand-over has a year. */
	daysAgo: number;
	/** `known`: one of the seed's own customers, followed by somebody else, too. */
	customers: Array<{ name: string; type: 1 | 2; known?: boolean }>;
}

const resigned: ResignedSeed[] = [
	{
		userid: 'heqi',
		name: 'He Qi',
		department: [2],
		position: 'Account manager',
		daysAgo: 20,
		customers: [
			{ name: 'Nina Keller', type: 1 },
			{ name: 'Paul Fischer', type: 1 },
			{ name: 'Acme Purchasing', type: 2 },
			// Also followed by wangwu.
			{ name: 'Anna Schmidt', type: 1, known: true },
		],
	},
	{
		userid: 'linfeng',
		name: 'Lin Feng',
		department: [4],
		position: 'Service engineer',
		daysAgo: 60,
		customers: [
			{ name: 'Rosa Jimenez', type: 1 },
			{ name: 'Victor Lang', type: 1 },
		],
	},
	{
		userid: 'zhoujie',
		name: 'Zhou Jie',
		department: [3],
		position: 'Trainee',
		daysAgo: 100,
		customers: [],
	},
];

/**
 * Members who have left, and whom they followed. Their customers are no customers of the corp until somebody
 * takes them over, so they stand with the resigned member only.
 *
 * @param known the seed's own customers by name
 * @param times when the corp began, and now, in Unix seconds
 * @param more further generated customers of heqi
 */
export function addResigned(
	corp: Corp,
	known: Map<string, Customer>,
	{ start, now }: { start: number; now: number },
	more: number,
): void {
	for (const { customers, daysAgo, ...about } of resigned) {
		const member: Member = { ...about, customerContact: true, follows: [] };
		for (const { name, type, known: isKnown } of customers) {
			follow(member, isKnown ? known.get(name)! : customerOf(corp, name, type), start);
		}
		if (about.userid === 'heqi') {
			for (let i = 1; i <= more; i++)
				follow(member, customerOf(corp, `Waiting ${i}`, 1), start + i);
		}
		corp.addResigned({ member, dimissionTime: now - (now % daySeconds) - daysAgo * daySeconds });
	}
}

function customerOf(corp: Corp, name: string, type: 1 | 2): Customer {
	return {
		external_userid: corp.makeId(type === 1 ? 'wmKq8DDAAA' : 'woKq8DDAAA', name),
		name,
		type,
		gender: 0,
		avatar: '',
		...(type === 1
			? { unionid: corp.makeId('ozynqs', name, 28) }
			: { corp_name: 'Acme', corp_full_name: 'Acme Trading Co., Ltd.' }),
		follows: [],
	};
}

/** One-sided: the customer's own list holds members in service only. */
function follow(member: Member, customer: Customer, createtime: number): void {
	member.follows.push({
		member,
		customer,
		remark: `${customer.name} (${member.name})`,
		description: '',
		createtime,
		remark_mobiles: [],
		oper_userid: customer.external_userid,
		add_way: 1,
		tagIds: [],
	});
}
