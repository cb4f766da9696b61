import { idIn, listIn } from '../../../wecom/answer';
import { directoryApi } from '../../../wecom/api';
import type { Extras } from '../../../wecom/callWeCom';
import { callWeCom } from '../../../wecom/callWeCom';
import type { WeComContext } from '../../../wecom/context';
import { oncePerRun } from '../../../wecom/once';

/** A department (部门) that the app sees. */
export interface Department {
	id: number;
	parentid: number;
	/** Position under the parent, higher comes first. */
	order: number;
}

/**
 * Reads the departments in the visible range of the app (获取子部门ID列表), each behind the one that it belongs to; one whose
 * parent the app does not see stands at the top.
 *
 * @see https://developer.work.weixin.qq.com/document/path/95350
 */
export async function readDepartments(
	context: WeComContext,
	extras?: Extras,
): Promise<Department[]> {
	const answer = await callWeCom(context, directoryApi.listSubDepartmentIds, {}, extras);
	return asTree(
		listIn(answer, 'department_id').map((department) => ({
			id: Number(idIn(department, 'id', 'ID of a department')),
			parentid: department.parentid ?? 0,
			order: department.order ?? 0,
		})),
	);
}

/** The same, read once for all items of a run and all that asks for them. */
export const departmentsOfRun = oncePerRun(
	async (context: WeComContext) => await readDepartments(context),
);

/**
 * Names of departments (获取单个部门详情) by their ids; none where the app may not read one. WeCom calls the list of
 * departments with their names slow, and recommends these calls.
 *
 * @see https://developer.work.weixin.qq.com/document/path/95351
 */
export async function readDepartmentNames(
	context: WeComContext,
	departments: Department[],
): Promise<Map<number, string>> {
	const names = await Promise.all(
		departments.map(
			async ({ id }) =>
				await callWeCom(context, directoryApi.getDepartment, { id }).then(
					({ department }) => [id, department?.name ?? ''] as const,
					() => [id, ''] as const,
				),
		),
	);
	return new Map(names.filter(([, name]) => name !== ''));
}

/** "Sales / East region" for each department, by its id; the id stands where a name is not known. */
export function departmentPaths(
	departments: Department[],
	names: ReadonlyMap<number, string>,
): Map<number, string> {
	const paths = new Map<number, string>();
	for (const { id, parentid } of departments) {
		const above = paths.get(parentid);
		const name = names.get(id) ?? String(id);
		paths.set(id, above === undefined ? name : `${above} / ${name}`);
	}
	return paths;
}

function asTree(departments: Department[]): Department[] {
	const seen = new Set(departments.map(({ id }) => id));
	const inOrder = [...departments].sort((a, b) => b.order - a.order);
	const below = (parent?: number): Department[] =>
		inOrder
			.filter(({ parentid }) => (parent === undefined ? !seen.has(parentid) : parentid === parent))
			.flatMap((department) => [department, ...below(department.id)]);
	return below();
}
