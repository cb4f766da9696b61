import { distinctMembers, memberKey } from '../../../values/ids';
import { idsIn, listIn } from '../../../wecom/answer';
import { directoryApi } from '../../../wecom/api';
import { callWeCom } from '../../../wecom/callWeCom';
import { Once } from '../../../wecom/once';
import { perRun } from '../../../wecom/run';
import type { FormContext } from '../../fields/field';
import { inOrder } from '../../operation/inOrder';
import { lanesOf } from '../../operation/sideBySide';
import { departmentsOfRun } from '../account/departmentTree';
import { readMembers } from '../externalContact/members';

/** Members and departments that are to publish, as WeCom takes them. */
export interface SenderList {
	user_list?: string[];
	department_list?: number[];
}

/** Who is asked to publish, and which of those given WeCom does not accept. */
export interface Publishers {
	members: string[];
	invalid: Required<SenderList>;
}

const membersOfDepartments = perRun(() => new Once<string[]>());

/**
 * The members who are asked to publish a moment: those given, and those of the departments and of all below them, as far as
 * the app sees them and they have the customer contact function. Without a list all of these.
 */
export async function publishersOf(
	item: FormContext,
	{ user_list = [], department_list = [] }: SenderList,
): Promise<Publishers> {
	const all = await readMembers(item);
	const invalid: Required<SenderList> = { user_list: [], department_list: [] };
	if (user_list.length === 0 && department_list.length === 0) return { members: all, invalid };
	const known = new Map(all.map((member) => [memberKey(member), member]));
	const members: string[] = [];
	const accept = (userid: string) => {
		const member = known.get(memberKey(userid));
		if (member !== undefined) members.push(member);
		return member !== undefined;
	};
	invalid.user_list.push(...user_list.filter((userid) => !accept(userid)));
	if (department_list.length > 0) {
		const { below, unknown } = await departmentsBelow(item, department_list);
		invalid.department_list.push(...unknown);
		const lists = await inOrder(below, lanesOf(item), async (id) => await membersIn(item, id));
		lists.flat().forEach(accept);
	}
	return { members: distinctMembers(members), invalid };
}

/** The departments with all below them, and those that the app does not see. */
async function departmentsBelow(item: FormContext, ids: number[]) {
	const departments = await departmentsOfRun(item);
	const seen = new Set(departments.map(({ id }) => id));
	const below = new Set(ids.filter((id) => seen.has(id)));
	// Each stands behind the one that it belongs to.
	for (const { id, parentid } of departments) if (below.has(parentid)) below.add(id);
	return { below: [...below], unknown: ids.filter((id) => !seen.has(id)) };
}

/** Members of a department without those below it (获取部门成员). */
async function membersIn(item: FormContext, department: number): Promise<string[]> {
	return await membersOfDepartments(item).get(String(department), async () => {
		const answer = await callWeCom(item, directoryApi.listDepartmentMembers, {
			department_id: department,
		});
		return idsIn(listIn(answer, 'userlist').map(({ userid }) => userid));
	});
}
