import { ApiError } from '../apiError';
import type { Department } from '../state/people';
import type { Answer, Call, Endpoints } from './endpoint';

/** Members and departments inside the visible range: openapi/directory.yaml. */
export const directoryEndpoints: Endpoints = {
	'directory.listSubDepartmentIds': {
		answer: (call) => ({
			department_id: visibleDepartments(call).map(({ id, parentid, order }) => ({
				id,
				parentid,
				order,
			})),
		}),
	},
	'directory.listDepartments': {
		answer: (call) => ({ department: visibleDepartments(call) }),
	},
	'directory.getDepartment': {
		answer: (call) => ({ department: visibleDepartment(call, call.query.id as number) }),
	},
	'directory.listDepartmentMembers': { answer: listDepartmentMembers },
	'directory.listMemberIds': { answer: listMemberIds },
	'directory.getMember': { answer: getMember },
};

function visibleDepartments(call: Call): Department[] {
	const { corp, app, query } = call;
	const range = corp.visibleDepartments(app);
	const ids =
		query.id === undefined
			? [...range]
			: corp.subtree(visibleDepartment(call, query.id as number).id).filter((id) => range.has(id));
	return ids.map((id) => corp.departments.get(id)!);
}

/** The department with an id. Refuses unknown ones with 60123, invisible ones with 60011. */
export function visibleDepartment({ corp, app }: Call, id: number): Department {
	const department = corp.departments.get(id);
	if (!department) throw new ApiError(60123, `no department has the id ${id}`);
	if (!corp.visibleDepartments(app).has(id)) {
		throw new ApiError(60011, `department ${id} is outside the visible range of the app`);
	}
	return department;
}

function listDepartmentMembers(call: Call): Answer {
	const { corp, app, query } = call;
	const { id } = visibleDepartment(call, query.department_id as number);
	const range = corp.visibleDepartments(app);
	return {
		userlist: corp
			.allMembers()
			.filter(({ department }) => department.includes(id))
			.map(({ userid, name, department }) => ({
				userid,
				name,
				department: department.filter((it) => range.has(it)),
			})),
	};
}

function listMemberIds({ body, corp, cursors }: Call): Answer {
	const { cursor, limit = 10_000 } = body as { cursor?: string; limit?: number };
	const scope = ['directory.listMemberIds'];
	const from = cursors.open<number>(scope, cursor) ?? 0;
	const all = corp
		.allMembers()
		.flatMap(({ userid, department }) => department.map((id) => ({ userid, department: id })));
	const to = from + limit;
	return {
		dept_user: all.slice(from, to),
		next_cursor: to < all.length ? cursors.issue(scope, to) : '',
	};
}

function getMember({ corp, app, query }: Call): Answer {
	const member = corp.member(query.userid as string);
	if (!member) throw new ApiError(60111, `no member has the userid ${query.userid}`);
	if (!corp.sees(app, member)) {
		throw new ApiError(60011, `${member.userid} is outside the visible range of the app`);
	}
	const range = corp.visibleDepartments(app);
	const department = member.department.filter((id) => range.has(id));
	const leads = (id: number) => corp.departments.get(id)!.department_leader.includes(member.userid);
	return {
		userid: member.userid,
		name: member.name,
		department,
		order: department.map(() => 0),
		position: member.position,
		...(member.alias && { alias: member.alias }),
		is_leader_in_dept: department.map((id) => (leads(id) ? 1 : 0)),
		...(range.has(member.department[0]) && { main_department: member.department[0] }),
		status: 1,
	};
}
