import { ApiError } from '../apiError';
import { daySeconds } from '../days';
import type { Media } from '../state/media';
import { isExpired, type Conclusions, type ContactWay } from '../state/ways';
import { pictureUrl, qrCodeUrl } from '../qrCodes';
import { visibleDepartment } from './directory';
import type { Answer, Call, Endpoints } from './endpoint';
import { checkExternalUserId, visibleMember } from './lookups';
import { reachableMember } from './serving';

/** "Contact me" QR codes and buttons, and temporary sessions: openapi/contact-way.yaml. */
export const contactWayEndpoints: Endpoints = {
	'contactWay.create': { answer: create },
	'contactWay.get': { answer: get },
	'contactWay.list': { answer: list },
	'contactWay.update': { answer: update },
	'contactWay.delete': { answer: remove },
	'contactWay.closeTempChat': { answer: closeTempChat },
};

/** Older ways are not listed: 2021-07-10. */
const listedSince = Date.UTC(2021, 6, 9, 16) / 1000;
const mostMembers = 100;

interface GivenConclusions extends Omit<Conclusions, 'image'> {
	image?: { media_id: string };
}

/** What can be changed later. */
interface Changes {
	remark?: string;
	skip_verify?: boolean;
	style?: number;
	state?: string;
	user?: string[];
	party?: number[];
	expires_in?: number;
	chat_expires_in?: number;
	unionid?: string;
	mark_source?: boolean;
	conclusions?: GivenConclusions;
}

interface NewWay extends Changes {
	type: 1 | 2;
	scene: 1 | 2;
	is_temp?: boolean;
	is_exclusive?: boolean;
}

function create(call: Call): Answer {
	const { corp, app, now, limits } = call;
	const { type, scene, is_temp = false, is_exclusive = false, ...given } = call.body as NewWay;
	const way: Omit<ContactWay, 'config_id' | 'number' | 'scans'> = {
		kind: 'contact',
		app: app.name,
		createTime: now,
		type,
		scene,
		remark: '',
		skip_verify: true,
		state: '',
		user: [],
		party: [],
		is_temp,
		is_exclusive,
		expires_in: 7 * daySeconds,
		chat_expires_in: daySeconds,
		unionid: '',
		mark_source: true,
	};
	const filled = { ...way, ...checked(call, way, given) };
	if (is_temp) corp.ways.checkTemporaryRoom(limits, now);
	else corp.ways.checkRoom(limits);
	const added = corp.ways.add<ContactWay>(filled);
	return {
		config_id: added.config_id,
		...(scene === 2 && { qr_code: qrCodeUrl(call, added.config_id) }),
	};
}

/** The changes that take effect on a way, their values checked. */
function checked(
	call: Call,
	way: Pick<ContactWay, 'type' | 'scene' | 'is_temp' | 'user' | 'party'>,
	changes: Changes,
): Partial<ContactWay> {
	const { user, party, style, expires_in, chat_expires_in, unionid, conclusions, ...rest } =
		changes;
	const effective: Partial<ContactWay> = { ...rest };
	if (style !== undefined && way.scene === 1) {
		if (style === 3 && way.type === 2) {
			throw new ApiError(41042, 'style 3 is for a single member only');
		}
		effective.style = style;
	}
	if (user !== undefined) effective.user = user.map((id) => reachableMember(call, id).userid);
	if (party !== undefined && way.type === 2) effective.party = party;
	checkReach(call, way, effective);
	if (way.is_temp) {
		if (expires_in !== undefined) effective.expires_in = expires_in;
		if (chat_expires_in !== undefined) effective.chat_expires_in = chat_expires_in;
		if (unionid !== undefined) effective.unionid = unionid;
		if (conclusions) effective.conclusions = effectiveConclusions(call, conclusions);
	}
	return effective;
}

/** Members of the departments count, too; a way of type 1 has exactly one member. */
function checkReach(
	call: Call,
	way: Pick<ContactWay, 'type' | 'user' | 'party'>,
	{ user = way.user, party = way.party }: Partial<ContactWay>,
): void {
	if (way.type === 1 && user.length > 1) {
		throw new ApiError(41041, `${user.length} members, a way of type 1 has one`);
	}
	if (user.length === 0 && party.length === 0) {
		throw new ApiError(40063, 'the way would lead to nobody');
	}
	const reached = new Set([...user, ...party.flatMap((id) => membersOf(call, id))]);
	if (reached.size > mostMembers) {
		throw new ApiError(41041, `${reached.size} members, ${mostMembers} are possible`);
	}
}

function membersOf(call: Call, department: number): string[] {
	const { id } = visibleDepartment(call, department);
	return call.corp.membersBelow(id).map(({ userid }) => userid);
}

/** Text, and of the other parts only the first. */
function effectiveConclusions(call: Call, given: GivenConclusions): Conclusions {
	const { text, image, link, miniprogram } = given;
	const media = image && temporaryImage(call, image.media_id);
	if (!media && !link && miniprogram?.pic_media_id) {
		temporaryImage(call, miniprogram.pic_media_id);
	}
	return {
		...(text && { text }),
		...(media ? { image: media } : link ? { link } : miniprogram && { miniprogram }),
	};
}

function temporaryImage({ corp, now }: Call, mediaId: string): Media {
	const media = corp.media.get(mediaId, now);
	if (media.source !== 'upload' || media.type !== 'image') {
		throw new ApiError(40007, `${mediaId} must come from media/upload with type image`);
	}
	return media;
}

/** The way with the body's config_id. Refuses with 41044 what the app did not make. */
function ownWay({ corp, app, body }: Call): ContactWay {
	const { config_id: id } = body as { config_id: string };
	const way = corp.ways.find(id);
	if (way?.kind !== 'contact' || way.app !== app.name) {
		throw new ApiError(41044, `${id} does not exist or is not of this app`);
	}
	return way;
}

function get(call: Call): Answer {
	const way = ownWay(call);
	const { conclusions } = way;
	return {
		contact_way: {
			config_id: way.config_id,
			type: way.type,
			scene: way.scene,
			...(way.style !== undefined && { style: way.style }),
			remark: way.remark,
			skip_verify: way.skip_verify,
			state: way.state,
			...(way.scene === 2 && { qr_code: qrCodeUrl(call, way.config_id) }),
			user: way.user,
			party: way.party,
			is_temp: way.is_temp,
			...(way.is_temp && {
				expires_in: way.expires_in,
				chat_expires_in: way.chat_expires_in,
				...(way.unionid && { unionid: way.unionid }),
			}),
			mark_source: way.mark_source,
			...(conclusions && {
				conclusions: {
					...conclusions,
					...(conclusions.image && { image: { pic_url: pictureUrl(call, conclusions.image.id) } }),
				},
			}),
		},
	};
}

function list({ body, corp, app, cursors, now }: Call): Answer {
	const {
		start_time,
		end_time,
		cursor,
		limit = 100,
	} = body as {
		start_time?: number;
		end_time?: number;
		cursor?: string;
		limit?: number;
	};
	const scope = ['contactWay.list', app.name, start_time ?? null, end_time ?? null];
	// The range stays the same on every page, though "now" moves on.
	const { after, start, end } = cursors.open<{ after: number; start: number; end: number }>(
		scope,
		cursor,
	) ?? { after: 0, start: start_time ?? now - 90 * daySeconds, end: end_time ?? now };
	const found = corp.ways
		.contactWays()
		.filter(
			(way) =>
				way.app === app.name &&
				!way.is_temp &&
				way.number > after &&
				way.createTime >= Math.max(start, listedSince) &&
				way.createTime <= end,
		);
	const page = found.slice(0, limit);
	const last = page[page.length - 1]?.number;
	return {
		contact_way: page.map(({ config_id }) => ({ config_id })),
		next_cursor: found.length > limit ? cursors.issue(scope, { after: last, start, end }) : '',
	};
}

function update(call: Call): Answer {
	const way = ownWay(call);
	if (isExpired(way, call.now)) {
		throw new ApiError(41044, `the temporary way ${way.config_id} has expired`);
	}
	// `config_id` is of the way itself, so it changes nothing.
	Object.assign(way, checked(call, way, call.body as Changes));
	return {};
}

function remove(call: Call): Answer {
	call.corp.ways.delete(ownWay(call));
	return {};
}

function closeTempChat(call: Call): Answer {
	const { userid, external_userid: id } = call.body as { userid: string; external_userid: string };
	const member = visibleMember(call, userid);
	checkExternalUserId(id);
	const session = call.corp.ways.session(member.userid, id, call.now);
	if (!session) throw new ApiError(84061, `${userid} and ${id} have no temporary session`);
	session.closed = true;
	return {};
}
