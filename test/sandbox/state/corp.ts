import type { UploadByUrlResult } from '../api/uploadByUrl';
import type { IdMaker } from '../ids';
import type { AppConditions } from '../types';
import { AcquisitionLinks } from './acquisitionLinks';
import { Jobs } from './jobs';
import { Chats } from './chats';
import { FormBook } from './forms';
import { FriendRequests } from './friendRequests';
import { GroupChats } from './groupChats';
import { GroupWelcomeTemplates } from './groupWelcomeTemplates';
import { MassMessages } from './massMessages';
import type { MediaStore } from './media';
import { Moments, type MomentTaskResult } from './moments';
import { PaymentBook } from './payments';
import type { App, Customer, Department, Follow, Member, Stranger, TemporaryId } from './people';
import type { Resigned } from './resigned';
import type { TagLibrary } from './tags';
import { TransferBook } from './transfers';
import { WayBook } from './ways';
import { Web } from './web';
import { WelcomeCodes } from './welcomeCodes';

/** Everything the corp holds. Lookups are by map, so that 200,000 customers cost no more than ten. */
export class Corp {
	readonly departments = new Map<number, Department>();
	readonly customers = new Map<string, Customer>();
	/** Whom no member follows any more. */
	readonly former = new Map<string, Customer>();
	readonly friendRequests = new FriendRequests();
	readonly strangers: Stranger[] = [];
	readonly temporaryIds = new Map<string, TemporaryId>();
	readonly web = new Web();
	readonly chats = new Chats();
	readonly massMessages: MassMessages;
	readonly welcomeCodes: WelcomeCodes;
	readonly groupWelcomeTemplates: GroupWelcomeTemplates;
	readonly moments: Moments;
	readonly momentJobs: Jobs<MomentTaskResult>;
	readonly uploadsByUrl: Jobs<UploadByUrlResult>;
	readonly ways: WayBook;
	readonly acquisitionLinks: AcquisitionLinks;
	readonly forms: FormBook;
	readonly payments: PaymentBook;
	readonly groupChats = new GroupChats();
	readonly transfers = new TransferBook();
	/** Codes scanned by somebody new. */
	scans = 0;
	private readonly members = new Map<string, Member>();
	private readonly left = new Map<string, Resigned>();
	private readonly ranges = new Map<App, Set<number>>();

	constructor(
		readonly corpId: string,
		readonly apps: App[],
		readonly makeId: IdMaker,
		readonly tags: TagLibrary,
		readonly media: MediaStore,
	) {
		this.forms = new FormBook(makeId);
		this.payments = new PaymentBook(makeId);
		this.uploadsByUrl = new Jobs(makeId, 'jobid_', 3600);
		this.massMessages = new MassMessages(makeId);
		this.welcomeCodes = new WelcomeCodes(makeId);
		this.groupWelcomeTemplates = new GroupWelcomeTemplates(makeId);
		this.moments = new Moments(makeId);
		this.momentJobs = new Jobs(makeId, 'job', 24 * 3600);
		this.ways = new WayBook(makeId);
		this.acquisitionLinks = new AcquisitionLinks(makeId);
	}

	addMember(member: Member): Member {
		this.members.set(member.userid.toLowerCase(), member);
		return member;
	}

	/** Userids are not case sensitive. */
	member(userid: string): Member | undefined {
		return this.members.get(userid.toLowerCase());
	}

	allMembers(): Member[] {
		return [...this.members.values()];
	}

	addResigned(resigned: Resigned): void {
		this.left.set(resigned.member.userid.toLowerCase(), resigned);
	}

	/** Takes somebody out of the members. */
	leave(resigned: Resigned): void {
		this.members.delete(resigned.member.userid.toLowerCase());
		this.addResigned(resigned);
	}

	/** Somebody who was a member and has left. */
	resigned(userid: string): Resigned | undefined {
		return this.left.get(userid.toLowerCase());
	}

	allResigned(): Resigned[] {
		return [...this.left.values()];
	}

	hasLeft({ userid }: Member): boolean {
		return this.left.has(userid.toLowerCase());
	}

	addFollow(follow: Follow): void {
		follow.member.follows.push(follow);
		follow.customer.follows.push(follow);
	}

	/** Makes somebody a customer, who is to get a relation next. */
	addCustomer(customer: Customer): void {
		this.former.delete(customer.external_userid);
		this.customers.set(customer.external_userid, customer);
	}

	removeFollow(follow: Follow): void {
		const { member, customer } = follow;
		member.follows.splice(member.follows.indexOf(follow), 1);
		customer.follows.splice(customer.follows.indexOf(follow), 1);
	}

	/** Ends a relation; without any other one the customer is none any more. */
	endRelation(follow: Follow): void {
		const { customer } = follow;
		this.removeFollow(follow);
		if (customer.follows.length > 0) return;
		this.customers.delete(customer.external_userid);
		this.former.set(customer.external_userid, customer);
	}

	/** The relation of a member and a customer, when the member has added the customer. */
	follow(member: Member, externalUserId: string): Follow | undefined {
		return this.customers.get(externalUserId)?.follows.find((follow) => follow.member === member);
	}

	/** Departments in the visible range of an app, in the corp's order. */
	visibleDepartments(app: App): Set<number> {
		let range = this.ranges.get(app);
		if (!range) {
			range = new Set();
			for (const id of app.departments) for (const found of this.subtree(id)) range.add(found);
			this.ranges.set(app, range);
		}
		return range;
	}

	/** Changes the settings of an app. Throws a `TypeError` for unknown apps and departments. */
	setApp(name: string, conditions: Partial<AppConditions>): void {
		const app = this.apps.find((one) => one.name === name);
		if (!app) throw new TypeError(`app: there is none called ${name}`);
		for (const id of conditions.departments ?? []) {
			if (!this.departments.has(id)) throw new TypeError(`app: no department has the id ${id}`);
		}
		Object.assign(app, conditions);
		this.ranges.delete(app);
	}

	sees(app: App, member: Member): boolean {
		const range = this.visibleDepartments(app);
		return member.department.some((id) => range.has(id));
	}

	/** Members of a department and of all below it. */
	membersBelow(id: number): Member[] {
		const range = new Set(this.subtree(id));
		return this.allMembers().filter(({ department }) => department.some((it) => range.has(it)));
	}

	/** Ids of a department and all below it. */
	subtree(id: number): number[] {
		const below = [...this.departments.values()].filter(({ parentid }) => parentid === id);
		return [id, ...below.flatMap((department) => this.subtree(department.id))];
	}
}
