import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';

import { invalid } from '../../wecom/errors/failure';
import {
	departmentPaths,
	readDepartmentNames,
	readDepartments,
} from '../resources/account/departmentTree';
import { pickSeveral } from './picker';

/** WeCom gives names one department at a time; a longer list shows the rest by their IDs. */
const NAMES_AT_MOST = 100;

/**
 * The departments that the app sees, for a field that takes several: "Sales / East region", in the order of the address
 * book.
 */
export async function getDepartments(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	return await pickSeveral(this, async () => {
		const departments = await readDepartments(this);
		if (departments.length === 0) throw noDepartment();
		const names = await readDepartmentNames(this, departments.slice(0, NAMES_AT_MOST));
		const paths = departmentPaths(departments, names);
		return departments.map(({ id }) => ({ name: paths.get(id) ?? String(id), value: id }));
	});
}

function noDepartment() {
	return invalid(
		'The app sees no department',
		'In the admin console add departments to the visible range of the app, or give their IDs by an expression.',
	);
}
