import type { Corp } from '../state/corp';

/** `status` of a group chat whose owner has left. */
const ownerHasLeft = 1;

/**
 * Has a member leave the corp. Whom the member followed waits for somebody else, and so do the groups the member owned;
 * customers of nobody else are no customers until then. WeCom tells no app of it.
 *
 * @param now Unix seconds
 */
export function leaveCorp(corp: Corp, userid: string, now: number): void {
	const member = corp.member(userid);
	if (!member) throw new TypeError(`leave: nobody here has the userid ${userid}`);
	const follows = [...member.follows];
	for (const follow of follows) corp.endRelation(follow);
	// Those who have left keep their list.
	member.follows.push(...follows);
	for (const request of corp.friendRequests.all()) {
		if (request.userid === member.userid) corp.friendRequests.take(member, request.external_userid);
	}
	for (const group of corp.groupChats.live()) {
		if (group.owner === member) group.status = ownerHasLeft;
		else if (group.members.some((it) => it.userid === member.userid)) {
			corp.groupChats.leave(group, member.userid);
		}
	}
	corp.leave({ member, dimissionTime: now });
}
