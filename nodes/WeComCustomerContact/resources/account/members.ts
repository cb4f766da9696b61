import { idsIn, numberIn, recordsIn } from '../../../wecom/answer';
import { directoryApi } from '../../../wecom/api';
import { Failure } from '../../../wecom/errors/failure';
import { isSameMember, memberKey } from '../../../values/ids';
import type { FormContext } from '../../fields/field';
import { inOrder } from '../../operation/inOrder';
import { lanesOf } from '../../operation/sideBySide';
import type { Finding } from './finding';
import { ask, bad, good, unknown } from './finding';

const RANGE = 'Visible Range';
const SERVING = 'Members with Customer Contact';

/** The members of more departments are not read: a large company has thousands. */
const MOST_DEPARTMENTS = 50;

/** Names of so many members stand in a text. */
const MOST_NAMES = 20;

const WIDEN =
	'In the admin console open the app under App Management, and add departments or members to its visible range.';
const ALLOW =
	'In the admin console open Customer Contact > Permissions > Range of Use, and add them.';

export const memberChecks = [RANGE, SERVING];

/** Whom the app sees. */
export interface Visible {
	departments: number;
	members: string[];
	/** There are more departments than were read. */
	isCut: boolean;
	/** Why WeCom does not list the members of a department, where it does not. */
	unread?: Failure;
}

/** Reads whom the app sees (获取部门成员); a failure when it may not read the address book. */
export async function readVisible(item: FormContext): Promise<Visible | Failure> {
	const answer = await ask(item, directoryApi.listSubDepartmentIds);
	if (answer instanceof Failure) return answer;
	const ids = recordsIn(answer.department_id).flatMap(({ id }) => numberIn(id) ?? []);
	const lists = await inOrder(
		ids.slice(0, MOST_DEPARTMENTS),
		lanesOf(item),
		async (department_id) => {
			const list = await ask(item, directoryApi.listDepartmentMembers, { department_id });
			return list instanceof Failure
				? list
				: idsIn(recordsIn(list.userlist).map(({ userid }) => userid));
		},
	);
	const unread = lists.find((list) => list instanceof Failure);
	const read = lists.flatMap((list) => (list instanceof Failure ? [] : list));
	const members = new Map(read.map((userid) => [memberKey(userid), userid]));
	return {
		departments: ids.length,
		members: [...members.values()],
		isCut: ids.length > MOST_DEPARTMENTS,
		...(unread ? { unread } : {}),
	};
}

/**
 * The visible range of the app against the members who may use customer contact.
 *
 * @param serving those of the visible range who may
 * @param wanted members who have to be among them, where the user names some
 */
export function checkMembers(
	visible: Visible | Failure,
	serving: string[],
	wanted: string[],
): Finding[] {
	return [rangeFinding(visible, serving), servingFinding(visible, serving, wanted)];
}

function rangeFinding(visible: Visible | Failure, serving: string[]): Finding {
	if (visible instanceof Failure) {
		return unknown(RANGE, `WeCom does not tell the visible range: ${visible.what}`);
	}
	const { departments, members, isCut, unread } = visible;
	if (departments === 0 && serving.length === 0) {
		return bad(RANGE, 'The app sees no department and no member', WIDEN);
	}
	if (departments === 0) return good(RANGE, 'Members that were added one by one, no department');
	const limit = isCut ? ` (of the first ${MOST_DEPARTMENTS} departments)` : '';
	const others = unread
		? `. There are more: WeCom does not list the members of every department (${unread.what})`
		: '';
	return good(RANGE, `Departments: ${departments}, members: ${members.length}${limit}${others}`);
}

function servingFinding(visible: Visible | Failure, serving: string[], wanted: string[]): Finding {
	const seen = visible instanceof Failure ? [] : visible.members;
	const missing = wanted.filter((userid) => !isAmong(serving, userid));
	if (missing.length > 0) {
		const hidden = missing.filter((userid) => !isAmong(seen, userid));
		const barred = missing.filter((userid) => isAmong(seen, userid));
		return bad(
			SERVING,
			[
				...(barred.length > 0 ? [`May not use it: ${named(barred)}`] : []),
				...(hidden.length > 0 ? [`Not in the visible range, or unknown: ${named(hidden)}`] : []),
			].join('. '),
			[...(barred.length > 0 ? [ALLOW] : []), ...(hidden.length > 0 ? [WIDEN] : [])].join(' '),
		);
	}
	if (serving.length === 0) {
		return bad(SERVING, 'No member in the visible range may use customer contact', ALLOW);
	}
	const without = seen.filter((userid) => !isAmong(serving, userid));
	const others = without.length > 0 ? `. ${without.length} without it: ${named(without)}` : '';
	return good(
		SERVING,
		`${serving.length} of the visible range: ${named(serving)}${others}`,
		without.length > 0 ? `If those without it shall serve customers: ${ALLOW}` : '',
	);
}

function isAmong(members: string[], userid: string): boolean {
	return members.some((member) => isSameMember(member, userid));
}

function named(members: string[]): string {
	const more = members.length - MOST_NAMES;
	const names = members.slice(0, MOST_NAMES).join(', ');
	return more > 0 ? `${names} and ${more} more` : names;
}
