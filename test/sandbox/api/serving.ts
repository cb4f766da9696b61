import { ApiError } from '../apiError';
import type { Member } from '../state/people';
import type { Call } from './endpoint';
import { visibleMember } from './lookups';

/** A member whom customers can be led to. Refuses others with 40003, 60011, 84074 or 41054. */
export function reachableMember(call: Call, userid: string): Member {
	const member = visibleMember(call, userid);
	if (!member.customerContact) {
		throw new ApiError(84074, `${member.userid} does not have the customer contact function`);
	}
	const { activated = true, realName = true } = member.conditions ?? {};
	if (!activated) throw new ApiError(41054, `${member.userid} never signed in`);
	if (!realName) throw new ApiError(41054, `${member.userid} has no verified real name`);
	return member;
}

/** A member who can take over customers or groups. Refuses also with 40098, 40205, 40143 or 40132. */
export function takingOverMember(call: Call, userid: string): Member {
	const member = visibleMember(call, userid);
	// Real names have a code of their own here.
	if (member.conditions?.realName === false) {
		throw new ApiError(40098, `${member.userid} has no verified real name`);
	}
	checkConditions(member);
	return reachableMember(call, userid);
}

/** What holds for both sides of a transfer. Refuses with 40205, 40143 or 40132. */
export function checkConditions({ userid, conditions = {} }: Member): void {
	if (conditions.signedIn === false) {
		throw new ApiError(40205, `${userid} has not signed in within a year`);
	}
	if (conditions.banned) throw new ApiError(40143, `${userid} is banned`);
	if (conditions.teamAccount) throw new ApiError(40132, `${userid} is a team account`);
}
