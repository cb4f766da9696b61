import type { Answer } from '../../../wecom/api';
import { externalContactApi } from '../../../wecom/api';
import { Failure } from '../../../wecom/errors/failure';
import type { Page } from '../../../wecom/pages';
import { pagesOf } from '../../../wecom/pages';
import type { NextPart } from '../../operation/sideBySide';
import { partsOf } from '../../operation/sideBySide';
import type { MemberGroup } from './memberGroups';
import { MemberGroups } from './memberGroups';

/** WeCom's code for members without an interface licence. */
export const NO_LICENCE = 701008;

/** WeCom's answer for a member without customers. */
const NO_CUSTOMERS = 84061;

/** With fewer records than this there is no work for all lanes: the groups are read as WeCom takes them. */
const WORTH_CUTTING = 3200;

/** Customers with details: up to 100 pairs of customer and member, each `{ external_contact, follow_info }`. */
export type CustomersPage = Page<'externalContact.batchGetByUser', 'external_contact_list'>;

type SendBatch = (params: object) => Promise<Answer<'externalContact.batchGetByUser'>>;

/** The ids of the customers of one member. */
interface IdsPage {
	userid: string;
	ids: unknown[];
}

interface Wanted {
	/** Records still wanted, so that no page is larger than needed. */
	wanted?: () => number;
	/** Cursor of the first page. */
	from?: string;
}

/**
 * Pages of the customers of up to 100 members, with details (批量获取客户详情), one after the other.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92994
 */
export function customerPages(
	members: string[],
	send: SendBatch,
	how?: Wanted,
): AsyncGenerator<CustomersPage> {
	return pagesOf(externalContactApi.batchGetByUser, { userid_list: members }, send, how);
}

/** How a reading goes on where others than lists are served. */
interface Course {
	/** How many groups of members more than WeCom's size needs there may be at most; it limits the calls. */
	moreGroups?: number;
	/**
	 * Takes note that the customers of these members could not be read, so that those of the others are; without it, and
	 * where it throws, the reading ends with the error.
	 */
	whenFailed?: (members: string[], error: unknown) => void;
}

/**
 * The customers of any number of members, with details (批量获取客户详情), in parts that can be read side by side: by
 * `asTheyCome` or `pagesInOrder`. Read in order, they are in the order of the members.
 *
 * @param lanes how many parts are read at a time
 */
export function customersOf(
	members: string[],
	send: SendBatch,
	lanes: number,
	wanted: () => number = () => Infinity,
	{ moreGroups, whenFailed }: Course = {},
): NextPart<CustomersPage> {
	const groups = new MemberGroups(members, wanted() < WORTH_CUTTING ? 1 : lanes, moreGroups);
	return (underWay) => {
		const group = groups.next(underWay === 0);
		if (!group) return undefined;
		const pages = pagesOfGroup(groups, group, send, wanted);
		return whenFailed ? untilFailed(group, pages, whenFailed) : pages;
	};
}

async function* untilFailed(
	group: MemberGroup,
	pages: AsyncGenerator<CustomersPage>,
	whenFailed: NonNullable<Course['whenFailed']>,
): AsyncGenerator<CustomersPage> {
	try {
		yield* pages;
	} catch (error) {
		// Whether it is to be cut is not found out any more; the others do not wait for it.
		group.isOver = true;
		whenFailed(group.members, error);
	}
}

async function* pagesOfGroup(
	groups: MemberGroups,
	group: MemberGroup,
	send: SendBatch,
	wanted: () => number,
): AsyncGenerator<CustomersPage> {
	const { members } = group;
	const held: CustomersPage[] = [];
	const pages = customerPages(members, withoutLicence(group, send), { wanted });
	try {
		for await (const page of pages) {
			const { entries, answer } = page;
			group.came(entries.length, entries.at(-1)?.follow_info?.userid, !answer.next_cursor);
			held.push(page);
			if (groups.isOnTrial(group)) {
				if (group.isTooLarge) return groups.cut();
				if (group.isUndecided) continue;
			}
			yield* held.splice(0);
		}
	} catch (error) {
		// What came before the failure counts, as it does where nothing is held.
		yield* held.splice(0);
		await Promise.reject<never>(error);
	}
}

/**
 * WeCom refuses a group of whom nobody has a licence, and leaves those without one out where somebody has. How the
 * members are cut must make no difference.
 */
function withoutLicence({ isCut, members }: MemberGroup, send: SendBatch): SendBatch {
	if (!isCut) return send;
	return async (params) =>
		await send(params).catch((error: unknown) => {
			if (!(error instanceof Failure) || error.errcode !== NO_LICENCE) throw error;
			return { fail_info: { unlicensed_userid_list: members } };
		});
}

/**
 * The ids of the customers of any number of members (获取客户列表), in parts that can be read side by side: a member each,
 * without a page where the member has no customers.
 *
 * @param send makes the call; it sends `userid` beside other parameters
 * @see https://developer.work.weixin.qq.com/document/path/92113
 */
export function customerIdsOf(
	members: string[],
	send: (params: object) => Promise<Answer<'externalContact.list'>>,
): NextPart<IdsPage> {
	return partsOf(members, async function* (userid) {
		const pages = pagesOf(externalContactApi.list, { userid }, send, { emptyOn: [NO_CUSTOMERS] });
		for await (const { entries } of pages) yield { userid, ids: entries };
	});
}
