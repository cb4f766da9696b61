import { ApiError } from '../apiError';
import type { Follow, Member } from '../state/people';
import type { Call } from './endpoint';

/** The member with a userid. Refuses unknown ones with 40003, invisible ones with 60011. */
export function visibleMember({ corp, app }: Call, userid: string): Member {
	const member = corp.member(userid);
	if (!member) throw new ApiError(40003, `no member has the userid ${userid}`);
	if (!corp.sees(app, member)) {
		throw new ApiError(60011, `${userid} is outside the visible range of the app`);
	}
	return member;
}

/** Whether a text has the shape of an external_userid. */
export function isExternalUserId(id: string): boolean {
	return /^w[mo][\w-]{30}$/.test(id);
}

/** Refuses with 40096 what is no external_userid at all. */
export function checkExternalUserId(id: string): void {
	if (!isExternalUserId(id)) throw new ApiError(40096, `${id} is no external_userid`);
}

/** The relation of a visible member to a customer. Refuses with 84061 when there is none. */
export function followOf(call: Call, userid: string, externalUserId: string): Follow {
	const member = visibleMember(call, userid);
	checkExternalUserId(externalUserId);
	const follow = call.corp.follow(member, externalUserId);
	if (!follow) throw new ApiError(84061, `${externalUserId} is no customer of ${userid}`);
	return follow;
}

/** The pair of member and customer that a call changes. */
export function pairOf({ body }: Call): string {
	const { userid, external_userid } = body as { userid: string; external_userid: string };
	return `${userid.toLowerCase()} and ${external_userid}`;
}
