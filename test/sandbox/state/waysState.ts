import type { ContactWayState, JoinWayState, SandboxState } from '../types';
import type { Corp } from './corp';
import type { ContactWay, JoinWay } from './ways';

/** The ways' part of the snapshot. */
export function waysState({
	ways,
}: Corp): Pick<SandboxState, 'contactWays' | 'joinWays' | 'temporarySessions'> {
	return {
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
