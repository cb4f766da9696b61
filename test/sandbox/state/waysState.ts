import type { ContactWayState, SandboxState } from '../types';
import type { Corp } from './corp';
import type { ContactWay } from './ways';

/** The ways' part of the snapshot. */
export function waysState({ ways }: Corp): Pick<SandboxState, 'contactWays' | 'temporarySessions'> {
	return {
		contactWays: ways.contactWays().map(contactWayState),
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
