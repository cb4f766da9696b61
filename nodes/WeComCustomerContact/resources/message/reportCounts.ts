import type { IDataObject } from 'n8n-workflow';

import { numberIn } from '../../../wecom/answer';

/** WeCom's state of a result: 0 not sent, 1 sent, 2 not a customer any more, 3 has received other messages already. */
const COUNTED: Readonly<Record<number, string>> = {
	1: 'reached',
	0: 'not_yet',
	3: 'over_limit',
	2: 'lost',
};

/** Of a receiver with several results, the first of these counts. */
const PREFERRED = [1, 0, 3, 2];

const RECEIVERS: Array<[id: string, name: string, outcomes: string[]]> = [
	['external_userid', 'customers', ['reached', 'not_yet', 'lost', 'over_limit']],
	['chat_id', 'group_chats', ['reached', 'not_yet', 'over_limit']],
];

/**
 * How many customers and group chats a mass message has reached, each counted once: `{ customers_total,
 * customers_reached, customers_not_yet, customers_lost, customers_over_limit, group_chats_total, group_chats_reached,
 * group_chats_not_yet, group_chats_over_limit }`. A state that is not known counts in the total only.
 */
export function countsOf(results: IDataObject[]): IDataObject {
	const counts: IDataObject = {};
	for (const [id, name, outcomes] of RECEIVERS) {
		const best = bestOf(results, id);
		counts[`${name}_total`] = best.size;
		const found = [...best.values()].map((status) => COUNTED[status]);
		for (const outcome of outcomes) {
			counts[`${name}_${outcome}`] = found.filter((one) => one === outcome).length;
		}
	}
	return counts;
}

/** The state of each receiver, the best one when several members have the receiver. */
function bestOf(results: IDataObject[], id: string): Map<string, number> {
	const best = new Map<string, number>();
	for (const result of results) {
		const receiver = result[id];
		if (typeof receiver !== 'string' || receiver === '') continue;
		const status = numberIn(result.status) ?? NaN;
		const known = best.get(receiver);
		if (known === undefined || rank(status) < rank(known)) best.set(receiver, status);
	}
	return best;
}

function rank(status: number): number {
	const place = PREFERRED.indexOf(status);
	return place < 0 ? PREFERRED.length : place;
}
