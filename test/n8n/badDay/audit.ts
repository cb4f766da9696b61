import type { JournalEntry } from '../../sandbox/types';
import type { OutputItem } from '../itemRun';

/** What came of a run on a bad day. */
export interface Findings {
	/** Items that say that they were done. */
	done: number;
	/** Items that say why they were not. */
	reported: number;
	/** Calls that the node made for its items. */
	calls: number;
	/** Requests for a token. */
	tokenCalls: number;
	/** What must not be, in words; empty when every item was done once or reported with a true reason. */
	problems: string[];
}

export interface Books {
	/** The keys of the input items, in their order: each call belongs to one. */
	keys: string[];
	/** What the node gave, one item for each input item. */
	items: OutputItem[];
	/** All that the sandbox received. */
	journal: JournalEntry[];
	/** The path that is called for the items. */
	path: string;
	/** The key of the item for which a call was made. */
	keyOf: (call: JournalEntry) => string;
}

/** What an item says of a call that brought no answer of WeCom. */
const lossTexts: Partial<Record<NonNullable<JournalEntry['fault']>, RegExp>> = {
	reset: /the connection broke/,
	delay: /the time ran out/,
	status: /HTTP 502/,
	brokenJson: /without JSON/,
	gateway: /without errcode/,
	redirect: /a redirect/,
};

/** What an item says of an answer that says success, and lacks what it must have. */
const LACKS = /^WeCom sent no /;

/**
 * Compares what the node says of its items with what the sandbox has received, for an operation that may be sent again
 * when its answer is lost: a done item got exactly one good answer, with its last call.
 */
export function auditRepeatable(books: Books): Findings {
	return audit(books, (calls, isDone) => {
		const answered = calls.filter(isGoodAnswer);
		if (!isDone) return answered.length > 0 ? ['failed, but WeCom has said that it was done'] : [];
		if (answered.length !== 1) return [`done, with ${answered.length} good answers`];
		return calls.at(-1) === answered[0] ? [] : ['was sent again after it was done'];
	});
}

/**
 * The same for an operation that must never be sent again when its answer is lost: whatever the item says, it was carried
 * out once at most, and an item that fails says so when it may have been.
 */
export function auditCreation(books: Books): Findings {
	return audit(books, (calls, isDone, { error = '' }) => {
		const carriedOut = calls.filter(({ errcode }) => errcode === 0).length;
		const problems = [];
		if (carriedOut > 1) problems.push(`was carried out ${carriedOut} times`);
		const last = calls.at(-1)!;
		if (isDone && (!isGoodAnswer(last) || last.fault === 'missing')) {
			problems.push('done, without a good answer');
		}
		if (calls.slice(0, -1).some(isLost)) problems.push('was sent again although it was lost');
		if (isDone) return problems;
		const mayHaveHappened = /may have carried out/.test(error) || LACKS.test(error);
		if (carriedOut > 0 && !mayHaveHappened) problems.push('was carried out, but the item hides it');
		if (mayHaveHappened && !isLost(last) && last.errcode !== 0) {
			problems.push('was refused, but the item says that it may have been carried out');
		}
		return problems;
	});
}

type Judge = (calls: JournalEntry[], isDone: boolean, item: OutputItem) => string[];

function audit({ keys, items, journal, path, keyOf }: Books, judge: Judge): Findings {
	const callsOf = new Map<string, JournalEntry[]>(keys.map((key) => [key, []]));
	const ofPath = journal.filter((entry) => entry.path === path);
	const problems: string[] = [];
	for (const call of ofPath) {
		const calls = callsOf.get(keyOf(call));
		if (calls) calls.push(call);
		else problems.push(`a call for ${keyOf(call)}, which is no item`);
	}
	if (items.length !== keys.length) problems.push(`${keys.length} items gave ${items.length}`);
	for (const [index, item] of items.entries()) {
		const calls = callsOf.get(keys[index]) ?? [];
		const isDone = item.error === undefined;
		const found =
			calls.length === 0
				? ['was never sent']
				: [...judge(calls, isDone, item), ...(isDone ? [] : untruthIn(item, calls.at(-1)!))];
		problems.push(...found.map((problem) => `item ${index} ${problem}: ${told(item, calls)}`));
	}
	const done = items.filter(({ error }) => error === undefined).length;
	return {
		done,
		reported: items.length - done,
		calls: ofPath.length,
		tokenCalls: journal.filter((entry) => entry.path === '/cgi-bin/gettoken').length,
		problems,
	};
}

/** Whether the reason that an item gives is the one that its last call met. */
function untruthIn({ error = '', errcode }: OutputItem, last: JournalEntry): string[] {
	if (isGoodAnswer(last)) return LACKS.test(error) ? [] : ['failed, although WeCom says success'];
	if (!isLost(last)) {
		return errcode === last.errcode ? [] : [`says ${errcode}, but WeCom said ${last.errcode}`];
	}
	if (errcode !== undefined) return [`says ${errcode}, but there was no answer`];
	return lossTexts[last.fault!]?.test(error) ? [] : [`does not tell of ${last.fault}`];
}

function isLost({ outcome, status, fault }: JournalEntry): boolean {
	return outcome !== 'answered' || status !== 200 || fault === 'brokenJson' || fault === 'gateway';
}

function isGoodAnswer(call: JournalEntry): boolean {
	return !isLost(call) && call.errcode === 0;
}

function told(item: OutputItem, calls: JournalEntry[]): string {
	const met = calls.map(({ outcome, status, errcode, fault }) =>
		[outcome, status, errcode, fault].filter((part) => part !== undefined).join(' '),
	);
	return `${JSON.stringify(item).slice(0, 200)}; calls: ${met.join(', ') || 'none'}`;
}
