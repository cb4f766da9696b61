import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';

import { DAY } from '../../values/daysInChina';
import { dayOfTime } from '../fields/times';
import { listIn } from '../../wecom/answer';
import type { Answer } from '../../wecom/api';
import { momentApi } from '../../wecom/api';
import { callWeCom } from '../../wecom/callWeCom';
import { firstWords } from './firstWords';
import { pick, searchPages } from './picker';

const SECOND = 1000;

/** WeCom lists 30 days at a time. */
const PERIOD = 30 * DAY;

/** Older moments are named by their id. */
const PERIODS = 6;

type Moment = NonNullable<Answer<'moment.list'>['moment_list']>[number];

/** Where the list goes on: through the pages, then the period before. */
interface Place {
	/** End of the period, Unix seconds. */
	end: number;
	/** How many periods are left, this one included. */
	periods: number;
	cursor?: string;
}

/** The moments of the last months (获取企业全部的发表列表), by their first words, the newest period first. */
export async function searchMoments(
	this: ILoadOptionsFunctions,
	filter?: string,
	cursor?: string,
): Promise<INodeListSearchResult> {
	return await pick(
		this,
		async () => await searchPages(async (from) => await momentsAt(this, from), filter, cursor),
	);
}

async function momentsAt(context: ILoadOptionsFunctions, from?: string) {
	const { end, periods, cursor }: Place = from
		? (JSON.parse(from) as Place)
		: { end: Math.floor(Date.now() / SECOND) + 1, periods: PERIODS };
	const answer = await callWeCom(context, momentApi.list, {
		start_time: end - PERIOD,
		end_time: end,
		limit: momentApi.list.pages?.size,
		...(cursor ? { cursor } : {}),
	});
	const moments = listIn(answer, 'moment_list');
	const newestFirst = [...moments].sort((a, b) => Number(b.create_time) - Number(a.create_time));
	const next = placeAfter({ end, periods }, answer.next_cursor);
	return { entries: newestFirst.map(entryOf), next: next && JSON.stringify(next) };
}

/** The ends do not belong to a period, so two that follow each other share a second. */
function placeAfter({ end, periods }: Place, cursor?: string | null): Place | undefined {
	if (cursor) return { end, periods, cursor };
	return periods > 1 ? { end: end - PERIOD + 1, periods: periods - 1 } : undefined;
}

function entryOf(moment: Moment): INodeListSearchItems {
	const day = dayOfTime(moment.create_time);
	return {
		name: [wordsOf(moment), day].filter(Boolean).join(' · '),
		value: moment.moment_id!,
	};
}

/** The beginning of the text; for a moment without text the title of its link, or what it shows. */
function wordsOf({ text, link, image, video, moment_id }: Moment): string {
	const words = firstWords(text?.content) || firstWords(link?.title);
	if (words) return words;
	if (video) return 'Video';
	if (image) return 'Image';
	return link ? 'Link' : firstWords(moment_id);
}
