import { holdsObject } from '../../values/list';
import { nearTo } from '../../values/near';
import { namesFrom, readNames, shortestNamesIn } from '../../values/names';
import type { Failure } from '../../wecom/errors/failure';
import { invalid } from '../../wecom/errors/failure';
import { id, list } from '../fields/checks';
import type { FormContext } from '../fields/field';
import type { Kind } from '../fields/named';
import { customer } from './customers';
import { department } from './departments';
import type { Directory } from './directory';
import { groupChat } from './groupChats';
import { member } from './members';
import type { NamedKind } from './namedKind';
import { tag, tagGroup } from './tags';

const KINDS: Record<Kind, NamedKind> = {
	customer,
	department,
	groupChat,
	member,
	tag,
	tagGroup,
};

const anyList = list();

const anyId = id();

/** Whether a list holds something else than ids, by their form. */
export function holdsNames(kind: Kind, value: unknown): boolean {
	if (holdsObject(value)) return false;
	return shortestNamesIn(namesFrom(value)).some((entry) => !KINDS[kind].isId(entry));
}

/** Whether what a field has as a name is something else than an id, by its form. */
export function isName(kind: Kind, value: unknown): boolean {
	const { isId, isNameAlike } = KINDS[kind];
	return isNameAlike === true || !isId(String(value).trim());
}

/**
 * The ids in a list of names and ids. What has the form of an id stays as it is, whether it is known or not. Names may
 * hold what separates others: the longest stretches that are known are taken.
 *
 * @param label of the field, for the error
 * @returns the value itself where WeCom does not give the names
 * @throws {Failure} naming what is no id and no name, or the name of several
 */
export async function idsFrom(
	item: FormContext,
	kind: Kind,
	value: unknown,
	label: string,
): Promise<unknown> {
	anyList(value, label);
	const { isId, read } = KINDS[kind];
	const directory = await read(item);
	if (!directory) return value;
	const found = readNames(namesFrom(value), (name) => (isId(name) ? name : directory.find(name)));
	return found.map((one) => {
		if ('known' in one) return one.known;
		throw unknown(KINDS[kind], directory, one.unknown, label);
	});
}

/**
 * The same for the one name of a field that says that it has a name.
 *
 * @returns the name itself where WeCom does not give the names
 */
export async function idFrom(
	item: FormContext,
	kind: Kind,
	value: unknown,
	label: string,
): Promise<unknown> {
	const wanted = anyId(value, label);
	if (wanted === undefined) return value;
	const directory = await KINDS[kind].read(item);
	if (!directory) return value;
	const found = directory.find(wanted);
	if (found === undefined) throw unknown(KINDS[kind], directory, wanted, label);
	return found;
}

function unknown(
	{ what, advice }: NamedKind,
	directory: Directory,
	wanted: string,
	label: string,
): Failure {
	return invalid(
		`There is no ${what} "${wanted}"`,
		`${nearTo(wanted, directory.names())}Check '${label}'. ${advice}`,
	);
}
