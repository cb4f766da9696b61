import { ApiError } from '../apiError';
import { knownServiceIds } from '../seedCorp';
import type { Customer } from '../state/people';
import type { Answer, Call, Endpoints } from './endpoint';
import { checkExternalUserId } from './lookups';

/** Other ids of a customer, and the contacts that are no customers: openapi/external-contact.yaml. */
export const idConversionEndpoints: Endpoints = {
	'externalContact.listServed': { answer: listServed },
	'externalContact.convertToOpenid': { answer: convertToOpenid },
	'externalContact.fromServiceExternalUserid': { answer: fromService },
	'externalContact.convertTmpExternalUserid': { answer: convertTemporary },
};

const fourHours = 4 * 3600;
const providerPart = 'Qx7S';
/** First characters of our ids by the one that follows them; all ids of the seed begin so. */
const ownParts: Record<string, string> = { D: 'Kq8D', E: 'Bx7k' };

interface Walk {
	/** Names the walk; tmp_openids are equal within it only. */
	walk: string;
	/** Unix seconds. */
	began: number;
	from: number;
}

function listServed({ body, corp, app, cursors, now }: Call): Answer {
	const { cursor, limit = 1000 } = body as { cursor?: string; limit?: number };
	const scope = ['externalContact.listServed', app.name];
	const { walk, began, from } = cursors.open<Walk>(scope, cursor) ?? {
		walk: cursors.newWalk(),
		began: now,
		from: 0,
	};
	if (now - began >= fourHours) throw new ApiError(50100, 'the cursor expired after 4 hours');
	const tmpOpenid = (person: string) => corp.makeId('otKq8DDAAA', `${walk} ${person}`);
	const members = corp.allMembers().filter((it) => it.customerContact && corp.sees(app, it));
	const to = from + limit;
	const page: Array<Record<string, unknown>> = [];
	/** Takes what falls on this page; records outside it are only counted. */
	let position = 0;
	const take = <T>(all: T[], record: (one: T) => Record<string, unknown>) => {
		const start = Math.max(0, from - position);
		page.push(...all.slice(start, Math.max(start, to - position)).map(record));
		position += all.length;
	};
	for (const { userid, follows } of members) {
		take(follows, ({ customer: { external_userid }, createtime }) => ({
			is_customer: true,
			tmp_openid: tmpOpenid(external_userid),
			external_userid,
			follow_userid: userid,
			add_time: createtime,
		}));
	}
	const strangers = corp.strangers.filter(({ member }) => members.includes(member));
	take(strangers, ({ name, member, chat_name, add_time }) => ({
		is_customer: false,
		tmp_openid: tmpOpenid(`${name} ${chat_name}`),
		name,
		follow_userid: member.userid,
		chat_name,
		add_time,
	}));
	return {
		info_list: page,
		next_cursor: to < position ? cursors.issue(scope, { walk, began, from: to }) : '',
	};
}

function convertToOpenid(call: Call): Answer {
	const { external_userid: id } = call.body as { external_userid: string };
	const customer = visibleCustomer(call, id);
	if (customer.type === 2) throw new ApiError(41056, `${id} is a WeCom user`);
	return { openid: call.corp.makeId('ooKq8D', `openid ${id}`, 28) };
}

function fromService(call: Call): Answer {
	const { external_userid: id, source_agentid: agentId } = call.body as {
		external_userid: string;
		source_agentid: number;
	};
	const provider = call.corp.apps.find((it) => it.kind === 'provider' && it.agentId === agentId);
	if (!provider) throw new ApiError(40056, `no provider's app has the agent id ${agentId}`);
	return { external_userid: visibleCustomer(call, fromServiceId(id)).external_userid };
}

function convertTemporary({ body, corp, app }: Call): Answer {
	const wanted = body as {
		business_type: number;
		user_type: number;
		tmp_external_userid_list: string[];
	};
	if (wanted.user_type === 1 && !app.customerContact) {
		throw new ApiError(48002, 'user_type 1 needs the customer contact permission');
	}
	const results: Array<Record<string, unknown>> = [];
	const invalid: string[] = [];
	for (const id of wanted.tmp_external_userid_list) {
		const known = corp.temporaryIds.get(id);
		if (known?.businessType === wanted.business_type && known.userType === wanted.user_type) {
			results.push({ tmp_external_userid: id, ...known.person });
		} else {
			invalid.push(id);
		}
	}
	return { results, invalid_tmp_external_userid_list: invalid };
}

function visibleCustomer({ corp, app }: Call, id: string): Customer {
	checkExternalUserId(id);
	const customer = corp.customers.get(id);
	if (!customer) throw new ApiError(84061, `${id} is no customer of the corp`);
	if (!customer.follows.some(({ member }) => corp.sees(app, member))) {
		throw new ApiError(40096, `all members who follow ${id} are outside the visible range`);
	}
	return customer;
}

/**
 * The id that the provider's app sees for a customer: another beginning, and the end reversed. It can be
 * turned back, so that no second table of 200,000 ids is needed.
 */
export function serviceIdOf(externalUserId: string): string {
	for (const [serviceId, id] of knownServiceIds) if (id === externalUserId) return serviceId;
	const [kind, mark, end] = [
		externalUserId.slice(0, 2),
		externalUserId.slice(6, 10),
		externalUserId.slice(10),
	];
	return kind + providerPart + mark + [...end].reverse().join('');
}

function fromServiceId(serviceId: string): string {
	const known = knownServiceIds.get(serviceId);
	if (known) return known;
	const ownPart = ownParts[serviceId.charAt(6)];
	if (serviceId.slice(2, 6) !== providerPart || !ownPart) {
		throw new ApiError(40096, `${serviceId} is no id of the provider's app`);
	}
	const end = [...serviceId.slice(10)].reverse().join('');
	return serviceId.slice(0, 2) + ownPart + serviceId.slice(6, 10) + end;
}
