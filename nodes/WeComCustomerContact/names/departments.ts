import { oncePerRun } from '../../wecom/once';
import type { WeComContext } from '../../wecom/context';
import type { Entry } from './directory';
import { directoryOf } from './directory';
import {
	departmentPaths,
	departmentsOfRun,
	readDepartmentNames,
} from '../resources/account/departmentTree';
import type { NamedKind } from './namedKind';

const readDirectory = oncePerRun(async (context: WeComContext) => {
	const departments = await departmentsOfRun(context);
	const names = await readDepartmentNames(context, departments);
	const paths = departmentPaths(departments, names);
	const chains = new Map<number, string[]>();
	const entries = departments.map(({ id, parentid }): Entry => {
		const name = names.get(id);
		const chain = name === undefined ? [] : [...(chains.get(parentid) ?? []), name];
		chains.set(id, chain);
		return { id: String(id), names: namesOf(chain), about: paths.get(id) };
	});
	return directoryOf(entries, 'departments');
});

/** "East region", "Sales/East region" and as the editor's list shows it, "Sales / East region". */
function namesOf(chain: string[]): string[] {
	const ends = chain.map((_, place) => chain.slice(-place - 1));
	return ends.flatMap((end) => [...new Set([end.join('/'), end.join(' / ')])]);
}

/** Departments (部门), by their names, or as "Sales/East region". A number is always an id. */
export const department: NamedKind = {
	what: 'department',
	isId: (text) => /^\d+$/.test(text),
	read: readDirectory,
	advice:
		'Only departments that the app sees can be given by name; one below another as "Sales/East region".',
};
