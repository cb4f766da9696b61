import { ApiError } from '../apiError';
import { qrCodeUrl } from '../qrCodes';
import type { JoinWay } from '../state/ways';
import type { Answer, Call, Endpoints } from './endpoint';
import { visibleGroup } from './groupChat';

/** QR codes and buttons for joining group chats: the rest of openapi/group-chat.yaml. */
export const joinWayEndpoints: Endpoints = {
	'joinWay.create': { answer: create },
	'joinWay.get': { answer: get },
	'joinWay.update': { answer: update },
	'joinWay.delete': { answer: remove },
};

/** Longer remarks are cut off. */
const remarkLength = 30;

interface Settings {
	scene: 1 | 2;
	remark?: string;
	auto_create_room?: 0 | 1;
	room_base_name?: string;
	room_base_id?: number;
	chat_id_list: string[];
	state?: string;
	mark_source?: boolean;
}

/** All settings of a way: what is not given gets its default. */
function settingsOf(call: Call) {
	const given = call.body as Settings;
	const { auto_create_room = 1 } = given;
	for (const id of given.chat_id_list) visibleGroup(call, id);
	return {
		scene: given.scene,
		remark: [...(given.remark ?? '')].slice(0, remarkLength).join(''),
		auto_create_room,
		room_base_name: auto_create_room === 1 ? given.room_base_name : undefined,
		room_base_id: auto_create_room === 1 ? given.room_base_id : undefined,
		chat_id_list: [...given.chat_id_list],
		state: given.state ?? '',
		mark_source: given.mark_source ?? true,
	};
}

function create(call: Call): Answer {
	const { corp, app, now, limits } = call;
	const settings = settingsOf(call);
	corp.ways.checkRoom(limits);
	const way = corp.ways.add<JoinWay>({
		kind: 'join',
		app: app.name,
		createTime: now,
		created: [],
		...settings,
	});
	return { config_id: way.config_id };
}

function get(call: Call): Answer {
	const way = ownWay(call);
	return {
		join_way: {
			config_id: way.config_id,
			scene: way.scene,
			remark: way.remark,
			auto_create_room: way.auto_create_room,
			...(way.room_base_name !== undefined && { room_base_name: way.room_base_name }),
			...(way.room_base_id !== undefined && { room_base_id: way.room_base_id }),
			chat_id_list: way.chat_id_list,
			qr_code: qrCodeUrl(call, way.config_id),
			state: way.state,
			mark_source: way.mark_source,
		},
	};
}

function update(call: Call): Answer {
	Object.assign(ownWay(call), settingsOf(call));
	return {};
}

function remove(call: Call): Answer {
	call.corp.ways.delete(ownWay(call));
	return {};
}

/** The way with the body's config_id. Refuses with 41044 what the app did not make. */
function ownWay({ corp, app, body }: Call): JoinWay {
	const { config_id: id } = body as { config_id: string };
	const way = corp.ways.find(id);
	if (way?.kind !== 'join' || way.app !== app.name) {
		throw new ApiError(41044, `${id} does not exist or is not of this app`);
	}
	return way;
}
