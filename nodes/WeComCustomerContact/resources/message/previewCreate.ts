import type { IDataObject } from 'n8n-workflow';

import { failureOf } from '../../../wecom/errors/failure';
import type { FormContext } from '../../fields/field';
import { dayOfTime } from '../../fields/times';
import { failedRecord } from '../../operation/failedRecord';
import type { Given } from '../../operation/operation';
import { previewed } from '../../operation/previewed';
import { NO_LICENCE } from '../externalContact/readCustomers';
import type { Audience } from './audience';
import { audienceOf } from './audience';
import type { EarlierResult } from './earlierResults';
import { earlierResults } from './earlierResults';
import { receiveLimit, resultsCountFrom } from './receiveLimit';

/** WeCom's code when nobody is left to send to. */
const NOBODY = 41048;

const NO_CUSTOMER_ANY_MORE = 2;

const SECOND = 1000;

type Message = Given<'message.createMassMessage'>;

interface Wanted extends Message {
	/** The value of 'Send To'. */
	audience: string;
	/** The customers of each message, where they are given; without, there is one message. */
	chunks: string[][];
	/** The company's limit as the user tells it. */
	limit: string | undefined;
}

/**
 * What Create Mass Message would do: relations, and the results of this month's messages, are read; no task is created.
 * WeCom tells nobody who of several members last chatted with a customer, nor who has deleted a member, until a message
 * did not arrive.
 *
 * @returns a record for each message, also where WeCom would refuse it
 */
export async function previewCreate(item: FormContext, wanted: Wanted): Promise<IDataObject[]> {
	const { chat_type, sender, external_userid, chat_id_list, tag_filter } = wanted;
	const isGroup = chat_type === 'group';
	const ids = (isGroup ? chat_id_list : external_userid) ?? [];
	const now = Math.floor(Date.now() / SECOND);
	const audience = await audienceOf(item, {
		kind: wanted.audience,
		sender,
		ids: [...new Set(ids)],
		conditions: (tag_filter?.group_list ?? []).map(({ tag_list = [] }) => tag_list),
	});
	const results = audience.whole
		? []
		: await earlierResults(item, isGroup ? 'group' : 'single', resultsCountFrom(now), now);
	const limit = receiveLimit(results, wanted.limit, now);
	const repeated = repeatedIn(ids);
	const chunks = wanted.chunks.length > 0 ? wanted.chunks : [undefined];
	const records = chunks.map((chunk) => {
		const part = partOf(audience, chunk);
		const over = [...part.senders.keys()].filter((id) => limit.isOver(id));
		return recordOf(wanted, part, {
			order: chunk ?? ids,
			over,
			lost: isGroup ? [] : lostIn(part, results),
			given_twice: chunk ? chunk.filter((id) => repeated.has(id)) : [...repeated],
		});
	});
	const isAnyCreated = records.some(({ success }) => success);
	const calls = isAnyCreated ? Number(wanted.uploads) + chunks.length : 0;
	const { per: limit_per, most: limit_count } = limit;
	const { text, attachments, allow_select } = wanted;
	const content = given({ allow_select, text, attachments });
	return records.map((record) =>
		previewed({ ...record, limit_per, limit: limit_count, ...content }, calls),
	);
}

interface Found {
	/** Receivers as they were given. */
	order: string[];
	over: string[];
	lost: Array<{ userid: string; external_userid: string; at: number }>;
	given_twice: string[];
}

/** The record of one message. */
function recordOf(
	{ chat_type }: Message,
	{ senders, failed, unread = [], whole, ownerPicks }: Audience,
	{ order, over, lost, given_twice }: Found,
): IDataObject {
	const isGroup = chat_type === 'group';
	const id = isGroup ? 'chat_id' : 'external_userid';
	const total = isGroup ? 'group_chats_total' : 'customers_total';
	const full = new Set(over);
	const why = inOrderOf(order, [
		...failed,
		...over.map((receiver): [string, IDataObject] => [receiver, overLimit]),
	]);
	// Whoever picks the group chats sees all of them.
	const reached = [...senders].filter(([receiver]) => ownerPicks || !full.has(receiver));
	const failure = whole ?? (reached.length === 0 ? failureOf(NOBODY) : undefined);
	const sent = failure ? [] : reached;
	const several = sent.filter(([, members]) => members.length > 1);
	return {
		success: failure === undefined,
		...(failure ? failedRecord(failure) : {}),
		chat_type,
		...(ownerPicks ? { owner_picks: true } : {}),
		[total]: sent.length,
		senders: sendersOf(sent).map(({ userid, sure, possible }) => ({
			userid,
			[total]: sure.length,
			...(possible > 0 ? { customers_possible: possible } : {}),
			[id]: sure,
		})),
		...(isGroup
			? {}
			: { undecided: several.map(([external_userid, userid]) => ({ external_userid, userid })) }),
		fail_list: ownerPicks ? [] : [...why.keys()],
		failed: [
			...[...why].map(([receiver, reason]) => ({ [id]: receiver, ...reason })),
			...unread.map((userid) => ({ userid, ...failedRecord(failureOf(NO_LICENCE)) })),
			...(failure ? [] : lost.map(({ at, ...relation }) => ({ ...relation, ...lostAt(at) }))),
		],
		given_twice,
	};
}

/** The members who would be asked, with whom surely they would send to, and how many they might. */
function sendersOf(sent: Array<[string, string[]]>) {
	const senders = new Map<string, { userid: string; sure: string[]; possible: number }>();
	for (const [receiver, members] of sent) {
		for (const userid of members) {
			const known = senders.get(userid) ?? { userid, sure: [], possible: 0 };
			senders.set(userid, known);
			if (members.length > 1) known.possible++;
			else known.sure.push(receiver);
		}
	}
	return [...senders.values()];
}

/** The part of an audience that goes into one message. */
function partOf(audience: Audience, chunk: string[] | undefined): Audience {
	if (!chunk) return audience;
	const wanted = new Set(chunk);
	const isWanted = ([id]: [string, unknown]) => wanted.has(id);
	return {
		...audience,
		senders: new Map([...audience.senders].filter(isWanted)),
		failed: new Map([...audience.failed].filter(isWanted)),
	};
}

/** Customers whom the last message of the member, of those that are known, did not reach, since they had deleted the member. */
function lostIn({ senders }: Audience, results: EarlierResult[]): Found['lost'] {
	const last = new Map<string, EarlierResult>();
	for (const result of results) {
		const pair = JSON.stringify([result.userid, result.receiver]);
		const isKnown = result.status === 1 || result.status === NO_CUSTOMER_ANY_MORE;
		if (isKnown && result.at >= (last.get(pair)?.at ?? 0)) last.set(pair, result);
	}
	return [...senders].flatMap(([external_userid, members]) =>
		members.flatMap((userid) => {
			const result = last.get(JSON.stringify([userid, external_userid]));
			if (result?.status !== NO_CUSTOMER_ANY_MORE) return [];
			return [{ userid, external_userid, at: result.at }];
		}),
	);
}

const overLimit: IDataObject = {
	errmsg: 'Has received as many mass messages as the company allows',
	reason: 'WeCom delivers no more to them for now. Send it later, or leave them out.',
};

function lostAt(at: number): IDataObject {
	return {
		errmsg: 'Not a customer any more',
		reason: `They had deleted the member when the member sent a mass message on ${dayOfTime(at)}. It arrives only if they have added the member again.`,
	};
}

/** Why receivers are not reached, in the order in which they were given. */
function inOrderOf(order: string[], why: Array<[string, IDataObject]>): Map<string, IDataObject> {
	const known = new Map(why);
	const ordered = order.filter((id) => known.has(id));
	return new Map([...ordered, ...known.keys()].map((id) => [id, known.get(id)!]));
}

function repeatedIn(ids: string[]): Set<string> {
	const seen = new Set<string>();
	return new Set(ids.filter((id) => seen.has(id) || !seen.add(id)));
}

function given(values: Record<string, unknown>): IDataObject {
	return Object.fromEntries(
		Object.entries(values).filter(([, value]) => value !== undefined),
	) as IDataObject;
}
