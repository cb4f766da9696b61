import { memberKey } from '../../../values/ids';

/** WeCom takes this many members at once. */
const MOST_MEMBERS = 100;

/** Records of a page. */
const PAGE = 100;

/** The last page of a group is half empty on average. With so many pages that is less than 5 % more calls. */
const PAGES_OF_A_GROUP = 12;

/** In a list of fewer pages than this a group is larger: what is read before its size is known counts for more there. */
const LONG_LIST = 1000;
const PAGES_IN_A_SHORT_LIST = 20;

/** A first group that seems to have so many pages is cut. */
const WORTH_CUTTING = 32;

/** Groups for each lane, so that those who end early find more to do. */
const GROUPS_PER_LANE = 2;

/** The first group is given up after so many pages at most. */
const PAGES_OF_A_TRIAL = 4;

/** The same where there are fewer members: it takes longer until it shows that there is much to read. */
const PAGES_OF_A_TRIAL_OF_FEW = 8;
const FEW_MEMBERS = 8;

/** Groups for each page that is expected, as long as it is not known how many customers the members have. */
const GROUPS_PER_PAGE = 0.03;
const GROUPS_AT_FIRST = 4;

/** Members whose customers are read together, page after page, and what is known of them so far. */
export class MemberGroup {
	pages = 0;

	records = 0;

	isOver = false;

	/** Members whose customers have come, if they come in the order of the members. It decides about speed alone. */
	private covered = 1;

	/** @param isCut whether it is smaller than WeCom takes it */
	constructor(
		readonly members: string[],
		readonly isCut: boolean,
	) {}

	/**
	 * A page has come.
	 *
	 * @param lastUserId of its last record
	 */
	came(records: number, lastUserId: unknown, isLast: boolean): void {
		this.pages++;
		this.records += records;
		this.isOver = isLast;
		const place = this.members.findIndex((userid) => memberKey(userid) === memberKey(lastUserId));
		this.covered = isLast ? this.members.length : Math.max(this.covered, place + 1);
	}

	/** Customers of a member, by those that have come; of a group that is not over, at least. */
	get perMember(): number {
		return this.records / this.covered;
	}

	/** Whether a trial may still show that the group is to be cut. */
	get isUndecided(): boolean {
		const most = (this.pagesOfTrial * this.members.length) / this.covered;
		return !this.isOver && this.pages < this.pagesOfTrial && most >= WORTH_CUTTING;
	}

	/** Whether the group is worth at least two. */
	get isTooLarge(): boolean {
		const pages = (this.perMember * this.members.length) / PAGE;
		return !this.isOver && this.pages <= this.pagesOfTrial && pages >= WORTH_CUTTING;
	}

	private get pagesOfTrial(): number {
		return this.members.length < FEW_MEMBERS ? PAGES_OF_A_TRIAL_OF_FEW : PAGES_OF_A_TRIAL;
	}
}

/**
 * Cuts members into groups that are read side by side. Pages of one group come one after the other, so there have to be
 * many groups; the last page of each is partly empty, so there must not be too many. How many customers a member has,
 * shows only while they are read.
 *
 * The first group is as large as WeCom takes it. When its first pages show that there is much to read, it is given up,
 * and smaller groups are read instead.
 */
export class MemberGroups {
	private at = 0;

	private readonly begun: MemberGroup[] = [];

	/** Whether the groups are smaller than WeCom takes them. */
	private isCut = false;

	/**
	 * @param lanes groups that are read side by side; with 1 no group is cut
	 * @param more how many groups more than WeCom's size needs there may be at most, beside the one that is given up
	 */
	constructor(
		private readonly members: string[],
		private readonly lanes: number,
		private readonly more = Infinity,
	) {}

	/**
	 * The next group; nothing when there is none, or when it is not clear yet how large it should be.
	 *
	 * @param isIdle whether none is being read
	 */
	next(isIdle: boolean): MemberGroup | undefined {
		if (this.isTrying) return undefined;
		const size = Math.min(this.isCut ? this.sizeOfCut(isIdle) : MOST_MEMBERS, MOST_MEMBERS);
		const members = this.members.slice(this.at, this.at + size);
		if (members.length === 0) return undefined;
		this.at += size;
		const group = new MemberGroup(members, this.isCut);
		this.begun.push(group);
		return group;
	}

	/** Whether it is the first group and may be given up: its pages are not certain yet. */
	isOnTrial(group: MemberGroup): boolean {
		return this.mayCut && !this.isCut && this.begun[0] === group;
	}

	/** Gives the first group up: its members are cut into smaller groups. */
	cut(): void {
		this.isCut = true;
		this.at = 0;
	}

	private get isTrying(): boolean {
		const [first] = this.begun;
		return this.mayCut && !this.isCut && first !== undefined && first.isUndecided;
	}

	/** Where there are enough groups for all lanes, none is cut. */
	private get mayCut(): boolean {
		return this.members.length < MOST_MEMBERS * this.lanes && this.lanes > 1;
	}

	private sizeOfCut(isIdle: boolean): number {
		const left = this.members.length - this.at;
		const most = Math.ceil(this.members.length / MOST_MEMBERS) + this.more;
		const groupsLeft = most - (this.begun.length - 1);
		const even = Math.ceil(left / Math.min(GROUPS_PER_LANE * this.lanes, groupsLeft));
		const known = this.begun.filter(({ pages }) => pages > 0);
		known.sort((a, b) => a.perMember - b.perMember);
		// One member with very many customers says nothing about the others, so it is not the average.
		const { perMember } = known[Math.floor(known.length / 2)];
		const read = known.reduce((pages, group) => pages + group.pages, 0);
		const expected = read + (left * perMember) / PAGE;
		if (known.filter(({ isOver }) => isOver).length * 2 >= known.length) {
			const pages = expected > LONG_LIST ? PAGES_OF_A_GROUP : PAGES_IN_A_SHORT_LIST;
			return Math.max(even, Math.floor((pages * PAGE) / perMember));
		}
		const mayBegin = this.begun.length < Math.max(GROUPS_PER_PAGE * expected, GROUPS_AT_FIRST);
		const areFew = this.members.length < FEW_MEMBERS;
		return mayBegin || isIdle || areFew ? even : 0;
	}
}
