import { ApiError } from '../apiError';
import { chinaDay } from '../days';
import { hexId, type IdMaker } from '../ids';
import type { AppName, Limits } from '../types';
import type { Media } from './media';

/** Closing words of a temporary session, with its files found. */
export interface Conclusions {
	text?: { content?: string };
	image?: Media;
	link?: { title?: string; picurl?: string; desc?: string; url?: string };
	miniprogram?: { title?: string; pic_media_id?: string; appid?: string; page?: string };
}

/** What both kinds of way have. */
interface WayBase {
	config_id: string;
	/** Position in the order of creation. */
	number: number;
	/** Creator: for other apps the way does not exist. */
	app: AppName;
	/** Unix seconds. */
	createTime: number;
	scene: 1 | 2;
	remark: string;
	state: string;
	mark_source: boolean;
	/** How often its code was scanned. */
	scans: number;
}

/** A "contact me" way (联系我). */
export interface ContactWay extends WayBase {
	kind: 'contact';
	type: 1 | 2;
	style?: number;
	skip_verify: boolean;
	user: string[];
	party: number[];
	is_temp: boolean;
	is_exclusive: boolean;
	expires_in: number;
	chat_expires_in: number;
	unionid: string;
	conclusions?: Conclusions;
}

/** A way into group chats (加入群聊). */
export interface JoinWay extends WayBase {
	kind: 'join';
	auto_create_room: 0 | 1;
	room_base_name?: string;
	room_base_id?: number;
	chat_id_list: string[];
	/** Groups that were created because the others were full. */
	created: string[];
}

type Made = 'config_id' | 'number' | 'scans';

/** Temporary session of a member and a customer; both are no customer relation. */
export interface TemporarySession {
	userid: string;
	external_userid: string;
	way: ContactWay;
	/** Unix seconds. */
	endsAt: number;
	/** By close_temp_chat. */
	closed: boolean;
}

/** All ways that apps made through the API. */
export class WayBook {
	readonly sessions: TemporarySession[] = [];
	private readonly ways = new Map<string, ContactWay | JoinWay>();
	private readonly temporaryByDay = new Map<number, number>();
	private permanent = 0;
	private made = 0;

	constructor(private readonly makeId: IdMaker) {}

	/** @param configId a given id instead of a made one; for the seed */
	add<T extends ContactWay | JoinWay>(way: Omit<T, Made>, configId?: string): T {
		const number = ++this.made;
		const config_id = configId ?? hexId(this.makeId, `way ${number}`);
		const added = { ...way, config_id, number, scans: 0 } as unknown as T;
		this.ways.set(config_id, added);
		if (isTemporary(added)) {
			const day = chinaDay(added.createTime);
			this.temporaryByDay.set(day, (this.temporaryByDay.get(day) ?? 0) + 1);
		} else this.permanent++;
		return added;
	}

	find(configId: string): ContactWay | JoinWay | undefined {
		return this.ways.get(configId);
	}

	contactWays(): ContactWay[] {
		return [...this.ways.values()].filter((way) => way.kind === 'contact');
	}

	joinWays(): JoinWay[] {
		return [...this.ways.values()].filter((way) => way.kind === 'join');
	}

	delete(way: ContactWay | JoinWay): void {
		if (this.ways.delete(way.config_id) && !isTemporary(way)) this.permanent--;
	}

	/** Refuses one more way with 41045 when the corp has as many as it may; both kinds share the limit. */
	checkRoom({ waysPerCorp }: Limits): void {
		if (this.permanent >= waysPerCorp) {
			throw new ApiError(41045, `the corp has ${this.permanent} ways, ${waysPerCorp} are possible`);
		}
	}

	/** Refuses one more temporary session with 41045 when the day's are used up. */
	checkTemporaryRoom({ temporaryWaysPerDay }: Limits, now: number): void {
		if ((this.temporaryByDay.get(chinaDay(now)) ?? 0) >= temporaryWaysPerDay) {
			throw new ApiError(41045, `${temporaryWaysPerDay} temporary sessions a day`);
		}
	}

	/** The live session of a member and a customer. */
	session(userid: string, externalUserId: string, now: number): TemporarySession | undefined {
		return this.sessions.find(
			(it) =>
				it.userid === userid &&
				it.external_userid === externalUserId &&
				!it.closed &&
				now < it.endsAt,
		);
	}
}

/** Whether the way is for temporary sessions, which have limits of their own. */
export function isTemporary(way: ContactWay | JoinWay): way is ContactWay {
	return way.kind === 'contact' && way.is_temp;
}

/** Whether a temporary way no longer leads to anybody by its age. */
export function isExpired(way: ContactWay, now: number): boolean {
	return way.is_temp && now >= way.createTime + way.expires_in;
}
