import type { IDataObject } from 'n8n-workflow';

import { statisticsApi } from '../../../wecom/api';
import { pagesOf } from '../../../wecom/pages';
import { wholeNumber } from '../../fields/checks';
import { options } from '../../fields/collections';
import { sentAs } from '../../fields/field';
import { limitOf, returnAllOrLimit } from '../../fields/returnAll';
import { DAY } from '../../../values/daysInChina';
import { yesNoAs } from '../../fields/yesNo';
import { chunksOf } from '../../operation/chunks';
import { inOrder } from '../../operation/inOrder';
import type { Given, Send } from '../../operation/operation';
import { defineOperation } from '../../operation/operation';
import { lanesOf } from '../../operation/sideBySide';
import { invalid } from '../../../wecom/errors/failure';
import { labelIn, ownerFields, owners } from './fields';
import { OWNERS_AT_ONCE, ownersIn } from './owners';
import { DAYS_AT_ONCE, period } from './period';

const days = period({ start: 'day_begin_time', end: 'day_end_time', upTo30Days: true });

/** The figure that `order_by` names. */
const SORTED_BY: Readonly<Record<number, string>> = {
	1: 'new_chat_cnt',
	2: 'chat_total',
	3: 'new_member_cnt',
	4: 'member_total',
};

const ascending = sentAs('order_asc', yesNoAs(1, 0), {
	displayName: 'Ascending',
	name: 'ascending',
	type: 'boolean',
	default: false,
	description: 'Whether to begin with the lowest figure instead of the highest',
});

const sortBy = sentAs('order_by', wholeNumber({ min: 1, max: 4 }), {
	displayName: 'Sort By',
	name: 'sortBy',
	type: 'options',
	options: [
		{ name: 'Group Chats in Total', value: 2 },
		{ name: 'Members in Total', value: 4 },
		{ name: 'New Group Chats', value: 1 },
		{ name: 'New Members', value: 3 },
	],
	default: 1,
	description: 'The figure that decides about the order',
});

/**
 * Statistics: Get Group Chats by Owner (获取「群聊数据统计」数据 - 按群主聚合的方式).
 *
 * Sends `day_begin_time` and `day_end_time` (midnight in China, both included), `owner_filter.userid_list` in chunks of
 * 100 owners, `order_by` and `order_asc`; pages by `offset`, at most 1000 a page. Gives one item per owner with the
 * figures of the whole period:
 * `{ owner, new_chat_cnt, chat_total, chat_has_msg, new_member_cnt, member_total, member_has_msg, msg_total }`.
 *
 * A period of more than 30 days is refused, and Period has no calendar month: the figures of its parts cannot be put
 * together, since WeCom does not say which of them may be added.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92133
 */
export const groupChatsByOwner = defineOperation({
	name: 'Get Group Chats by Owner',
	value: 'groupChatsByOwner',
	action: 'Get group chat statistics by owner',
	description: 'Retrieve how many group chats, members and messages each owner has',
	call: statisticsApi.groupChatByOwner,
	fields: [...ownerFields, ...days.fields, ...returnAllOrLimit, options([ascending, sortBy])],
	prepare(params) {
		days.setIn(params, this);
		const count = (Number(params.day_end_time) - Number(params.day_begin_time)) / DAY + 1;
		if (count > DAYS_AT_ONCE) {
			throw invalid(
				`From 'First Day' to 'Last Day' are ${count} days, WeCom takes at most ${DAYS_AT_ONCE} here`,
				`The figures are of the whole period, so they cannot be asked for in parts. Choose days that are closer together, one period per item, or use Get Group Chats by Day with one of the owners in '${labelIn(this, owners)}'.`,
			);
		}
	},
	async answer(params, send) {
		const limit = limitOf(this);
		const chunks = chunksByOwner(params);
		const ofChunks = await inOrder(
			chunks,
			lanesOf(this),
			async (chunk) => await ownersOf(chunk, send, limit),
		);
		const records = ofChunks.flat();
		if (chunks.length > 1) sort(records, params);
		return records.slice(0, limit);
	},
});

type Wanted = Given<'statistics.groupChatByOwner'>;

function chunksByOwner(wanted: Wanted): Wanted[] {
	return chunksOf(ownersIn(wanted), OWNERS_AT_ONCE).map((userid_list) => ({
		...wanted,
		owner_filter: { userid_list },
	}));
}

/** All pages of a chunk, or as many as are needed. */
async function ownersOf(
	chunk: Wanted,
	send: Send<'statistics.groupChatByOwner'>,
	limit: number,
): Promise<IDataObject[]> {
	const records: IDataObject[] = [];
	const wanted = () => limit - records.length;
	const pages = pagesOf(statisticsApi.groupChatByOwner, chunk, send, { wanted });
	for await (const { entries } of pages) {
		for (const { owner, data } of entries) records.push({ owner, ...data });
		if (wanted() <= 0) break;
	}
	return records;
}

/** WeCom has sorted each chunk; together they are sorted here, in the same way. */
function sort(records: IDataObject[], { order_by = 1, order_asc = 0 }: Wanted): void {
	const figure = SORTED_BY[order_by];
	const sign = order_asc === 1 ? 1 : -1;
	records.sort((a, b) => sign * (Number(a[figure] ?? 0) - Number(b[figure] ?? 0)));
}
