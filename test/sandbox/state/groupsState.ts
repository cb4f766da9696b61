import type { GroupChatState, SandboxState } from '../types';
import type { Corp } from './corp';
import type { GroupChat } from './groupChats';

/** The part of the snapshot with groups and those who have left. */
export function groupsState(corp: Corp): Pick<SandboxState, 'groupChats' | 'resignedMembers'> {
	return {
		groupChats: corp.groupChats.all().map(groupState),
		resignedMembers: corp.allResigned().map(({ member, dimissionTime }) => ({
			userid: member.userid,
			name: member.name,
			department: [...member.department],
			dimission_time: dimissionTime,
			external_userids: member.follows.map(({ customer }) => customer.external_userid),
			...(member.conditions && { conditions: { ...member.conditions } }),
		})),
	};
}

function groupState(group: GroupChat): GroupChatState {
	return {
		chat_id: group.chat_id,
		kind: group.kind,
		name: group.name,
		owner: group.owner.userid,
		create_time: group.createTime,
		notice: group.notice,
		member_list: group.members.map((member) => ({
			userid: member.userid,
			type: member.type,
			name: member.name,
			join_time: member.joinTime,
			join_scene: member.joinScene,
			...(member.state && { state: member.state }),
			...(member.invitor && { invitor: member.invitor }),
		})),
		admin_list: [...group.admins],
		status: group.status,
		opengid: group.opengid,
		dismissed: group.dismissed,
		full: group.full,
	};
}
