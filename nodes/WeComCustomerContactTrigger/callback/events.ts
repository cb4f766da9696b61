/** What the trigger knows about one event of WeCom. */
interface EventTraits {
	/** `Event`, and `ChangeType` if there is one. Users save it, so it stays as it is. */
	kind: string;
	/** Elements that are integers by WeCom's tables; versions and IDs made of digits are texts. */
	numbers?: string[];
	/** Elements that hold `Item`s: lists, empty ones too. */
	lists?: string[];
	/** Elements that come once per entry: lists, also with one entry. */
	repeated?: string[];
	/** Whether `State` tells the channel, if there is one. */
	isFromChannel?: boolean;
	/** The values of `UpdateDetail`. */
	subChanges?: SubChange[];
	/** Details that can be looked up. */
	lookUps?: Partial<LookUpIds>;
}

/** An event that users can pick. */
interface OfferedEvent extends EventTraits {
	isHidden?: false;
	label: string;
	description: string;
}

/** An event that comes to those only who pick everything. */
interface HiddenEvent extends EventTraits {
	isHidden: true;
}

/** What changes in an event that stands for several changes. */
interface SubChange {
	value: string;
	label: string;
}

/** For each look-up the element that says whose details. */
export type LookUpIds = Record<'customer' | 'form' | 'groupChat', string>;

/** The `Event` that several kinds share, and how users pick all of them. */
export const families = [
	{ event: 'change_external_contact', label: 'Customer: Any Event' },
	{ event: 'change_external_chat', label: 'Group Chat: Any Event' },
	{ event: 'change_external_tag', label: 'Tag: Any Event' },
	{ event: 'customer_acquisition', label: 'Customer Acquisition: Any Event' },
	{ event: 'doc_change', label: 'Form: Any Event, or a Document' },
];

/** Elements that any event can have, one that is not in the table too. */
export const commonTraits: Omit<EventTraits, 'kind'> = {
	numbers: ['CreateTime'],
	repeated: ['Item'],
};

const customer = { customer: 'ExternalUserID' };
const form = { form: 'FormId' };
const groupChat = { groupChat: 'ChatId' };

/**
 * Every event that the trigger knows, in the order of use.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92130
 * @see https://developer.work.weixin.qq.com/document/path/97299 for customer acquisition
 * @see https://developer.work.weixin.qq.com/document/path/97316 for forms
 * @see https://developer.work.weixin.qq.com/document/path/96219 for uploads from a URL
 */
export const events: Array<OfferedEvent | HiddenEvent> = [
	{
		kind: 'change_external_contact.add_external_contact',
		label: 'Customer: Added',
		description:
			'A member has added a customer; usually with a welcome code, which is good for 20 seconds, and with the channel (State)',
		isFromChannel: true,
		lookUps: customer,
	},
	{
		kind: 'change_external_contact.add_half_external_contact',
		label: 'Customer: Added, Not Confirmed Yet',
		description:
			'A customer has added a member who needs no confirmation, and who has not confirmed yet; Customer Added follows when the member does',
		isFromChannel: true,
		lookUps: customer,
	},
	{
		kind: 'change_external_contact.edit_external_contact',
		label: 'Customer: Edited',
		description: 'A member has changed remark, phone number or tags of a customer in the WeCom app',
		lookUps: customer,
	},
	{
		kind: 'change_external_contact.del_follow_user',
		label: 'Customer: Deleted the Member',
		description: 'A customer has deleted a member',
		lookUps: customer,
	},
	{
		kind: 'change_external_contact.del_external_contact',
		label: 'Customer: Deleted by Member',
		description: 'A member has deleted a customer, or lost one to a colleague in a transfer',
		lookUps: customer,
	},
	{
		kind: 'change_external_contact.transfer_fail',
		label: 'Customer: Transfer Failed',
		description:
			'A customer was handed over to another member, and refused or found that member with too many customers',
		lookUps: customer,
	},
	{
		kind: 'change_external_contact.msg_audit_approved',
		label: 'Customer: Agreed to Chat Archiving',
		description: 'A customer has agreed that the chat is archived',
		lookUps: customer,
	},
	{
		kind: 'change_external_chat.create',
		label: 'Group Chat: Created',
		description: 'A group chat with customers has come into being',
		lookUps: groupChat,
	},
	{
		kind: 'change_external_chat.update',
		label: 'Group Chat: Changed',
		description:
			'Members have joined or left, or owner, name or notice has changed: pick which under Group Chat Changes',
		numbers: ['JoinScene', 'QuitScene', 'MemChangeCnt'],
		lists: ['MemChangeList'],
		subChanges: [
			{ value: 'add_member', label: 'Member Joined' },
			{ value: 'del_member', label: 'Member Left' },
			{ value: 'change_name', label: 'Name Changed' },
			{ value: 'change_notice', label: 'Notice Changed' },
			{ value: 'change_owner', label: 'Owner Changed' },
		],
		lookUps: groupChat,
	},
	{
		kind: 'change_external_chat.dismiss',
		label: 'Group Chat: Dissolved',
		description: 'The owner has dissolved a group chat',
		lookUps: groupChat,
	},
	{
		kind: 'change_external_tag.create',
		label: 'Tag: Created',
		description: 'A tag or tag group was created',
	},
	{
		kind: 'change_external_tag.update',
		label: 'Tag: Changed',
		description: 'A tag or tag group was renamed or changed otherwise',
	},
	{
		kind: 'change_external_tag.delete',
		label: 'Tag: Deleted',
		description:
			'A tag or tag group was deleted; the tags of a deleted group have no event of their own',
	},
	{
		kind: 'change_external_tag.shuffle',
		label: 'Tag: Reordered',
		description: 'The order of the tags in a group, or of the groups, has changed',
	},
	{
		kind: 'customer_acquisition.friend_request',
		label: 'Customer Acquisition: Friend Request',
		description: 'A WeChat user has asked to be added through an acquisition link',
		isFromChannel: true,
	},
	{
		kind: 'customer_acquisition.customer_start_chat',
		label: 'Customer Acquisition: Chat Started',
		description: 'A customer who came by an acquisition link has written for the first time',
		lookUps: customer,
	},
	{
		kind: 'customer_acquisition.message_from_customer',
		label: 'Customer Acquisition: Message From Customer',
		description: 'The 3rd, 5th or 10th message of a customer who came by a link',
		// Number and customer were sent until December 2024.
		numbers: ['ChatSeq'],
		lookUps: customer,
	},
	{
		kind: 'customer_acquisition.open_profile',
		label: 'Customer Acquisition: Profile Opened',
		description: 'A WeChat user has opened the profile of a member through a link',
		isFromChannel: true,
	},
	{
		kind: 'customer_acquisition.link_unavailable',
		label: 'Customer Acquisition: Link Unavailable',
		description: 'No member of a link can take customers any more',
	},
	{
		kind: 'customer_acquisition.delete_link',
		label: 'Customer Acquisition: Link Deleted',
		description: 'A link that the app made was deleted in the admin console or in WeCom',
	},
	{
		kind: 'customer_acquisition.balance_low',
		label: 'Customer Acquisition: Uses Low',
		description: 'Fewer than 20 uses are left',
	},
	{
		kind: 'customer_acquisition.balance_exhausted',
		label: 'Customer Acquisition: Uses Exhausted',
		description: 'There are no uses left',
	},
	{
		kind: 'customer_acquisition.balance_increased',
		label: 'Customer Acquisition: Uses Available Again',
		description: 'There were no uses left, and now there are some',
	},
	{
		kind: 'customer_acquisition.quota_expire_soon',
		label: 'Customer Acquisition: Uses About to Expire',
		description: 'Bought uses expire; comes 14, 7, 3, 2 and 1 days before',
		numbers: ['ExpireTime', 'ExpireQuotaNum'],
	},
	{
		kind: 'doc_change.form_complete',
		label: 'Form: Filled In',
		description:
			'Somebody has filled in a collection form that the app has created; the event has no answer, so attach Form Answers',
		repeated: ['FormId'],
		lookUps: form,
	},
	{
		kind: 'doc_change.delete_form',
		label: 'Form: Deleted',
		description: 'A collection form that the app has created was deleted in WeCom',
		repeated: ['FormId'],
	},
	{
		kind: 'doc_change.form_settings_change',
		label: 'Form: Settings Changed',
		description: 'The settings of a collection form that the app has created were changed in WeCom',
		repeated: ['FormId'],
		lookUps: form,
	},
	{
		kind: 'upload_media_job_finish',
		label: 'Media: Upload From URL Done',
		description:
			'An upload that Media: Upload From URL has begun is done, well or badly: Media: Get Upload Result with the JobId says which, within 60 minutes of the start',
	},
	{
		kind: 'low_active_alert',
		label: 'App: Will Be Limited',
		description: 'The app is little used: WeCom is going to refuse its calls for customer data',
	},
	{
		kind: 'low_active',
		label: 'App: Limited for Low Use',
		description: 'The app is little used: WeCom refuses its calls for customer data from now on',
	},
	{
		kind: 'active_restored',
		label: 'App: No Longer Limited',
		description: 'The app may call for customer data again',
	},
	{
		kind: 'inactive_alert',
		label: 'App: Will Be Stopped',
		description: 'WeCom is going to stop the app because nobody uses it',
	},
	{
		kind: 'close_inactive_agent',
		label: 'App: Stopped',
		description: 'WeCom has stopped the app because nobody used it',
	},
	{
		kind: 'reopen_inactive_agent',
		label: 'App: Reopened',
		description: 'The app was stopped because nobody used it, and runs again',
	},
	{
		kind: 'kf_account_auth_change',
		isHidden: true,
		repeated: ['AuthAddOpenKfId', 'AuthDelOpenKfId'],
	},
];
