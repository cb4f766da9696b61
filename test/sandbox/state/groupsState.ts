import type { GroupChatState, SandboxState } from '../types';
import type { Corp } from './corp';
import type { GroupChat } from './groupChats';
import { isUnassigned } from './takeover';

/** The part of the snapshot with groups and those who have left. */
export function groupsState(
	corp: Corp,
): Pick<SandboxState, 'groupChats' | 'resignedMembers' | 'transfers'> {
	return {
		groupChats: corp.groupChats.all().map(groupState),
		resignedMembers: corp.allResigned().map(({ member, dimissionTime }) => ({
			userid: member.userid,
			name: member.name,
			department: [...member.department],
			dimission_time: dimissionTime,
			external_userids: member.follows
				.filter((follow) => isUnassigned(corp, member, follow))
				.map(({ customer }) => customer.external_userid),
			...(member.conditions && { conditions: { ...member.conditions } }),
		})),
		transfers: corp.transfers.all().map((transfer) => ({
			kind: transfer.kind,
			handover_userid: transfer.handover.userid,
			takeover_userid: transfer.takeover.userid,
			external_userid: transfer.customer.external_userid,
			status: transfer.status,
			started_at: transfer.startedAt,
			takeover_time: transfer.takeoverTime,
			...(transfer.message !== undefined && { transfer_success_msg: transfer.message }),
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
