import type { ChatState, MessagePart } from '../messagingTypes';

/** Parts that arrived together; a mass message shares one list among all who receive it. */
interface Delivery {
	/** Unix seconds. */
	at: number;
	by: 'massMessage' | 'welcome';
	msgid?: string;
	parts: MessagePart[];
}

interface Chat {
	userid: string;
	/** external_userid or chat_id. */
	receiver: string;
	talkedAt?: number;
	deliveries: Delivery[];
}

/** What customers and customer groups have received, per pair of member and receiver. */
export class Chats {
	private readonly byReceiver = new Map<string, Chat[]>();

	deliver(userid: string, receiver: string, delivery: Delivery): void {
		this.between(userid, receiver).deliveries.push(delivery);
	}

	/** Member and customer write to each other. */
	talk(userid: string, receiver: string, now: number): void {
		this.between(userid, receiver).talkedAt = now;
	}

	/** When they last did, in Unix seconds. */
	talkedAt(userid: string, receiver: string): number | undefined {
		return this.byReceiver.get(receiver)?.find((chat) => chat.userid === userid)?.talkedAt;
	}

	/** How many mass messages a receiver got since a time, from all members. */
	massMessagesSince(receiver: string, since: number): number {
		return (this.byReceiver.get(receiver) ?? []).reduce((sum, { deliveries }) => {
			return sum + deliveries.filter(({ at, by }) => by === 'massMessage' && at >= since).length;
		}, 0);
	}

	of(receiver: string): ChatState[] {
		return (this.byReceiver.get(receiver) ?? []).map(chatState);
	}

	all(): ChatState[] {
		return [...this.byReceiver.values()].flatMap((chats) => chats.map(chatState));
	}

	private between(userid: string, receiver: string): Chat {
		let chats = this.byReceiver.get(receiver);
		if (!chats) this.byReceiver.set(receiver, (chats = []));
		let chat = chats.find((it) => it.userid === userid);
		if (!chat) chats.push((chat = { userid, receiver, deliveries: [] }));
		return chat;
	}
}

function chatState({ userid, receiver, talkedAt, deliveries }: Chat): ChatState {
	const group = receiver.startsWith('wr');
	return {
		userid,
		...(group ? { chat_id: receiver } : { external_userid: receiver }),
		...(talkedAt !== undefined && { talkedAt }),
		messages: deliveries.flatMap(({ at, by, msgid, parts }) =>
			parts.map((part) => ({ ...structuredClone(part), at, by, ...(msgid && { msgid }) })),
		),
	};
}
