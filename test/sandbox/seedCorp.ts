import { createHash } from 'node:crypto';
import { gold, liMei, silver } from './knownIds';
import type { App, Department } from './state/people';
import type { TagGroupSeed } from './types';

/** The made-up corp of the default seed: Example Trading. Corp id, secrets and people are invented. */

export const corpId = 'ww9f2c7ab14e60d385';

/** Always the same, whatever the seed: a credential outlives a reset. 43 characters, as WeCom's. */
function secretOf(app: string): string {
	return createHash('sha256').update(`sandbox secret of ${app}`).digest('base64url');
}

export const apps: App[] = [
	{
		name: 'main',
		agentId: 1000001,
		kind: 'selfBuilt',
		secret: secretOf('main'),
		customerContact: true,
		trustedIps: null,
		departments: [2, 4],
	},
	{
		name: 'otherApp',
		agentId: 1000003,
		kind: 'selfBuilt',
		secret: secretOf('otherApp'),
		customerContact: true,
		trustedIps: null,
		departments: [1],
	},
	{
		name: 'noCustomerContact',
		agentId: 1000004,
		kind: 'selfBuilt',
		secret: secretOf('noCustomerContact'),
		customerContact: false,
		trustedIps: null,
		departments: [2, 4],
	},
	{
		name: 'untrustedIp',
		agentId: 1000005,
		kind: 'selfBuilt',
		secret: secretOf('untrustedIp'),
		customerContact: true,
		trustedIps: ['203.0.113.10'],
		departments: [2, 4],
	},
	{
		name: 'contactSync',
		agentId: 2000001,
		kind: 'contactSync',
		secret: secretOf('contactSync'),
		customerContact: false,
		trustedIps: null,
		departments: [1],
	},
	{
		name: 'provider',
		agentId: 1000002,
		kind: 'provider',
		secret: secretOf('provider'),
		customerContact: true,
		trustedIps: null,
		departments: [2, 4],
	},
];

export const departments: Department[] = [
	{ id: 1, name: 'Example Trading', department_leader: [], parentid: 0, order: 100_000_000 },
	{
		id: 2,
		name: 'Sales',
		name_en: 'Sales',
		department_leader: ['zhangsan'],
		parentid: 1,
		order: 40,
	},
	{ id: 3, name: 'East region', department_leader: [], parentid: 2, order: 10 },
	{ id: 4, name: 'Service', department_leader: ['wangwu'], parentid: 1, order: 30 },
	{ id: 5, name: 'Finance', department_leader: [], parentid: 1, order: 20 },
];

export interface MemberSeed {
	userid: string;
	name: string;
	department: number[];
	position: string;
	alias?: string;
	customerContact: boolean;
}

export const members: MemberSeed[] = [
	{
		userid: 'zhangsan',
		name: 'Zhang San',
		department: [2, 3],
		position: 'Account manager',
		alias: 'zs',
		customerContact: true,
	},
	{
		userid: 'lisi',
		name: 'Li Si',
		department: [3],
		position: 'Account manager',
		customerContact: true,
	},
	{
		userid: 'wangwu',
		name: 'Wang Wu',
		department: [4],
		position: 'Service engineer',
		customerContact: true,
	},
	// Has the function, but has added nobody yet.
	{
		userid: 'zhaoliu',
		name: 'Zhao Liu',
		department: [2],
		position: 'Trainee',
		customerContact: true,
	},
	{
		userid: 'sunqi',
		name: 'Sun Qi',
		department: [4],
		position: 'Planner',
		customerContact: false,
	},
	// Outside the visible range of every app but otherApp and contactSync.
	{
		userid: 'qianba',
		name: 'Qian Ba',
		department: [5],
		position: 'Accountant',
		customerContact: true,
	},
];

/** Ids that the contract's own examples use, so that the examples can be sent as they stand. */
export const knownTagIds: Record<string, string> = {
	'Customer level': 'etBx7kEAAAm4HnZq9LwTs2YcVd6RpX0g',
	'Customer level/Gold': gold,
	'Customer level/Silver': silver,
};

/** Ids under which the service provider's app knows a customer, where the contract's examples use them. */
export const knownServiceIds = new Map([['wmQx7SSAAAp0oLk2mJ8nH5bV3cX1zA9S', liMei]]);

/** Tag names: North stands in two groups, so the bare name is ambiguous. Newsletter is not of `main`. */
export const tagGroups: TagGroupSeed[] = [
	{ name: 'Customer level', tags: ['Gold', 'Silver', 'Bronze'], order: 40 },
	{ name: 'Interest', tags: ['Heating', 'Solar'], order: 30 },
	{ name: 'Region', tags: ['North', 'South'], order: 20 },
	{ name: 'Warehouse', tags: ['North', 'East'], order: 10 },
	{ name: 'Newsletter', tags: ['Weekly', 'Monthly'], app: 'otherApp', order: 5 },
];
