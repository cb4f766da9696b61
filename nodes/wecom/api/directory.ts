import { reads } from './call';

/** Members and departments (通讯录), for their names. */
export const directoryApi = {
	listSubDepartmentIds: reads(
		'directory.listSubDepartmentIds',
		'GET',
		'/cgi-bin/department/simplelist',
	),
	getDepartment: reads('directory.getDepartment', 'GET', '/cgi-bin/department/get'),
	listDepartmentMembers: reads(
		'directory.listDepartmentMembers',
		'GET',
		'/cgi-bin/user/simplelist',
	),
	getMember: reads('directory.getMember', 'GET', '/cgi-bin/user/get'),
};
