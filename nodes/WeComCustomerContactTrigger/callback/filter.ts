import { memberKey } from '../../values/ids';
import type { EventFields } from './event';
import { events } from './events';

/** What a workflow asks for; an empty list of the last three asks for all. */
export interface EventFilter {
	/** Families (`change_external_chat`), kinds (`change_external_chat.create`), or `*` for everything. */
	events: string[];
	/** `UpdateDetail` of changed group chats. */
	groupChatChanges: string[];
	/** `State` of events that come from a channel. */
	states: string[];
	/** `UserID` of events that belong to a member, in any case. */
	userIds: string[];
}

/** Everything that WeCom sends to the URL. */
export const ANY_EVENT = '*';

const FROM_CHANNEL = kindsWith('isFromChannel');
const WITH_SUB_CHANGES = kindsWith('subChanges');

/**
 * Whether the workflow asks for an event. A filter holds back only events of the kinds that it is about: one for the
 * channel lets a dissolved group chat pass.
 */
export function isWanted(fields: EventFields, filter: EventFilter): boolean {
	const { Event: family, State: state, UserID: userId, UpdateDetail: change } = fields;
	const kind = kindOf(fields);
	const names: unknown[] = [ANY_EVENT, family, kind];
	const { events, groupChatChanges, states, userIds } = filter;
	return (
		events.some((event) => names.includes(event)) &&
		(!WITH_SUB_CHANGES.has(kind) || accepts(groupChatChanges, change)) &&
		((!FROM_CHANNEL.has(kind) && state === undefined) || accepts(states, state)) &&
		(userId === undefined || accepts(userIds.map(memberKey), memberKey(userId)))
	);
}

/** Family and change of an event, as the filter and the log write it. */
export function kindOf({ Event: family, ChangeType: change }: EventFields): string {
	return [family, change].filter((part) => part !== undefined).join('.');
}

function kindsWith(trait: 'isFromChannel' | 'subChanges'): Set<string> {
	return new Set(events.filter((event) => event[trait]).map(({ kind }) => kind));
}

function accepts(wanted: string[], value: unknown): boolean {
	return wanted.length === 0 || wanted.includes(String(value));
}
