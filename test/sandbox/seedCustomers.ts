import { emma, liMei, oliver, wangQiang } from './knownIds';
/** Customers of the default seed; invented. */

export interface FollowSeed {
	userid: string;
	remark?: string;
	description?: string;
	corp?: string;
	mobiles?: string[];
	/** How the customer was added (`add_way`); 1, scanned a QR code, by default. */
	addWay?: number;
	state?: string;
	/** As `Group/Tag`. */
	tags?: string[];
	personalTag?: string;
}

export interface CustomerSeed {
	/** Given where the contract's examples use it; else made from the seed. */
	id?: string;
	name: string;
	/** 1 WeChat user, 2 WeCom user. */
	type: 1 | 2;
	gender: 0 | 1 | 2;
	position?: string;
	corp?: { name: string; fullName: string };
	follows: FollowSeed[];
}

export const customers: CustomerSeed[] = [
	{
		id: liMei,
		name: 'Li Mei',
		type: 1,
		gender: 2,
		follows: [
			{
				userid: 'zhangsan',
				remark: 'Ms Li (Acme)',
				description: 'Asked for a quote in May',
				corp: 'Acme Ltd',
				mobiles: ['13800000001'],
				state: 'spring-fair',
				tags: ['Customer level/Gold', 'Interest/Heating'],
				personalTag: 'golf',
			},
			{ userid: 'lisi', addWay: 201, tags: ['Region/North'] },
		],
	},
	{
		id: wangQiang,
		name: 'Wang Qiang',
		type: 2,
		gender: 1,
		position: 'Buyer',
		corp: { name: 'Acme', fullName: 'Acme Trading Co., Ltd.' },
		follows: [
			{
				userid: 'lisi',
				remark: 'Mr Wang',
				description: 'Met at the spring fair',
				addWay: 3,
				tags: ['Customer level/Silver'],
			},
		],
	},
	{
		id: emma,
		name: 'Emma Chen',
		type: 1,
		gender: 2,
		follows: [{ userid: 'zhangsan', state: 'web-form', tags: ['Customer level/Silver'] }],
	},
	{
		id: oliver,
		name: 'Oliver Grant',
		type: 1,
		gender: 1,
		follows: [
			{ userid: 'zhangsan', remark: 'Oliver (roof)', addWay: 16, tags: ['Interest/Solar'] },
		],
	},
	{
		name: 'Sophie Turner',
		type: 1,
		gender: 2,
		follows: [{ userid: 'zhangsan', addWay: 6 }],
	},
	{
		name: 'Daniel Weber',
		type: 1,
		gender: 1,
		follows: [
			{ userid: 'lisi', remark: 'Weber, Harbour St 4', tags: ['Warehouse/East'] },
			{ userid: 'wangwu', addWay: 202, description: 'Boiler serviced in March' },
		],
	},
	{
		name: 'Maria Rossi',
		type: 1,
		gender: 2,
		follows: [{ userid: 'lisi', state: 'spring-fair', tags: ['Newsletter/Weekly'] }],
	},
	{
		name: 'Tom Becker',
		type: 2,
		gender: 1,
		position: 'Facility manager',
		corp: { name: 'Harbour Homes', fullName: 'Harbour Homes Co., Ltd.' },
		follows: [{ userid: 'wangwu', addWay: 2, remark: 'Tom (Harbour Homes)' }],
	},
	{
		name: 'Anna Schmidt',
		type: 1,
		gender: 2,
		follows: [{ userid: 'wangwu', tags: ['Customer level/Bronze', 'Region/South'] }],
	},
	{ name: 'Lucas Martin', type: 1, gender: 1, follows: [{ userid: 'wangwu', addWay: 4 }] },
	{ name: 'Chloe Dubois', type: 1, gender: 0, follows: [{ userid: 'zhangsan', addWay: 3 }] },
	// Followed by nobody whom the app `main` may see.
	{ name: 'Peter Hall', type: 1, gender: 1, follows: [{ userid: 'qianba' }] },
];

/** People in group chats who are no customers. */
export const strangers = [
	{ name: '***n', userid: 'lisi', chatName: 'Neighbours' },
	{ name: '***a', userid: 'wangwu', chatName: 'Garden friends' },
];

export const firstNames = ['Alice', 'Ben', 'Clara', 'David', 'Eva', 'Frank', 'Grace', 'Henry'];
export const lastNames = ['Adams', 'Brown', 'Clark', 'Evans', 'Foster', 'Green', 'Hughes'];
