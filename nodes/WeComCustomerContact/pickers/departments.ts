import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';

import { invalid } from '../../wecom/errors/failure';
import { idIn, listIn } from '../../wecom/answer';
import { directoryApi } from '../../wecom/api';
import { callWeCom } from '../../wecom/callWeCom';
import { pickSeveral } from './picker';

/** WeCom gives names one department at a time; a longer list shows the rest by their IDs. */
const NAMES_AT_MOST = 100;

interface Department {
	id: number;
	parentid: number;
	/** Position under the parent, higher comes first. */
	order: number;
}

/**
 * The departments that the app sees, for a field that takes several: "Sales / East region", in the order of the address
 * book. WeCom calls the list of departments with their names slow, and recommends the two calls made here.
 *
 * @see https://developer.work.weixin.qq.com/document/path/95350
 */
export async function getDepartments(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	return await pickSeveral(this, async () => {
		const departments = asTree(await readDepartments(this));
		const names = new Map(
			await Promise.all(
				departments
					.slice(0, NAMES_AT_MOST)
					.map(async ({ id }) => [id, await nameOf(this, id)] as const),
			),
		);
		return pathsOf(departments, names);
	});
}

/** Reads the departments in the visible range of the app (获取子部门ID列表). */
async function readDepartments(context: ILoadOptionsFunctions): Promise<Department[]> {
	const answer = await callWeCom(context, directoryApi.listSubDepartmentIds);
	const departments = listIn(answer, 'department_id');
	if (departments.length > 0) {
		return departments.map((department) => ({
			id: Number(idIn(department, 'id', 'ID of a department')),
			parentid: department.parentid ?? 0,
			order: department.order ?? 0,
		}));
	}
	throw invalid(
		'The app sees no department',
		'In the admin console add departments to the visible range of the app, or give their IDs by an expression.',
	);
}

/**
 * Name of a department (获取单个部门详情); nothing where the app may not read it, the ID stands then.
 *
 * @see https://developer.work.weixin.qq.com/document/path/95351
 */
async function nameOf(context: ILoadOptionsFunctions, id: number): Promise<string | undefined> {
	return await callWeCom(context, directoryApi.getDepartment, { id }).then(
		({ department }) => department?.name ?? undefined,
		() => undefined,
	);
}

/** Each department behind the one that it belongs to; one whose parent the app does not see stands at the top. */
function asTree(departments: Department[]): Department[] {
	const seen = new Set(departments.map(({ id }) => id));
	const inOrder = [...departments].sort((a, b) => b.order - a.order);
	const below = (parent?: number): Department[] =>
		inOrder
			.filter(({ parentid }) => (parent === undefined ? !seen.has(parentid) : parentid === parent))
			.flatMap((department) => [department, ...below(department.id)]);
	return below();
}

function pathsOf(
	departments: Department[],
	names: Map<number, string | undefined>,
): INodePropertyOptions[] {
	const paths = new Map<number, string>();
	for (const { id, parentid } of departments) {
		const above = paths.get(parentid);
		const name = names.get(id) ?? String(id);
		paths.set(id, above === undefined ? name : `${above} / ${name}`);
	}
	return departments.map(({ id }) => ({ name: paths.get(id) ?? String(id), value: id }));
}
