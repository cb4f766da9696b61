import { ApiError } from '../apiError';
import { daySeconds } from '../days';
import type { Member } from '../state/people';
import type { Resigned } from '../state/resigned';
import type { Call } from './endpoint';
import { checkConditions } from './serving';

const year = 365 * daySeconds;

/** A member in service or one who has left. Refuses with 40003 who never was one. */
export function knownMember({ corp }: Call, userid: string): Member {
	const member = corp.member(userid) ?? corp.resigned(userid)?.member;
	if (!member) throw new ApiError(40003, `no member has the userid ${userid}`);
	return member;
}

/** Refuses with 40205, 40143 or 40132 a member who left too long ago, or may not hand anything over. */
export function checkLeaver({ now }: Call, { member, dimissionTime }: Resigned): void {
	if (now - dimissionTime >= year) {
		throw new ApiError(40205, `${member.userid} left more than a year ago`);
	}
	checkConditions(member);
}
