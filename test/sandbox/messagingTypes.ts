/**
 * What tests and tools see of messages, welcome messages, group welcome templates and moments; the rest
 * stands in types.ts. Times are Unix seconds.
 */
import type { AppName } from './types';

export interface MessagingLimits {
	/**
	 * How often a message or moment answers that it is still being dispatched (41063, 41079) after its creation,
	 * counted in calls. 0.
	 */
	dispatchPolls: number;
	/** How many mass messages a customer or group may receive: one per day of the month, 7 a week, or 1 a day. `month`. */
	receiveRule: 'month' | 'week' | 'day';
	/** Another number than the rule's; `null`, the default, for the rule's own. */
	receiveCount: number | null;
	/** Group welcome templates of the corp; beyond it 41055. 100. */
	groupWelcomeTemplates: number;
	/** Calls of add_moment_task per minute; beyond it 45009. 10. */
	momentsPerMinute: number;
	/** Moments created through the API per calendar month; beyond it 41210. 100,000. */
	momentsPerMonth: number;
	/** Unfinished tasks of add_moment_task; beyond it 41078. No limit by default. */
	momentJobs: number | null;
}

/** One message as a customer receives it: text, or one attachment. */
export type MessagePart =
	| { msgtype: 'text'; text: { content: string } }
	/** Either of the two. */
	| { msgtype: 'image'; image: { media_id?: string; pic_url?: string } }
	| { msgtype: 'link'; link: { title: string; picurl?: string; desc?: string; url: string } }
	| {
			msgtype: 'miniprogram';
			miniprogram: { title: string; pic_media_id: string; appid: string; page: string };
	  }
	| { msgtype: 'video'; video: { media_id: string } }
	| { msgtype: 'file'; file: { media_id: string } };

export type ReceivedMessage = MessagePart & {
	at: number;
	by: 'massMessage' | 'welcome';
	/** Of the mass message. */
	msgid?: string;
};

/** What a customer or a customer group has received from one member, in order. */
export interface ChatState {
	userid: string;
	/** Of a customer. */
	external_userid?: string;
	/** Of a customer group. */
	chat_id?: string;
	/** When member and customer last wrote to each other (`startChat`). */
	talkedAt?: number;
	messages: ReceivedMessage[];
}

export interface MassMessageState {
	msgid: string;
	/** Absent for messages of members and of the admin console. */
	app?: AppName;
	creator?: string;
	/** 0 company, 1 personal. */
	create_type: 0 | 1;
	chat_type: 'single' | 'group';
	create_time: number;
	allow_select: boolean;
	cancelled: boolean;
	/** Times of the reminders. */
	reminders: number[];
	/** Text, then attachments. */
	parts: MessagePart[];
	/** One per member who has to send it. */
	tasks: Array<{
		userid: string;
		/** Absent until the member has sent it. */
		send_time?: number;
		/** external_userids or chat_ids; empty where the owner picks the groups and has not yet. */
		receivers: string[];
		/** As get_groupmsg_send_result has it, receiver by receiver; 0 until it is sent. */
		status: Array<0 | 1 | 2 | 3>;
	}>;
}

export interface WelcomeCodeState {
	welcome_code: string;
	userid: string;
	external_userid: string;
	/** Absent for the seed's code, which never expires. */
	created_at?: number;
	/** Absent while nobody has used it. */
	used_at?: number;
}

export interface GroupWelcomeTemplateState {
	template_id: string;
	app: AppName;
	notify: boolean;
	/** Text, then the one other part that counts. */
	parts: MessagePart[];
}

/** What a moment shows: text, and images, a video or a link. */
export interface MomentContent {
	text?: { content: string };
	image?: Array<{ media_id: string }>;
	video?: { media_id: string; thumb_media_id: string };
	link?: { title?: string; url: string; media_id: string };
	/** Only of moments that members make in the client. */
	location?: { latitude: string; longitude: string; name: string };
}

/** A comment or like of a customer or a member. */
export interface MomentReaction {
	external_userid?: string;
	userid?: string;
	create_time: number;
}

/** Deleted ones are left out. */
export interface MomentState {
	moment_id: string;
	/** Absent for moments of members and of the admin console. */
	app?: AppName;
	creator?: string;
	/** 0 company, 1 personal. */
	create_type: 0 | 1;
	create_time: number;
	/** 0 partly visible, 1 public. */
	visible_type: 0 | 1;
	cancelled: boolean;
	content: MomentContent;
	/** Members who have to publish it; of a personal one the creator. */
	publishers: string[];
	publications: Array<{
		userid: string;
		at: number;
		/** external_userids of the chosen audience. */
		customers: string[];
		/** Those of them who cannot see it. */
		hidden_from: string[];
		comments: MomentReaction[];
		likes: MomentReaction[];
	}>;
}

/** What the control plane's functions for messages and moments leave in `state()`. */
export interface MessagingState {
	massMessages: MassMessageState[];
	chats: ChatState[];
	welcomeCodes: WelcomeCodeState[];
	groupWelcomeTemplates: GroupWelcomeTemplateState[];
	moments: MomentState[];
}

/** A new welcome code, as the event for a new customer carries it. */
export interface NewWelcomeCode {
	userid: string;
	/** A WeChat user (`wm...`): for WeCom users no code is made. */
	external_userid: string;
	/** How many calls answer 41096, as somebody else is sending a welcome message; 0 by default. */
	busyCalls?: number;
	/** True: calls answer 41053, as the customer has not agreed to chat archiving. */
	archivingRefused?: boolean;
}

/** A member sends a mass message. */
export interface MassMessageSending {
	msgid: string;
	userid: string;
	/**
	 * Only these of the receivers. For customers only with allow_select; for groups that the owner picks, the
	 * picked ones; all by default.
	 */
	to?: string[];
}

/** A member publishes a moment. */
export interface MomentPublishing {
	moment_id: string;
	userid: string;
	/** external_userids of the audience who cannot see it, as they have blocked the member. */
	hiddenFrom?: string[];
}

/** Somebody likes or comments on the moment of a member. */
export interface MomentReacting {
	moment_id: string;
	/** The member who published it. */
	userid: string;
	kind: 'like' | 'comment';
	/** external_userid of a customer, or userid of a member. */
	by: string;
}

/** All of them throw a `TypeError` for what cannot be done. */
export interface MessagingControl {
	/** Has a member confirm a pending mass message, which sends it to the receivers. */
	sendMassMessage(sending: MassMessageSending): void;
	/** Stops a mass message in the admin console: what is not sent yet stays unsent. */
	cancelMassMessage(message: { msgid: string }): void;
	/** What a customer (external_userid) or customer group (chat_id) received, one entry per member. */
	chat(receiver: string): ChatState[];
	/** Member and customer write to each other: welcome codes of the pair answer 41051 from now on. */
	startChat(pair: { userid: string; external_userid: string }): void;
	/** Makes a welcome code that lives 20 seconds and works once. */
	welcomeCode(code: NewWelcomeCode): string;
	/** Has a member publish a moment of the company to the customers it is meant for. */
	publishMoment(publishing: MomentPublishing): void;
	/** Has a customer or member like a published moment, or comment on it. */
	reactToMoment(reacting: MomentReacting): void;
	/** Deletes a moment, as the admin console does. */
	deleteMoment(moment: { moment_id: string }): void;
}
