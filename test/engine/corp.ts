import type { Bench } from './index';

/** What tests look up in the sandbox's corp; each throws when it is not there. */

function found<T>(value: T | undefined, what: string): T {
	if (value === undefined) throw new TypeError(`the sandbox has no ${what}`);
	return value;
}

export function groupNamed(bench: Bench, name: string) {
	const { tagGroups } = bench.sandbox.control.state();
	return found(
		tagGroups.find(({ group_name }) => group_name === name),
		name,
	);
}

/** Id of the tag `Group/Name`. */
export function tagId(bench: Bench, path: string): string {
	const [group, name] = path.split('/');
	const tag = groupNamed(bench, group).tags.find((it) => it.name === name);
	return found(tag, path).id;
}

export function customerNamed(bench: Bench, name: string) {
	const { customers } = bench.sandbox.control.state();
	return found(
		customers.find((it) => it.name === name),
		name,
	);
}

/** What a member notes about a customer. */
export function relation(bench: Bench, userid: string, externalUserId: string) {
	const { customers } = bench.sandbox.control.state();
	const customer = customers.find(({ external_userid }) => external_userid === externalUserId);
	const follow = customer?.follow_user.find((it) => it.userid === userid);
	return found(follow, `relation of ${userid} and ${externalUserId}`);
}

/** Names of the tags that a member has put on a customer. */
export function tagsOn(bench: Bench, userid: string, externalUserId: string): string[] {
	return relation(bench, userid, externalUserId).tags.map(({ tag_name }) => tag_name);
}

export function groupChatNamed(bench: Bench, name: string) {
	const { groupChats } = bench.sandbox.control.state();
	return found(
		groupChats.find((it) => it.name === name),
		`group chat ${name}`,
	);
}

/** Paths of all requests but those for a token, in order. */
export function calls(bench: Bench): string[] {
	return bench.sandbox.control
		.journal()
		.map(({ path }) => path)
		.filter((path) => path !== '/cgi-bin/gettoken');
}
