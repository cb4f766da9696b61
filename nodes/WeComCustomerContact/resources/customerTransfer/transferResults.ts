import { isSameMember, memberKey } from '../../../values/ids';
import { numberIn } from '../../../wecom/answer';
import { transferApi } from '../../../wecom/api';
import { callWeCom } from '../../../wecom/callWeCom';
import { Once } from '../../../wecom/once';
import { pagesOf } from '../../../wecom/pages';
import { perRun } from '../../../wecom/run';
import type { FormContext } from '../../fields/field';
import { inOrder } from '../../operation/inOrder';
import { lanesOf } from '../../operation/sideBySide';
import { readMembers } from '../externalContact/members';

/** Whether the member who hands over still works here. */
export type Kind = 'active' | 'resigned';

const CALLS = {
	active: transferApi.transferResult,
	resigned: transferApi.resignedTransferResult,
};

/** A transfer that has begun, as its result tells. */
export interface Begun {
	handover: string;
	takeover: string;
	external_userid: string;
	/** 1 done, 2 waiting, 3 refused, 4 too many. */
	status?: number;
	/** Unix seconds. */
	takeover_time?: number;
}

const pairs = perRun(() => new Once<Begun[]>());

const lists = perRun(() => new Once<Begun[]>());

/** The transfers from one member to another, read once for all items of a run. */
async function betweenTwo(
	item: FormContext,
	kind: Kind,
	handover: string,
	takeover: string,
): Promise<Begun[]> {
	return await pairs(item).get(
		JSON.stringify([kind, memberKey(handover), memberKey(takeover)]),
		async () => {
			const call = CALLS[kind];
			const params = { handover_userid: handover, takeover_userid: takeover };
			const send = async (page: object) => await callWeCom(item, call, page);
			const found: Begun[] = [];
			for await (const { entries } of pagesOf<typeof call.id, 'customer'>(call, params, send)) {
				for (const { external_userid, status, takeover_time } of entries) {
					found.push({
						...{ handover, takeover, external_userid: String(external_userid) },
						...{ status: numberIn(status), takeover_time: numberIn(takeover_time) },
					});
				}
			}
			return found;
		},
	);
}

/** All transfers away from a member to members whom the app sees: WeCom has no list of them. */
export async function transfersFrom(
	item: FormContext,
	kind: Kind,
	handover: string,
): Promise<Begun[]> {
	return await lists(item).get(
		JSON.stringify([kind, 'from', memberKey(handover)]),
		async () =>
			await withOthers(
				item,
				handover,
				async (other) => await betweenTwo(item, kind, handover, other),
			),
	);
}

/** All transfers to a member from members who work here. */
export async function transfersTo(item: FormContext, takeover: string): Promise<Begun[]> {
	return await lists(item).get(
		JSON.stringify(['active', 'to', memberKey(takeover)]),
		async () =>
			await withOthers(
				item,
				takeover,
				async (other) => await betweenTwo(item, 'active', other, takeover),
			),
	);
}

async function withOthers(
	item: FormContext,
	userid: string,
	read: (other: string) => Promise<Begun[]>,
): Promise<Begun[]> {
	const others = (await readMembers(item)).filter((other) => !isSameMember(other, userid));
	return (await inOrder(others, lanesOf(item), read)).flat();
}
