import type { IdMaker } from '../ids';
import type { MassMessageState, MessagePart } from '../messagingTypes';
import type { AppName } from '../types';
import type { Member } from './people';

/** Delivery state of one receiver: 0 not sent, 1 sent, 2 no friend any more, 3 received others already. */
export type SendStatus = 0 | 1 | 2 | 3;

/** What one member has to send. */
export interface MassTask {
	member: Member;
	/** external_userids or chat_ids; empty where the owner is to pick the groups. */
	receivers: string[];
	/** Status by receiver, once it is sent. */
	status?: SendStatus[];
	/** Unix seconds. */
	sentAt?: number;
}

export interface MassMessage {
	msgid: string;
	/** Absent for messages of members and of the admin console. */
	app?: AppName;
	creator?: string;
	/** 0 company, 1 personal. */
	createType: 0 | 1;
	chatType: 'single' | 'group';
	/** Unix seconds. */
	createdAt: number;
	allowSelect: boolean;
	/** For groups: whether the owner picks them while sending. */
	ownerPicks: boolean;
	/** Text, then attachments. */
	parts: MessagePart[];
	/** By userid of the member. */
	tasks: Map<string, MassTask>;
	cancelled: boolean;
	/** Unix seconds. */
	reminders: number[];
	/** How many calls asked for it while it was being dispatched. */
	asked: number;
}

export type NewMassMessage = Omit<
	MassMessage,
	'msgid' | 'tasks' | 'cancelled' | 'reminders' | 'asked'
> & { msgid?: string; tasks: MassTask[] };

/** All mass messages, in the order of creation. */
export class MassMessages {
	private readonly messages = new Map<string, MassMessage>();

	constructor(private readonly makeId: IdMaker) {}

	/** @param message with an id only for the seed, which counts as dispatched */
	add(message: NewMassMessage): MassMessage {
		const { msgid, tasks, ...rest } = message;
		const added: MassMessage = {
			...rest,
			msgid: msgid ?? this.makeId('msgKq8DDAAA', `mass message ${this.messages.size + 1}`),
			tasks: new Map(tasks.map((task) => [task.member.userid, task])),
			cancelled: false,
			reminders: [],
			asked: msgid ? Infinity : 0,
		};
		this.messages.set(added.msgid, added);
		return added;
	}

	get(msgid: string): MassMessage | undefined {
		return this.messages.get(msgid);
	}

	all(): MassMessage[] {
		return [...this.messages.values()];
	}
}

/** A JSON-able copy. */
export function massMessageState(message: MassMessage): MassMessageState {
	return {
		msgid: message.msgid,
		...(message.app && { app: message.app }),
		...(message.creator && { creator: message.creator }),
		create_type: message.createType,
		chat_type: message.chatType,
		create_time: message.createdAt,
		allow_select: message.allowSelect,
		cancelled: message.cancelled,
		reminders: [...message.reminders],
		parts: structuredClone(message.parts),
		tasks: [...message.tasks.values()].map(({ member, sentAt, receivers, status }) => ({
			userid: member.userid,
			...(sentAt !== undefined && { send_time: sentAt }),
			receivers: [...receivers],
			status: receivers.map((_, i) => status?.[i] ?? 0),
		})),
	};
}
