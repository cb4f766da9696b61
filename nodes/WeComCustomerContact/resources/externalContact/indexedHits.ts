import type { IDataObject } from 'n8n-workflow';

import { isSameMember } from '../../../values/ids';
import { idsIn, recordsIn } from '../../../wecom/answer';
import { externalContactApi } from '../../../wecom/api';
import { callWeCom } from '../../../wecom/callWeCom';
import type { WeComContext } from '../../../wecom/context';
import { corpOf } from '../../../wecom/corp';
import { Failure } from '../../../wecom/errors/failure';
import { Once } from '../../../wecom/once';
import { Turns } from '../../../wecom/turns';
import { inOrder } from '../../operation/inOrder';
import { lanesOf } from '../../operation/sideBySide';
import { Candidates } from './candidates';
import { matchesOf } from './criteria';
import type { CustomerIndex } from './customerIndex';
import { customerIndexes } from './customerIndex';
import type { Facts } from './facts';
import { factsOf } from './facts';
import type { Finding, Hit } from './finding';
import { readCustomer } from './readCustomer';

/** WeCom's codes for somebody who is not a customer any more. */
const GONE = [84061, 40096];

/** So many customers are read one by one in any case; more only while the list has more pages. */
const FEW = 10;

/** Entries that are looked at without a turn for others. */
const AT_A_STRETCH = 1000;

/** Entries of a page of the list. */
const PAGE = 100;

/** Who seems to fit by the index. */
type Suspect = Pick<Facts, 'external_userid' | 'userid'>;

type Customer = Awaited<ReturnType<typeof readCustomer>>;

/**
 * Serves searches from what the process has read before, where they allow it. Who seems to fit is read again, one call
 * for each customer, and counts as what WeCom says now. A search that fits so many that reading the list is shorter is
 * left to that.
 *
 * @param open the searches; those that are served are taken out
 */
export async function serveFromIndex(context: WeComContext, open: Set<Finding>): Promise<void> {
	const reusing = [...open].filter(({ reuse }) => reuse > 0);
	if (reusing.length === 0) return;
	const { app } = await corpOf(context);
	const byIndex = new Map<CustomerIndex, Finding[]>();
	for (const finding of reusing) {
		const index = customerIndexes.find(app, finding.reuse, finding.members);
		if (index) byIndex.set(index, [...(byIndex.get(index) ?? []), finding]);
	}
	const customers = new Once<Customer | undefined>();
	for (const [index, findings] of byIndex) {
		for (const [finding, suspects] of await suspectsIn(index, findings)) {
			if (Math.min(suspects.length, finding.wanted) > Math.max(FEW, index.entries / PAGE)) continue;
			await confirm(context, finding, suspects, customers).catch((error: unknown) =>
				finding.fail(error),
			);
			finding.leaveOut(index.unlicensed);
			open.delete(finding);
		}
	}
}

async function suspectsIn(
	index: CustomerIndex,
	findings: Finding[],
): Promise<Map<Finding, Suspect[]>> {
	const suspects = new Map(findings.map((finding) => [finding, [] as Suspect[]]));
	const candidates = new Candidates(findings);
	const turns = new Turns();
	let place = 0;
	for (const facts of index) {
		if (place++ % AT_A_STRETCH === 0) await turns.next();
		for (const finding of candidates.of(facts)) {
			const { external_userid, userid } = facts;
			if (matchesOf(finding.criteria, facts))
				suspects.get(finding)!.push({ external_userid, userid });
		}
	}
	return suspects;
}

/** Reads who seems to fit again, until there are as many as are wanted. */
async function confirm(
	context: WeComContext,
	finding: Finding,
	suspects: Suspect[],
	customers: Once<Customer | undefined>,
): Promise<void> {
	for (let next = 0; next < suspects.length && !finding.isOver;) {
		const some = suspects.slice(next, next + Math.min(finding.wanted, PAGE));
		next += some.length;
		const hits = await inOrder(some, lanesOf(context), async ({ external_userid, userid }) => {
			const customer = await customers.get(
				external_userid,
				async () => await readAgain(context, external_userid),
			);
			return customer && hitOf(customer, userid, finding);
		});
		for (const hit of hits) if (hit) finding.add(hit, 0);
	}
}

/** @returns nothing when it is no customer any more */
async function readAgain(
	context: WeComContext,
	external_userid: string,
): Promise<Customer | undefined> {
	const send = async (page: object) => await callWeCom(context, externalContactApi.get, page);
	const whenGone = (error: unknown) => (isGone(error) ? undefined : Promise.reject<never>(error));
	return await readCustomer({ external_userid }, send).catch(whenGone);
}

function isGone(error: unknown): boolean {
	return error instanceof Failure && GONE.includes(error.errcode ?? 0);
}

/** The customer with the member as the list gives them, if they still fit. */
function hitOf(
	{ external_contact, follow_user }: Customer,
	userid: string,
	finding: Finding,
): Hit | undefined {
	const follower = follow_user.find((one) => isSameMember(one.userid, userid));
	if (!follower) return undefined;
	const { tags, ...follow_info } = follower;
	// The list has the ids of tags alone, and not those that the member has for himself.
	const tag_id = idsIn(recordsIn(tags).map((tag) => tag.tag_id));
	const record = { external_contact, follow_info: { ...follow_info, tag_id } } as IDataObject;
	const matched = matchesOf(finding.criteria, factsOf(record));
	return matched && { record, matched };
}
