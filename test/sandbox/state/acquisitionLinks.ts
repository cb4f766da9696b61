import { chinaDay } from '../days';
import type { IdMaker } from '../ids';
import type { AppName } from '../types';

/** How long a chat key can be used, in seconds. */
const keyLifetime = 30 * 60;

/** A link by which customers are acquired (获客链接). */
export interface AcquisitionLink {
	link_id: string;
	/** Position in the order of creation. */
	number: number;
	/** Creator: for other apps the link does not exist. */
	app: AppName;
	/** Unix seconds. */
	createTime: number;
	link_name: string;
	url: string;
	skip_verify: boolean;
	user_list: string[];
	department_list: number[];
	priority?: { priority_type: 1 | 2; priority_userid_list?: string[] };
	/** How often it was opened. */
	scans: number;
}

/** Somebody who came by a link. */
export interface Acquired {
	link_id: string;
	external_userid: string;
	userid: string;
	/** `customer_channel` of the address; empty without one. */
	state: string;
	/** Unix seconds. */
	at: number;
	/** What the customer has written to the member. */
	messages: number;
}

interface ChatKey {
	acquired: Acquired;
	messages: number;
	/** Unix seconds. */
	until: number;
}

/** All links that apps made, who came by them, and the uses that the company has bought. */
export class AcquisitionLinks {
	readonly acquired: Acquired[] = [];
	readonly quota: { total: number; parts: Array<{ expire_date: number; balance: number }> } = {
		total: 0,
		parts: [],
	};
	private readonly links = new Map<string, AcquisitionLink>();
	private readonly opened: Array<{ link_id: string; who: string; at: number }> = [];
	private readonly keys = new Map<string, ChatKey>();
	private made = 0;

	constructor(private readonly makeId: IdMaker) {}

	/** @param linkId a given id instead of a made one; for the seed */
	add(
		link: Omit<AcquisitionLink, 'link_id' | 'number' | 'scans' | 'url'>,
		linkId?: string,
	): AcquisitionLink {
		const number = ++this.made;
		const link_id = linkId ?? this.makeId('cawcde', `link ${number}`, 20);
		const url = `https://work.weixin.qq.com/ca/${link_id}`;
		const added = { ...link, link_id, number, url, scans: 0 };
		this.links.set(link_id, added);
		return added;
	}

	find(linkId: string): AcquisitionLink | undefined {
		return this.links.get(linkId);
	}

	all(): AcquisitionLink[] {
		return [...this.links.values()];
	}

	delete({ link_id }: AcquisitionLink): void {
		this.links.delete(link_id);
	}

	balance(): number {
		return this.quota.parts.reduce((sum, part) => sum + part.balance, 0);
	}

	/** Takes a use of those that expire first. */
	use(): void {
		const parts = [...this.quota.parts].sort((a, b) => a.expire_date - b.expire_date);
		const part = parts.find(({ balance }) => balance > 0);
		if (!part) throw new TypeError('scan: the company has no uses of acquisition links left');
		part.balance--;
		this.quota.total++;
	}

	/** @param who external_userid of the one who opens it */
	open(link: AcquisitionLink, who: string, now: number): void {
		link.scans++;
		this.opened.push({ link_id: link.link_id, who, at: now });
	}

	/** Figures of a link from one day in China to another. */
	figures(linkId: string, from: number, to: number) {
		const isIn = (it: { link_id: string; at: number }) =>
			it.link_id === linkId && chinaDay(it.at) >= from && chinaDay(it.at) <= to;
		return {
			click_link_customer_cnt: new Set(this.opened.filter(isIn).map(({ who }) => who)).size,
			new_customer_cnt: this.acquired.filter(isIn).length,
		};
	}

	/** Who came by a link and is a customer of this member. */
	between(userid: string, externalUserId: string): Acquired | undefined {
		return this.acquired.find(
			(it) => it.userid === userid && it.external_userid === externalUserId,
		);
	}

	addKey(acquired: Acquired, now: number): string {
		const key = this.makeId('', `chat key ${this.keys.size + 1}`, 24);
		this.keys.set(key, { acquired, messages: acquired.messages, until: now + keyLifetime });
		return key;
	}

	/** Puts in a key of the seed, which lives for ever. */
	seedKey(key: string, acquired: Acquired): void {
		this.keys.set(key, { acquired, messages: acquired.messages, until: Infinity });
	}

	/** What a chat key tells, as long as it lives. */
	chat(key: string, now: number): ChatKey | undefined {
		const found = this.keys.get(key);
		return found && now < found.until ? found : undefined;
	}
}
