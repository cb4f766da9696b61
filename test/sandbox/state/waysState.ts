import type { ContactWayState, JoinWayState, SandboxState } from '../types';
import type { Corp } from './corp';
import type { ContactWay, JoinWay } from './ways';

/** The ways' part of the snapshot. */
export function waysState({
	ways,
	acquisitionLinks,
}: Corp): Pick<
	SandboxState,
	'contactWays' | 'joinWays' | 'temporarySessions' | 'acquisitionLinks' | 'acquisitionQuota'
> {
	return {
		acquisitionLinks: acquisitionLinks.all().map((link) => ({
			link_id: link.link_id,
			app: link.app,
			create_time: link.createTime,
			link_name: link.link_name,
			url: link.url,
			skip_verify: link.skip_verify,
			user_list: [...link.user_list],
			department_list: [...link.department_list],
			scans: link.scans,
			customers: acquisitionLinks.acquired
				.filter(({ link_id }) => link_id === link.link_id)
				.map(({ external_userid, userid, state, messages }) => ({
					external_userid,
					userid,
					state,
					messages,
				})),
		})),
		acquisitionQuota: {
			total: acquisitionLinks.quota.total,
			balance: acquisitionLinks.balance(),
		},
		contactWays: ways.contactWays().map(contactWayState),
		joinWays: ways.joinWays().map(joinWayState),
		temporarySessions: ways.sessions.map(({ way, ...session }) => ({
			...session,
			config_id: way.config_id,
		})),
	};
}

function contactWayState(way: ContactWay): ContactWayState {
	const { image, ...parts } = way.conclusions ?? {};
	return {
		config_id: way.config_id,
		app: way.app,
		create_time: way.createTime,
		type: way.type,
		scene: way.scene,
		...(way.style !== undefined && { style: way.style }),
		remark: way.remark,
		skip_verify: way.skip_verify,
		state: way.state,
		user: [...way.user],
		party: [...way.party],
		is_temp: way.is_temp,
		is_exclusive: way.is_exclusive,
		expires_in: way.expires_in,
		chat_expires_in: way.chat_expires_in,
		unionid: way.unionid,
		mark_source: way.mark_source,
		...(way.conclusions && {
			conclusions: { ...parts, ...(image && { image: { media_id: image.id } }) },
		}),
		scans: way.scans,
	};
}

function joinWayState(way: JoinWay): JoinWayState {
	return {
		config_id: way.config_id,
		app: way.app,
		create_time: way.createTime,
		scene: way.scene,
		remark: way.remark,
		auto_create_room: way.auto_create_room,
		...(way.room_base_name !== undefined && { room_base_name: way.room_base_name }),
		...(way.room_base_id !== undefined && { room_base_id: way.room_base_id }),
		chat_id_list: [...way.chat_id_list],
		state: way.state,
		mark_source: way.mark_source,
		scans: way.scans,
	};
}
