import { memberKey } from '../../values/ids';
import { idsIn, recordsIn } from '../../wecom/answer';
import { directoryApi, externalContactApi } from '../../wecom/api';
import { callWeCom } from '../../wecom/callWeCom';
import type { WeComContext } from '../../wecom/context';
import { Failure } from '../../wecom/errors/failure';
import { oncePerRun } from '../../wecom/once';
import type { Directory, Entry } from './directory';
import { directoryOf } from './directory';
import { readDepartments } from '../resources/account/departmentTree';
import type { NamedKind } from './namedKind';

/** The run goes on without them. */
const optional = { isOptional: true };

/**
 * The members with customer contact (获取配置了客户联系功能的成员列表), and whoever else is in the departments that the app sees,
 * with their names (获取部门成员): a call per department, none per member.
 *
 * @returns nothing where the app may read none of it
 * @see https://developer.work.weixin.qq.com/document/path/90200
 */
const readDirectory = oncePerRun(async (context: WeComContext): Promise<Directory | undefined> => {
	const reading = Promise.all([readServing(context), readSeen(context)]);
	const lists = await reading.catch((error: Error) => {
		if (!(error instanceof Failure) || error.errcode === undefined) throw error;
		context.logger.warn(`WeCom does not give the names of the members: ${error.message}`);
		return undefined;
	});
	return lists && directoryOfMembers(...lists);
});

async function readServing(context: WeComContext): Promise<string[]> {
	const answer = await callWeCom(context, externalContactApi.getFollowUsers, {}, optional);
	return idsIn(answer.follow_user);
}

async function readSeen(context: WeComContext): Promise<Entry[]> {
	const departments = await readDepartments(context, optional);
	const lists = await Promise.all(
		departments.map(
			async ({ id }) =>
				await callWeCom(
					context,
					directoryApi.listDepartmentMembers,
					{ department_id: id },
					optional,
				).then(
					({ userlist }) => recordsIn(userlist),
					() => [],
				),
		),
	);
	return lists.flat().flatMap(({ userid, name }): Entry[] => {
		if (typeof userid !== 'string' || userid === '') return [];
		return [{ id: userid, names: typeof name === 'string' && name !== '' ? [name] : [] }];
	});
}

/** Of two members of one name the one who serves customers is meant. */
function directoryOfMembers(serving: string[], seen: Entry[]): Directory {
	const ids = new Map(serving.map((id) => [memberKey(id), id]));
	const first = directoryOf(
		seen.filter(({ id }) => ids.has(memberKey(id))),
		'members',
		memberKey,
	);
	const others = directoryOf(seen, 'members', memberKey);
	return {
		find: (wanted) => ids.get(memberKey(wanted)) ?? first.find(wanted) ?? others.find(wanted),
		names: () => [...others.names()],
	};
}

/**
 * Members (成员), by their names. Letters, digits and `_-@.` are taken for a User ID, which has no other form: members
 * who have left, or whom the app does not see, are in no list. Without the list everything is.
 */
export const member: NamedKind = {
	what: 'member',
	isId: (text) => /^[a-z0-9][\w.@-]*$/i.test(text),
	isNameAlike: true,
	read: readDirectory,
	advice: 'The app knows the names of the members in the departments that it sees.',
};
