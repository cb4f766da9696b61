/** A Corp ID of a company itself; the encrypted ones that service providers see have another form, and keep their case. */
const PLAIN_CORP_ID = /^w[wx][0-9a-f]{16}$/i;

/**
 * The form of a userid in which two spellings of one member are equal: WeCom does not tell upper and lower case of it
 * apart. Only for comparisons; what is sent stays as it was given.
 */
export function memberKey(userid: unknown): string {
	return String(userid).toLowerCase();
}

/** Whether two userids are of one member. */
export function isSameMember(one: unknown, other: unknown): boolean {
	return memberKey(one) === memberKey(other);
}

/** Each member once, in the spelling that came first. */
export function distinctMembers(userids: string[]): string[] {
	const known = new Map<string, string>();
	for (const userid of userids) {
		if (!known.has(memberKey(userid))) known.set(memberKey(userid), userid);
	}
	return [...known.values()];
}

/** The same for a Corp ID; only a plain one is the same in upper and in lower case. */
export function corpKey(corpId: string): string {
	return PLAIN_CORP_ID.test(corpId) ? corpId.toLowerCase() : corpId;
}
