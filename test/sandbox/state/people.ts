import type { AppName, MemberConditions } from '../types';

export interface App {
	name: AppName;
	agentId: number;
	/** `contactSync`: address book sync tool; `provider`: app developed by a service provider. */
	kind: 'selfBuilt' | 'contactSync' | 'provider';
	secret: string;
	/** Whether it is listed under the apps that may call the customer contact API. */
	customerContact: boolean;
	/** `null`: any address may call. */
	trustedIps: string[] | null;
	/** Departments of the visible range; those below them are visible, too. */
	departments: number[];
	/** False: disabled in the admin console. */
	enabled?: boolean;
	/** Families of the API that it may not call, by their file in the contract. */
	denied?: string[];
}

export interface Department {
	id: number;
	name: string;
	name_en?: string;
	department_leader: string[];
	/** 0 for the root, which has id 1. */
	parentid: number;
	order: number;
}

export interface Member {
	userid: string;
	name: string;
	/** The first one is the main department. */
	department: number[];
	position: string;
	alias?: string;
	/** Whether the member has the customer contact function. */
	customerContact: boolean;
	/** What keeps the member from taking part; nothing by default. */
	conditions?: Partial<MemberConditions>;
	/** Customers that the member added, oldest first. */
	follows: Follow[];
}

export interface Customer {
	external_userid: string;
	name: string;
	/** 1 WeChat user (`wm...`), 2 WeCom user (`wo...`). */
	type: 1 | 2;
	gender: 0 | 1 | 2;
	avatar: string;
	unionid?: string;
	position?: string;
	corp_name?: string;
	corp_full_name?: string;
	follows: Follow[];
}

/** One member's relation to one customer; remarks and tags belong to it, not to the customer. */
export interface Follow {
	member: Member;
	customer: Customer;
	remark: string;
	description: string;
	/** Unix seconds. */
	createtime: number;
	remark_corp_name?: string;
	remark_mobiles: string[];
	remark_pic_mediaid?: string;
	oper_userid: string;
	add_way: number;
	state?: string;
	/** The customer has deleted the member; the member still has the customer. */
	deletedByCustomer?: boolean;
	/** Ids of corp tags; may hold ids of tags deleted meanwhile, so read them through the tag library. */
	tagIds: string[];
	personalTags?: Array<{ group_name: string; tag_name: string }>;
}

/** An external contact who is no customer, met in a group chat. */
export interface Stranger {
	name: string;
	member: Member;
	chat_name: string;
	/** Unix seconds. */
	add_time: number;
}

/** A temporary id of a meeting (1), collection form (2) or smart sheet (3), and who it is. */
export interface TemporaryId {
	tmp_external_userid: string;
	businessType: number;
	/** 1 customer; 2, 3, 4 member of a linked corp. */
	userType: number;
	person: { external_userid: string } | { corpid: string; userid: string };
}
