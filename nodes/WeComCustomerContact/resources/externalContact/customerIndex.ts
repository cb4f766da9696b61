import { memberKey } from '../../../values/ids';
import type { Facts } from './facts';

/** Whose customers were read. */
export interface Members {
	/** Whether they are those of all members. */
	isAll: boolean;
	/** The members whose customers were read, in the form in which userids are compared. */
	read: ReadonlySet<string>;
}

/** What all indexes of the process may hold together. */
const MOST_ENTRIES = 300_000;
const MOST_BYTES = 100_000_000;

/** Of a text beside its characters, with the place that leads to it. */
const BYTES_OF_A_TEXT = 24;

/** Between fields, and between the values of one. */
const FIELD = '\u0000';
const VALUE = '\u0001';

/** Values of which there are few; each is kept once. */
class Known {
	private readonly places = new Map<string, number>();

	private readonly values: string[] = [];

	bytes = 0;

	placeOf(value: string): number {
		const known = this.places.get(value);
		if (known !== undefined) return known;
		this.values.push(value);
		// The text, and what leads to it from two sides.
		this.bytes += bytesOf(value) + 40;
		this.places.set(value, this.values.length - 1);
		return this.values.length - 1;
	}

	valueOf(place: string): string {
		return this.values[Number(place)];
	}
}

/** What customers are found by, of all who were read. Each is kept as two short texts, so that 300,000 take little. */
export class CustomerIndex {
	/** IDs and numbers, which take a byte for each character, apart from names. */
	private ids: string[] = [];

	private words: string[] = [];

	private readonly known = new Known();

	private ownBytes = 0;

	private hasGivenUp = false;

	/** Members whose customers WeCom leaves out for want of a licence. */
	readonly unlicensed = new Set<string>();

	get entries(): number {
		return this.ids.length;
	}

	/** What it takes, about. */
	get bytes(): number {
		return this.ownBytes + this.known.bytes;
	}

	/** Whether all that was read is in it. */
	get isUsable(): boolean {
		return !this.hasGivenUp;
	}

	leaveOut(members: Iterable<string>): void {
		for (const userid of members) this.unlicensed.add(userid);
	}

	/** It will not be whole: what is in it is let go. */
	giveUp(): void {
		this.hasGivenUp = true;
		this.ids = [];
		this.words = [];
	}

	/** More than may be kept is not kept at all: somebody who is not in it could not be told from nobody. */
	add(facts: Facts): void {
		if (this.hasGivenUp) return;
		const ids = [
			// Numbers come first: most searches look at nothing else.
			facts.mobiles.join(VALUE),
			withoutField(facts.external_userid),
			withoutField(facts.unionid),
			facts.tags.map((id) => this.known.placeOf(id)).join(VALUE),
			this.known.placeOf(facts.userid),
			this.known.placeOf(facts.state),
			facts.added ?? '',
		].join(FIELD);
		const words = [facts.name, facts.remark].map(withoutField).join(FIELD);
		this.ids.push(ids);
		this.words.push(words);
		this.ownBytes += bytesOf(ids) + bytesOf(words);
		if (this.entries > MOST_ENTRIES || this.bytes > MOST_BYTES) this.giveUp();
	}

	/** All of them, in the order in which they were read. */
	*[Symbol.iterator](): Generator<Facts> {
		for (let place = 0; place < this.ids.length; place++) {
			yield new Entry(this.ids[place], this.words[place], this.known);
		}
	}
}

/** One of them; it is taken apart as far as somebody looks at it. */
class Entry implements Facts {
	constructor(
		private readonly ids: string,
		private readonly words: string,
		private readonly known: Known,
	) {}

	get mobiles(): string[] {
		return valuesIn(this.ids.slice(0, this.ids.indexOf(FIELD)));
	}

	get external_userid(): string {
		return this.idAt(1);
	}

	get unionid(): string {
		return this.idAt(2);
	}

	get tags(): string[] {
		return valuesIn(this.idAt(3)).map((tag) => this.known.valueOf(tag));
	}

	get userid(): string {
		return this.known.valueOf(this.idAt(4));
	}

	get state(): string {
		return this.known.valueOf(this.idAt(5));
	}

	get added(): number | undefined {
		const added = this.idAt(6);
		return added === '' ? undefined : Number(added);
	}

	get name(): string {
		return this.words.slice(0, this.words.indexOf(FIELD));
	}

	get remark(): string {
		return this.words.slice(this.words.indexOf(FIELD) + 1);
	}

	private idAt(place: number): string {
		return this.ids.split(FIELD)[place];
	}
}

function valuesIn(text: string): string[] {
	return text === '' ? [] : text.split(VALUE);
}

function withoutField(text: string): string {
	return text.includes(FIELD) ? text.split(FIELD).join('') : text;
}

function bytesOf(text: string): number {
	const isNarrow = !/[\u0100-\uffff]/.test(text);
	return BYTES_OF_A_TEXT + text.length * (isNarrow ? 1 : 2);
}

/** An index with what is known of it. */
interface Kept {
	index: CustomerIndex;
	members: Members;
	/** Milliseconds since 1970 when its reading began. */
	readAt: number;
	/** Milliseconds for which the one who had it made wants to use it. */
	reuse: number;
}

/** The indexes of a process, one for each app, the oldest first. */
export class CustomerIndexes {
	private readonly byApp = new Map<string, Kept>();

	/** @param now milliseconds since 1970 */
	constructor(readonly now: () => number) {}

	/**
	 * The index of an app that is not older than the milliseconds. One whose time is over is dropped, of whichever app.
	 *
	 * @param app a name under which nothing of the secret can be read
	 * @param members whose customers are looked for; those of all members when nothing is said
	 */
	find(app: string, reuse: number, members?: string[]): CustomerIndex | undefined {
		for (const [other, { readAt, reuse: own }] of this.byApp) {
			const isOver = this.now() - readAt > (other === app ? reuse : own);
			if (isOver) this.byApp.delete(other);
		}
		const kept = this.byApp.get(app);
		if (!kept) return undefined;
		const { isAll, read } = kept.members;
		const isIn = members ? members.every((userid) => read.has(memberKey(userid))) : isAll;
		return isIn ? kept.index : undefined;
	}

	/** Keeps an index in place of the one that the app has; the oldest ones go where all together are too much. */
	keep(app: string, kept: Kept): void {
		this.byApp.delete(app);
		this.byApp.set(app, kept);
		for (const oldest of [...this.byApp.keys()]) {
			if (this.sum('entries') <= MOST_ENTRIES && this.sum('bytes') <= MOST_BYTES) return;
			this.byApp.delete(oldest);
		}
	}

	/** Of all indexes together. */
	sum(of: 'entries' | 'bytes'): number {
		return [...this.byApp.values()].reduce((sum, { index }) => sum + index[of], 0);
	}
}

/** Of this process. */
export const customerIndexes = new CustomerIndexes(() => Date.now());
