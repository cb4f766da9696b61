import type { IDataObject } from 'n8n-workflow';

import { isSameMember, memberKey } from '../../../values/ids';
import { idsIn, numberIn } from '../../../wecom/answer';
import { externalContactApi, transferApi } from '../../../wecom/api';
import { callWeCom } from '../../../wecom/callWeCom';
import { Failure, failureOf } from '../../../wecom/errors/failure';
import { pagesOf } from '../../../wecom/pages';
import type { FormContext } from '../../fields/field';
import { DAY } from '../../../values/daysInChina';
import { failedRecord } from '../../operation/failedRecord';
import { inOrder } from '../../operation/inOrder';
import { previewed } from '../../operation/previewed';
import { lanesOf } from '../../operation/sideBySide';
import { readMembers } from '../externalContact/members';
import { customerIdsOf } from '../externalContact/readCustomers';
import { AT_ONCE } from './inChunks';
import type { Begun, Kind } from './transferResults';
import { transfersFrom, transfersTo } from './transferResults';

/** WeCom's codes for a customer who cannot be transferred. */
const UNKNOWN_CUSTOMER = 40096;
const UNDER_WAY_ELSEWHERE = 40100;
const TOO_OFTEN = 40128;
const UNDER_WAY = 40129;
const NOT_THEIRS = 40131;

/** WeCom's codes for a customer, or the customers of a member, whom the app cannot read. */
const NOT_READ = [40003, 40031, 40096, 60011, 60111, 84061];

/** WeCom's code for a member who left more than a year ago. */
const LEFT_LONG_AGO = 40205;

const DONE = 1;
const WAITING = 2;

/** A customer of a member who works here goes over so often in so many days. */
const MOST_TRANSFERS = 2;
const TRANSFER_DAYS = 90;

const YEAR = 365 * DAY;
const SECOND = 1000;

interface Given {
	handover_userid: string;
	takeover_userid: string;
	external_userid: string[];
	transfer_success_msg?: string;
}

/** What is known of the customers of the member who hands over. */
interface Known {
	/** Those who can go over as far as the relation goes. */
	theirs: ReadonlySet<string>;
	/** Of each, why not, where it is known. */
	obstacles: ReadonlyMap<string, Failure>;
}

/**
 * What Transfer Customers would do: relations, members and transfers that have begun are read, nothing is handed over.
 * WeCom tells nobody who is banned, has not signed in, or has as many customers as possible; that is not foreseen.
 *
 * @returns one record for each customer, also where WeCom would refuse all of them with one error
 */
export async function previewTransfer(
	item: FormContext,
	kind: Kind,
	given: Given,
): Promise<IDataObject[]> {
	const { handover_userid, takeover_userid, external_userid: ids, transfer_success_msg } = given;
	const members = await readMembers(item);
	const canTakeOver = members.some((one) => isSameMember(one, takeover_userid));
	const whole = canTakeOver ? undefined : noTakeover();
	const { theirs, obstacles } = whole
		? { theirs: new Set<string>(), obstacles: new Map<string, Failure>() }
		: await (kind === 'active' ? ofActive : ofLeaver)(item, given);
	const failures = await inOrder(ids, lanesOf(item), async (id) => {
		if (whole) return whole;
		return obstacles.get(id) ?? (theirs.has(id) ? undefined : await whyNotTheirs(item, kind, id));
	});
	const going = failures.filter((failure) => failure === undefined).length;
	const calls = going > 0 ? Math.ceil(ids.length / AT_ONCE) : 0;
	return ids.map((external_userid, place) => {
		const failure = failures[place];
		const outcome = failure
			? { success: false, ...failedRecord(failure) }
			: { success: true, errcode: 0 };
		const message = transfer_success_msg === undefined ? {} : { transfer_success_msg };
		return previewed(
			{ external_userid, handover_userid, takeover_userid, ...outcome, ...message },
			calls,
		);
	});
}

/** Of a member who works here. */
async function ofActive(
	item: FormContext,
	{ handover_userid, takeover_userid, external_userid: ids }: Given,
): Promise<Known> {
	const theirs = await customersOfMember(item, handover_userid);
	const asked = ids.filter((id) => theirs.has(id));
	const obstacles = new Map<string, Failure>();
	if (asked.length === 0) return { theirs, obstacles };
	const away = await transfersFrom(item, 'active', handover_userid);
	for (const [id, failure] of underWay(away, takeover_userid)) obstacles.set(id, failure);
	for (const id of asked) {
		if (obstacles.has(id)) continue;
		const recent = await recentTransfers(item, handover_userid, id);
		if (recent >= MOST_TRANSFERS) obstacles.set(id, failureOf(TOO_OFTEN));
	}
	return { theirs, obstacles };
}

/** Of a member who has left; WeCom lists whose customers wait for somebody. */
async function ofLeaver(
	item: FormContext,
	{ handover_userid, takeover_userid }: Given,
): Promise<Known> {
	const theirs = new Set<string>();
	const obstacles = new Map<string, Failure>();
	const send = async (page: object) => await callWeCom(item, transferApi.getUnassigned, page);
	for await (const { entries } of pagesOf(transferApi.getUnassigned, {}, send)) {
		for (const { handover_userid: leaver, external_userid, dimission_time } of entries) {
			if (!isSameMember(leaver, handover_userid) || typeof external_userid !== 'string') continue;
			theirs.add(external_userid);
			const leftAt = numberIn(dimission_time) ?? Infinity;
			const isLongAgo = Date.now() / SECOND - leftAt >= YEAR;
			if (isLongAgo) obstacles.set(external_userid, failureOf(LEFT_LONG_AGO));
		}
	}
	// A member who works here has no results of this kind.
	const away = await transfersFrom(item, 'resigned', handover_userid).catch((error: unknown) =>
		isNotRead(error) ? [] : Promise.reject<never>(error),
	);
	for (const [id, failure] of underWay(away, takeover_userid)) obstacles.set(id, failure);
	for (const { external_userid, status } of away) {
		if (status === DONE && !theirs.has(external_userid)) {
			obstacles.set(external_userid, failureOf(NOT_THEIRS));
		}
	}
	return { theirs, obstacles };
}

/** WeCom has two codes: one for the same new member, one for another one. */
function underWay(away: Begun[], takeover: string): Array<[string, Failure]> {
	return away
		.filter(({ status }) => status === WAITING)
		.map(({ external_userid, takeover: other }) => [
			external_userid,
			failureOf(isSameMember(other, takeover) ? UNDER_WAY : UNDER_WAY_ELSEWHERE),
		]);
}

/**
 * How often a customer went over in the last days, as far as results tell: from member to member back to where the
 * customer came from.
 */
async function recentTransfers(item: FormContext, userid: string, id: string): Promise<number> {
	const since = Date.now() / SECOND - TRANSFER_DAYS * DAY;
	const seen = new Set<string>();
	const found = new Map<string, Begun>();
	const next = [userid];
	for (let member = next.pop(); member !== undefined; member = next.pop()) {
		if (seen.has(memberKey(member)) || found.size >= MOST_TRANSFERS) continue;
		seen.add(memberKey(member));
		const around = [
			...(await transfersFrom(item, 'active', member)),
			...(await transfersTo(item, member)),
		];
		for (const one of around) {
			const isRecent = one.status !== undefined && one.status <= WAITING;
			if (one.external_userid !== id || !isRecent) continue;
			if ((one.takeover_time ?? 0) - DAY <= since) continue;
			found.set(JSON.stringify([memberKey(one.handover), memberKey(one.takeover)]), one);
			next.push(one.handover, one.takeover);
		}
	}
	return found.size;
}

/** Whom the member has; nobody when the app cannot read them. */
async function customersOfMember(item: FormContext, userid: string): Promise<Set<string>> {
	const send = async (params: object) => await callWeCom(item, externalContactApi.list, params);
	const read = async () => {
		const found = new Set<string>();
		const pages = customerIdsOf([userid], send)(0)!;
		for await (const { ids } of pages) for (const id of idsIn(ids)) found.add(id);
		return found;
	};
	const whenRefused = (error: unknown) =>
		isNotRead(error) ? new Set<string>() : Promise.reject<never>(error);
	return await read().catch(whenRefused);
}

function isNotRead(error: unknown): boolean {
	return error instanceof Failure && NOT_READ.includes(error.errcode ?? 0);
}

async function whyNotTheirs(item: FormContext, kind: Kind, external_userid: string) {
	const isThere = await callWeCom(item, externalContactApi.get, { external_userid }).then(
		() => true,
		(error: unknown) => (isNotRead(error) ? false : Promise.reject<never>(error)),
	);
	if (isThere) return failureOf(NOT_THEIRS);
	// Whose only member has left is not to be read either, and WeCom says something else of them.
	return kind === 'active' ? failureOf(UNKNOWN_CUSTOMER) : notWaiting();
}

function notWaiting(): Failure {
	return new Failure({
		what: 'The customer does not wait for another member',
		description:
			"Check 'Handover Member' and 'Customers': Get Unassigned lists the customers of members who have left.",
	});
}

function noTakeover(): Failure {
	return new Failure({
		what: 'The takeover member cannot take customers over',
		description:
			"Check 'Takeover Member': the member must have the customer contact function and be in the visible range of the app.",
	});
}
