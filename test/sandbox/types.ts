/**
 * What tests and tools see of the sandbox: options, control plane, faults, journal, state.
 * Times are Unix seconds where WeCom uses them, milliseconds where the name or comment says so.
 */
import type { Aim, Armed } from './armed';
import type { CallbackControl, CallbackLimits, Delivery } from './callbacks/types';
import type { FormAnswer, FormInfo } from './formTypes';
import type { Payment } from './paymentTypes';
import type { OutsideControl } from './outside/types';
import type { MessagingControl, MessagingLimits, MessagingState } from './messagingTypes';

export type * from './callbacks/types';
export type * from './messagingTypes';
export type * from './outside/types';

/** The made-up apps of the seed corp; their secrets stand in `Sandbox.corp.apps`. */
export type AppName =
	'main' | 'otherApp' | 'noCustomerContact' | 'untrustedIp' | 'contactSync' | 'provider';

export interface TagGroupSeed {
	name: string;
	tags: string[];
	/** App that created the group and its tags; `main` by default. */
	app?: AppName;
	order?: number;
}

export interface SeedOptions {
	/** All generated ids follow from this text; `'demo'` by default. */
	seed: string;
	/** Extra generated customers, spread over the members with customer contact; 0 by default. */
	customers: number;
	/**
	 * Extra generated customers of a member each, the members in their order: `[20_000, 10, 10]`. The others have those of
	 * `customers`; none by default.
	 */
	customersOfEach: number[];
	/** Extra generated members with customer contact (`member0001` ...); 0 by default. */
	members: number;
	/** Extra generated customers of the resigned member heqi, waiting to be assigned; 0 by default. */
	unassigned: number;
	/** Extra generated group chats, spread over the members with customer contact; 0 by default. */
	groupChats: number;
	/** Instead of the default tag groups. */
	tagGroups?: TagGroupSeed[];
}

export interface Limits extends CallbackLimits, MessagingLimits {
	/** Calls per minute, per API and corp; beyond it 45009. 10,000. */
	perMinute: number;
	/** How long the minute's limit blocks the API. 60. */
	blockSeconds: number;
	/** Calls at once, per API and corp; beyond it 45033. No limit by default. */
	concurrent: number | null;
	/** Whether two writes to one pair of member and customer at once answer 45035. */
	recordConflicts: boolean;
	/** How long a write to such a pair takes at least, in ms: the time in which a second one conflicts. 3. */
	recordHoldMs: number;
	/** Every answer of a WeCom path takes this long, in ms. 0. */
	latencyMs: number;
	/** Follow-up members per page of externalcontact/get. 500. */
	followPageSize: number;
	/** Tags in the corp; beyond it 40126. 10,000. */
	tagsPerCorp: number;
	/** Tags of one member on one customer; beyond it 40144. 3,000. */
	tagsPerCustomer: number;
	/** Wrong secrets from one IP address until gettoken answers 45009. 10. */
	wrongSecrets: number;
	/** How long wrong secrets ban the IP address. 3,600. */
	banSeconds: number;
	/** Images of media/uploadimg per day; beyond it 45009. 1,000. */
	imagesPerDay: number;
	/** Images of media/uploadimg per calendar month; beyond it 45009 for 30 days. 3,000. */
	imagesPerMonth: number;
	/** How often the result of a job is asked for before it is done (uploads from a URL, moments). 2. */
	jobPolls: number;
	/** Contact ways and join ways together, temporary ones not counted; beyond it 41045. 500,000. */
	waysPerCorp: number;
	/** New temporary ways per day; beyond it 41045. 100,000. */
	temporaryWaysPerDay: number;
	/** How long the transfer of a customer waits before it takes effect by itself. 86,400. */
	transferSeconds: number;
	/** Customers of one member; with more a transfer fails (40099, or status 4 later). No limit by default. */
	customersPerMember: number | null;
	/** Groups of one owner that can go to a new owner per day; beyond it 45009 per group. 300. */
	groupTransfersPerDay: number;
	/** Entries that the journal keeps; the oldest go first. 100,000. */
	journalEntries: number;
}

export interface SandboxOptions {
	/** 0, the default, takes a free port. */
	port?: number;
	seed?: Partial<SeedOptions>;
	limits?: Partial<Limits>;
	/** Life of an access token in seconds; 7200 by default. */
	tokenLifetime?: number;
	/** Now, in ms; for tests of expiry. `Date.now` by default. */
	clock?: () => number;
	/** Who knows what came of callbacks; the page links each callback to it. */
	outcomes?: Outcomes;
}

/** What stands behind the callback URLs. The sandbox knows nothing of it. */
export interface Outcomes {
	/** What the page's link says, for example "Open the execution". */
	label: string;
	/** The address at which it shows what came of a callback; nothing when it has kept nothing of it. */
	addressOf(delivery: Delivery): Promise<string | undefined>;
}

export interface Sandbox {
	/** Base URL of the stand-in, e.g. `http://127.0.0.1:7780`. */
	url: string;
	port: number;
	control: SandboxControl;
	corp: {
		corpId: string;
		/** Secret of each app by name. */
		apps: Record<AppName, string>;
	};
	close(): Promise<void>;
}

export interface SandboxControl extends CallbackControl, MessagingControl, OutsideControl {
	/**
	 * Back to the start: fresh state, no tokens (old ones answer 40014), no faults, empty journal, limits as
	 * given to `startSandbox`. Corp id and secrets stay. Without options the seed of `startSandbox` is used.
	 */
	reset(seed?: Partial<SeedOptions>): void;
	state(): SandboxState;
	/** Ends all live tokens early, later use answers 42001; returns how many. */
	endTokens(): number;
	limits(): Limits;
	/** Throws a `TypeError` for unknown names and impossible values. */
	setLimits(limits: Partial<Limits>): void;
	/** Gives the fault's id. Throws a `TypeError` for what is no fault. */
	addFault(fault: Fault): number;
	/** Faults that still wait for calls, in the order in which they were added. */
	faults(): ArmedFault[];
	/** Ends one fault early; nothing happens when it is over already. */
	removeFault(id: number): void;
	clearFaults(): void;
	/**
	 * Received requests of WeCom paths in order of arrival; with `path` only those of it, with `last` only so many of
	 * the newest.
	 */
	journal(filter?: JournalFilter): JournalEntry[];
	clearJournal(): void;
	/** Puts a file on the web, where upload_by_url finds it; the sandbox itself never goes out. */
	hostFile(file: HostedFile): void;
	/**
	 * Plays somebody scanning the QR code of a contact way or join way; the code's own URL does the same by
	 * POST. A contact way leads to a new customer with the way's `state`, an acquisition link to one with the channel of
	 * the address, a temporary way to a temporary session. Throws a `TypeError` when the code leads nowhere (unknown, expired, used up).
	 */
	scan(scan: Scan): ScanResult;
	/**
	 * Ends waiting transfers of customers before their time: those that the filter names, else all; with
	 * status 1 by default. Returns how many.
	 */
	completeTransfer(end?: TransferEnd): number;
	/** Changes a group as people in the client do. Throws a `TypeError` for unknown groups. */
	setGroupChat(chatId: string, change: GroupChatChange): void;
	/** What keeps a member from serving or taking over. Throws a `TypeError` for unknown members. */
	setMember(userid: string, conditions: Partial<MemberConditions>): void;
	/** Changes the settings of an app, until the next reset. Throws a `TypeError` for unknown apps. */
	setApp(name: AppName, conditions: Partial<AppConditions>): void;
}

/** A file on somebody's web server. */
export interface HostedFile {
	url: string;
	/** Its content. */
	base64: string;
	/** Whether the server answers Range requests, as WeCom needs; true by default. */
	ranges?: boolean;
}

/** Who scans which code, by its config_id or the link_id of an acquisition link; without `externalUserId` a new WeChat user called `name`. */
export interface Scan {
	configId: string;
	/** A customer of the corp, a former one, or one who waits. */
	externalUserId?: string;
	name?: string;
	/**
	 * Whether the member confirms at once; true by default. Otherwise `acceptCustomer` does it later, and there is no
	 * customer until then. Without meaning where nobody has to confirm (temporary codes, join ways).
	 */
	accept?: boolean;
	/** Of an acquisition link: `customer_channel` of the address that is scanned. */
	channel?: string;
}

export interface ScanResult {
	external_userid: string;
	/** Contact way: the member. */
	userid?: string;
	/** Join way: the group chat. */
	chat_id?: string;
}

/** Conditions of a member with the errcode that the other value gives. */
export interface MemberConditions {
	/** False: 41054. */
	activated: boolean;
	/** False: 41054 for ways, 40098 for transfers. */
	realName: boolean;
	/** Within the last year. False: 40205. */
	signedIn: boolean;
	/** True: 40143. */
	banned: boolean;
	/** True: 40132. */
	teamAccount: boolean;
	/** True: the admin console has a welcome message for the member, so that events carry no WelcomeCode. */
	consoleWelcome: boolean;
	/** Whether the member is in the range of use (使用范围) of customer contact. False: 84074, and absent from lists. */
	customerContact: boolean;
	/** False: without an interface licence. The customers are left out (`fail_info`), 701008 when nobody else is asked for. */
	licensed: boolean;
}

/** What the admin console sets for an app. */
export interface AppConditions {
	/** False: gettoken answers 40001, a token that is still there 50003. */
	enabled: boolean;
	/** Whether it is among the apps that may call the customer contact API. False: 48002. */
	customerContact: boolean;
	/** Families of the API, by their file in the contract (`tag`, `contact-way` ...), that answer 48002. */
	denied: string[];
	/** Addresses that may call; `null` for any. Others: 60020. */
	trustedIps: string[] | null;
	/** Departments of the visible range, with those below them. */
	departments: number[];
}

/**
 * A fault hits the next `times` calls of `path`, after the first `after` calls went through, or a share of them. Several
 * faults of one path fire one after the other; a delay adds to whatever else happens.
 */
export type Fault = Aim & {
	/** Exact path, or `*` for every path under /cgi-bin. */
	path: string;
} & (
		| { kind: 'errcode'; errcode: number; errmsg?: string }
		| { kind: 'delay'; ms: number }
		/** Connection reset before the request took effect, or with `processed` after it. */
		| { kind: 'reset'; processed?: boolean }
		/** An HTML page with this HTTP status, as a proxy sends it; the request does not take effect. */
		| { kind: 'status'; status: number }
		/** JSON without an errcode, as a gateway answers it in WeCom's place; the request does not take effect. */
		| { kind: 'gateway'; status?: number; body?: object }
		/** A redirect to another host; the request does not take effect. */
		| { kind: 'redirect'; status?: number; location?: string }
		/** The request takes effect, its answer is cut in half. */
		| { kind: 'brokenJson' }
		/** The request takes effect; its answer lacks these keys, or everything but errcode and errmsg. */
		| { kind: 'missing'; keys?: string[] }
		/** The request takes effect; WeCom warns that it may have ignored a part of it. */
		| { kind: 'warning' }
		/** All live tokens end just before the call, which so answers 42001 itself. */
		| { kind: 'endTokens' }
	);

/** A fault with the calls that it still waits for. */
export type ArmedFault = Armed<Fault>;

export interface JournalFile {
	field: string;
	filename: string;
	contentType: string;
	/** Bytes. */
	size: number;
	sha256: string;
}

export interface JournalFilter {
	path?: string;
	last?: number;
}

export interface JournalEntry {
	/** 1 for the first request since the start; clearing the journal does not begin anew. */
	id: number;
	/** Arrival by the sandbox's clock, in ms. */
	at: number;
	method: string;
	path: string;
	operationId?: string;
	/** access_token and corpsecret are masked, but two different ones stay different, e.g. `token#3`. */
	query: Record<string, string>;
	contentType?: string;
	/** Parsed JSON, the text when it is none, or for multipart `{ fields, files: JournalFile[] }`. */
	body?: unknown;
	/** HTTP status; 0 while pending and for a reset connection. */
	status: number;
	/** What it was answered with, or would have been had the connection held: 0 is a call that took effect. */
	errcode?: number;
	/** The injected fault that hit it. */
	fault?: Fault['kind'];
	/** How many requests, this included, were being served when it arrived. */
	inFlight: number;
	durationMs: number;
	/** `reset`: by a fault; `aborted`: the client went away before the answer. */
	outcome: 'pending' | 'answered' | 'reset' | 'aborted';
}

export interface TagOnCustomer {
	/** Absent for personal tags (type 2). */
	tag_id?: string;
	group_name: string;
	tag_name: string;
	type: 1 | 2;
}

export interface FollowState {
	userid: string;
	remark: string;
	description: string;
	createtime: number;
	tags: TagOnCustomer[];
	remark_corp_name?: string;
	remark_mobiles: string[];
	remark_pic_mediaid?: string;
	oper_userid: string;
	add_way: number;
	state?: string;
	/** The customer has deleted the member, who still has the customer. */
	deleted_by_customer?: true;
}

export interface SandboxState extends MessagingState {
	corpId: string;
	apps: Array<{
		name: AppName;
		agentId: number;
		kind: 'selfBuilt' | 'contactSync' | 'provider';
		secret: '***';
		customerContact: boolean;
		/** `null`: any address may call. */
		trustedIps: string[] | null;
		visibleDepartments: number[];
	}>;
	departments: Array<{ id: number; name: string; parentid: number }>;
	members: Array<{
		userid: string;
		name: string;
		department: number[];
		customerContact: boolean;
		/** Only what `setMember` set. */
		conditions?: Partial<MemberConditions>;
	}>;
	customers: Array<{
		external_userid: string;
		name: string;
		/** 1 WeChat user, 2 WeCom user. */
		type: 1 | 2;
		follow_user: FollowState[];
	}>;
	tagGroups: Array<{
		group_id: string;
		group_name: string;
		create_time: number;
		order: number;
		/** `console`: made in the admin console, so no app may change or delete it. */
		app: AppName | 'console';
		tags: Array<{
			id: string;
			name: string;
			create_time: number;
			order: number;
			app: AppName | 'console';
		}>;
	}>;
	/** Who has scanned a contact way and waits for the member to confirm. */
	friendRequests: Array<{
		userid: string;
		external_userid: string;
		name: string;
		/** Of the contact way. */
		state?: string;
		/** The member needs no confirmation (免验证): the app has heard of it. */
		half: boolean;
	}>;
	/** Ids that externalcontact convert_tmp_external_userid knows. */
	temporaryIds: Array<{ tmp_external_userid: string; businessType: number; userType: number }>;
	/** Files uploaded since the start; those of the seed are left out. */
	media: Array<{
		media_id: string;
		source: 'upload' | 'uploadAttachment' | 'uploadByUrl';
		/** Of an attachment: 1 for moments, 2 for the product album. */
		attachment_type?: 1 | 2;
		type: string;
		filename: string;
		contentType: string;
		size: number;
		sha256: string;
		created_at: number;
	}>;
	/** Members who have left, with the customers that wait for somebody else; not among `members`. */
	resignedMembers: Array<{
		userid: string;
		name: string;
		department: number[];
		dimission_time: number;
		external_userids: string[];
		/** Only what `setMember` set. */
		conditions?: Partial<MemberConditions>;
	}>;
	/** Transfers of customers, oldest first. */
	transfers: Array<{
		/** `onjob`: from a member in service; `resigned`: from one who has left. */
		kind: 'onjob' | 'resigned';
		handover_userid: string;
		takeover_userid: string;
		external_userid: string;
		/** 1 done, 2 waiting, 3 refused, 4 the new member has too many customers. */
		status: 1 | 2 | 3 | 4;
		started_at: number;
		takeover_time: number;
		transfer_success_msg?: string;
	}>;
	/** Internal and dismissed ones, too. */
	groupChats: GroupChatState[];
	contactWays: ContactWayState[];
	joinWays: JoinWayState[];
	acquisitionLinks: AcquisitionLinkState[];
	/** Uses of acquisition links. */
	acquisitionQuota: { total: number; balance: number };
	/** Payments of customers, oldest first. */
	payments: Payment[];
	/** Forms of apps. */
	forms: FormState[];
	/** Live ones and past ones. */
	temporarySessions: Array<{
		userid: string;
		external_userid: string;
		config_id: string;
		/** Unix seconds. */
		endsAt: number;
		/** By close_temp_chat. */
		closed: boolean;
	}>;
}

export interface FormState {
	formid: string;
	app: AppName;
	/** As the app has sent it. */
	info: FormInfo;
	answers: FormAnswer[];
}

export interface GroupChatState {
	chat_id: string;
	/** `internal`: members only, no customer group (90501). */
	kind: 'customer' | 'internal';
	name: string;
	owner: string;
	create_time: number;
	notice: string;
	member_list: Array<{
		userid: string;
		/** 1 member of the corp, 2 external contact. */
		type: 1 | 2;
		name: string;
		join_time: number;
		join_scene: 1 | 2 | 3;
		state?: string;
		invitor?: string;
	}>;
	admin_list: string[];
	/** 0 owner active, 1 owner left, 2 inheritance in progress, 3 inheritance done. */
	status: 0 | 1 | 2 | 3;
	opengid: string;
	dismissed: boolean;
	full: boolean;
}

export interface AcquisitionLinkState {
	link_id: string;
	app: AppName;
	create_time: number;
	link_name: string;
	url: string;
	skip_verify: boolean;
	user_list: string[];
	department_list: number[];
	/** How often it was opened. */
	scans: number;
	/** Who became a customer by it, with the channel of the address. */
	customers: Array<{ external_userid: string; userid: string; state: string; messages: number }>;
}

export interface JoinWayState {
	config_id: string;
	app: AppName;
	create_time: number;
	scene: 1 | 2;
	remark: string;
	auto_create_room: 0 | 1;
	room_base_name?: string;
	room_base_id?: number;
	chat_id_list: string[];
	state: string;
	mark_source: boolean;
	scans: number;
}

/** How waiting transfers end, and which ones. */
export interface TransferEnd {
	handoverUserid?: string;
	takeoverUserid?: string;
	externalUserid?: string;
	/** 1 done (the default), 3 refused by the customer, 4 the new member has too many customers. */
	status?: 1 | 3 | 4;
}

/** What happens to a group outside the API; apps hear of all but `status` and `full`. */
export interface GroupChatChange {
	status?: 0 | 1 | 2 | 3;
	/** 49008 on reading. */
	dismissed?: boolean;
	/** Cannot be joined; 90503 on transfer. */
	full?: boolean;
	name?: string;
	notice?: string;
	/** Userid of a member in the group. */
	owner?: string;
}

export interface ContactWayState {
	config_id: string;
	app: AppName;
	create_time: number;
	type: 1 | 2;
	scene: 1 | 2;
	style?: number;
	remark: string;
	skip_verify: boolean;
	state: string;
	user: string[];
	party: number[];
	is_temp: boolean;
	is_exclusive: boolean;
	expires_in: number;
	chat_expires_in: number;
	unionid: string;
	mark_source: boolean;
	/** As sent, reduced to the parts that take effect. */
	conclusions?: Record<string, unknown>;
	scans: number;
}
