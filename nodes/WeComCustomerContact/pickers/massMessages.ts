import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';

import { DAY } from '../../values/daysInChina';
import { dayOfTime } from '../fields/times';
import { listIn } from '../../wecom/answer';
import type { Answer } from '../../wecom/api';
import { messageApi } from '../../wecom/api';
import { callWeCom } from '../../wecom/callWeCom';
import { firstWords } from './firstWords';
import { pick, searchPages } from './picker';

const SECOND = 1000;

/** WeCom lists about a month at a time. */
const PERIOD = 28 * DAY;

/** Older messages are named by their id. */
const PERIODS = 6;

const CHAT_TYPES = ['single', 'group'];

type Message = NonNullable<Answer<'message.listMassMessages'>['group_msg_list']>[number];

/** Where the list goes on: through the pages, then the other chat type, then the period before. */
interface Place {
	/** End of the newest period, Unix seconds. */
	now: number;
	/** How many periods back. */
	period: number;
	chatType: number;
	cursor?: string;
}

/** The mass messages of the last months (获取群发记录列表), by their first words, the newest first. */
export async function searchMassMessages(
	this: ILoadOptionsFunctions,
	filter?: string,
	cursor?: string,
): Promise<INodeListSearchResult> {
	return await pick(
		this,
		async () => await searchPages(async (from) => await messagesAt(this, from), filter, cursor),
	);
}

async function messagesAt(context: ILoadOptionsFunctions, from?: string) {
	const place: Place = from
		? (JSON.parse(from) as Place)
		: { now: Math.floor(Date.now() / SECOND), period: 0, chatType: 0 };
	const end = place.now - place.period * (PERIOD + 1);
	const call = messageApi.listMassMessages;
	const answer = await callWeCom(context, call, {
		chat_type: CHAT_TYPES[place.chatType],
		start_time: end - PERIOD,
		end_time: end,
		limit: call.pages?.size,
		...(place.cursor ? { cursor: place.cursor } : {}),
	});
	const messages = listIn(answer, 'group_msg_list');
	const newestFirst = [...messages].sort((a, b) => Number(b.create_time) - Number(a.create_time));
	const next = placeAfter(place, answer.next_cursor);
	return { entries: newestFirst.map(entryOf), next: next && JSON.stringify(next) };
}

function placeAfter({ now, period, chatType }: Place, cursor?: string | null): Place | undefined {
	if (cursor) return { now, period, chatType, cursor };
	if (chatType + 1 < CHAT_TYPES.length) return { now, period, chatType: chatType + 1 };
	return period + 1 < PERIODS ? { now, period: period + 1, chatType: 0 } : undefined;
}

function entryOf(message: Message): INodeListSearchItems {
	const day = dayOfTime(message.create_time);
	return {
		name: [wordsOf(message), day].filter(Boolean).join(' · '),
		value: message.msgid!,
	};
}

/** The beginning of the text; for a message without text what its first attachment is. */
function wordsOf({ text, attachments, msgid }: Message): string {
	const words = firstWords(text?.content);
	if (words) return words;
	const { link, miniprogram, msgtype } = attachments?.[0] ?? {};
	return [link?.title, miniprogram?.title, msgtype, msgid].map(firstWords).find(Boolean) ?? '';
}
