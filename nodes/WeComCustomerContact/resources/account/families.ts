import type { IDataObject } from 'n8n-workflow';

import { idsIn, recordsIn } from '../../../wecom/answer';
import type { Call } from '../../../wecom/api';
import {
	acquisitionLinkApi,
	contactWayApi,
	externalContactApi,
	groupChatApi,
	messageApi,
	momentApi,
	statisticsApi,
	tagApi,
	transferApi,
} from '../../../wecom/api';
import { Failure, failureOf } from '../../../wecom/errors/failure';
import type { FormContext } from '../../fields/field';
import { DAY } from '../../../values/daysInChina';
import { inOrder } from '../../operation/inOrder';
import { lanesOf } from '../../operation/sideBySide';
import type { Finding } from './finding';
import { ask, bad, good, refused, unknown } from './finding';
import { yesterday } from './yesterday';

const LICENCE = 'Interface Licence';
const CUSTOMERS = 'Customers';
const TAG_QUOTA = 'Tag Quota';
const LINK_QUOTA = 'Acquisition Link Quota';

/** WeCom's code for members without an interface licence. */
const NO_LICENCE = 701008;

/** WeCom's code for a member without customers. */
const NO_CUSTOMERS = 84061;

/** WeCom's code for an API that the app may not call. */
const FORBIDDEN = 48002;

/** WeCom takes this many members at once. */
const MEMBERS_AT_ONCE = 100;

/** Tags of a company. */
const MOST_TAGS = 10_000;

interface Family {
	check: string;
	call: Call;
	/** @param now Unix seconds */
	params(members: string[], now: number): IDataObject;
}

const duringYesterday = (now: number) => ({
	start_time: yesterday(now),
	end_time: yesterday(now) + DAY,
});

/** One reading call of each family of the API. */
const FAMILIES: Family[] = [
	{ check: 'Tags', call: tagApi.list, params: () => ({}) },
	{ check: 'Contact Ways', call: contactWayApi.list, params: () => ({ limit: 1 }) },
	{ check: 'Group Chats', call: groupChatApi.list, params: () => ({ limit: 1 }) },
	{
		check: 'Mass Messages',
		call: messageApi.listMassMessages,
		params: (_members, now) => ({ chat_type: 'single', ...duringYesterday(now), limit: 1 }),
	},
	{
		check: 'Moments',
		call: momentApi.list,
		params: (_members, now) => ({ ...duringYesterday(now), limit: 1 }),
	},
	{
		check: 'Statistics',
		call: statisticsApi.userBehavior,
		params: ([userid], now) => ({
			userid: [userid],
			start_time: yesterday(now),
			end_time: yesterday(now),
		}),
	},
	{
		check: 'Customer Transfer',
		call: transferApi.getUnassigned,
		params: () => ({ page_size: 1 }),
	},
];

export const familyChecks = [
	LICENCE,
	CUSTOMERS,
	...FAMILIES.map(({ check }) => check),
	TAG_QUOTA,
	LINK_QUOTA,
];

/**
 * What the app may call of customer contact, and how much is left.
 *
 * @param members who may use customer contact
 * @param now Unix seconds
 */
export async function checkFamilies(
	item: FormContext,
	members: string[],
	now: number,
): Promise<Finding[]> {
	const customers = await customerFindings(item, members);
	const answers = await inOrder(FAMILIES, lanesOf(item), async ({ check, call, params }) => ({
		check,
		answer:
			members.length === 0 && call === statisticsApi.userBehavior
				? undefined
				: await ask(item, call, params(members, now)),
	}));
	const found = answers.map(({ check, answer }) => {
		if (answer === undefined) return withoutMembers(check);
		return answer instanceof Failure ? refusedFamily(check, answer) : allowed(check);
	});
	const [{ answer: tags }] = answers;
	return [...customers, ...found, tagQuota(tags), await linkQuota(item)];
}

async function customerFindings(item: FormContext, members: string[]): Promise<Finding[]> {
	if (members.length === 0) return [LICENCE, CUSTOMERS].map(withoutMembers);
	const answer = await ask(item, externalContactApi.batchGetByUser, {
		userid_list: members.slice(0, MEMBERS_AT_ONCE),
		limit: 1,
	});
	// WeCom's way to say that a member has no customers.
	if (answer instanceof Failure && answer.errcode === NO_CUSTOMERS) {
		return [unknown(LICENCE, 'Not checked: there are no customers'), allowed(CUSTOMERS)];
	}
	if (answer instanceof Failure) {
		return answer.errcode === NO_LICENCE
			? [refused(LICENCE, answer), unknown(CUSTOMERS, `Not checked, since '${LICENCE}' has failed`)]
			: [unknown(LICENCE, 'Not checked'), refusedFamily(CUSTOMERS, answer)];
	}
	const unlicensed = idsIn(answer.fail_info?.unlicensed_userid_list);
	const licence =
		unlicensed.length > 0
			? bad(
					LICENCE,
					`Without a valid one: ${unlicensed.join(', ')}`,
					failureOf(NO_LICENCE).description,
				)
			: good(LICENCE, 'WeCom leaves out no member for want of one');
	return [licence, allowed(CUSTOMERS)];
}

function allowed(check: string): Finding {
	return good(check, 'The app may read them');
}

function withoutMembers(check: string): Finding {
	return unknown(check, 'Not checked: it needs a member who may use customer contact');
}

function refusedFamily(check: string, failure: Failure): Finding {
	if (failure.errcode !== FORBIDDEN) return refused(check, failure);
	return bad(
		check,
		`The app may call customer contact, but not these calls (WeCom ${FORBIDDEN})`,
		`In the admin console open Customer Contact > Customers > API, and look at what the app may call. An app of a service provider needs the permission for it. ${failure.errmsg ?? ''}`.trim(),
	);
}

function tagQuota(answer: unknown): Finding {
	if (answer instanceof Failure) return unknown(TAG_QUOTA, 'The tags cannot be read');
	const groups = recordsIn((answer as IDataObject).tag_group);
	const count = groups.reduce((sum, { tag }) => sum + recordsIn(tag).length, 0);
	const found = `${count} of ${MOST_TAGS} tags`;
	return count < MOST_TAGS
		? good(TAG_QUOTA, found)
		: bad(TAG_QUOTA, found, 'Delete tags that nobody needs before you create more.');
}

/** Few companies have acquisition links: that WeCom tells no quota is nothing wrong. */
async function linkQuota(item: FormContext): Promise<Finding> {
	const answer = await ask(item, acquisitionLinkApi.getQuota);
	if (answer instanceof Failure) return unknown(LINK_QUOTA, answer.what);
	const { balance } = answer;
	if (balance === undefined || balance === null)
		return unknown(LINK_QUOTA, 'WeCom does not tell it');
	return good(LINK_QUOTA, `${balance} left`);
}
