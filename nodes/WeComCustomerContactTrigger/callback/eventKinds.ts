import { ANY_EVENT } from './filter';

/** An entry of the list that users pick events from. */
interface EventKind {
	name: string;
	/** As `EventFilter` takes it. */
	value: string;
	description: string;
}

function family(label: string, event: string, chinese: string, kinds: EventKind[]): EventKind[] {
	const any = {
		name: `${label}: Any Event (${chinese})`,
		value: event,
		description: 'Also those that WeCom adds to this kind later',
	};
	return [
		any,
		...kinds.map((kind) => ({
			...kind,
			name: `${label}: ${kind.name}`,
			value: `${event}.${kind.value}`,
		})),
	];
}

/** @see https://developer.work.weixin.qq.com/document/path/92130 */
const customer = family('Customer', 'change_external_contact', '客户变更', [
	{
		name: 'Added (添加客户)',
		value: 'add_external_contact',
		description:
			'A member has added a customer; usually with a welcome code, which is good for 20 seconds, and with the channel (State)',
	},
	{
		name: 'Added, Not Confirmed Yet (免验证添加成员)',
		value: 'add_half_external_contact',
		description:
			'A customer has added a member who needs no confirmation, and who has not confirmed yet; Customer Added follows when the member does',
	},
	{
		name: 'Agreed to Chat Archiving (同意会话存档)',
		value: 'msg_audit_approved',
		description: 'A customer has agreed that the chat is archived (会话内容存档)',
	},
	{
		name: 'Deleted by Member (成员删除客户)',
		value: 'del_external_contact',
		description: 'A member has deleted a customer, or lost one to a colleague in a transfer',
	},
	{
		name: 'Deleted the Member (客户删除成员)',
		value: 'del_follow_user',
		description: 'A customer has deleted a member',
	},
	{
		name: 'Edited (编辑客户)',
		value: 'edit_external_contact',
		description: 'A member has changed remark, phone number or tags of a customer in the WeCom app',
	},
	{
		name: 'Transfer Failed (客户接替失败)',
		value: 'transfer_fail',
		description:
			'A customer was handed over to another member, and refused or found that member with too many customers',
	},
]);

/** @see https://developer.work.weixin.qq.com/document/path/97299 */
const customerAcquisition = family('Customer Acquisition', 'customer_acquisition', '获客助手', [
	{
		name: 'Chat Started (客户发起会话)',
		value: 'customer_start_chat',
		description: 'A customer who came by an acquisition link has written for the first time',
	},
	{
		name: 'Friend Request (好友申请)',
		value: 'friend_request',
		description: 'A WeChat user has asked to be added through an acquisition link',
	},
	{
		name: 'Link Deleted (链接被删除)',
		value: 'delete_link',
		description: 'A link that the app made was deleted in the admin console or in WeCom',
	},
	{
		name: 'Link Unavailable (链接不可用)',
		value: 'link_unavailable',
		description: 'No member of a link can take customers any more',
	},
	{
		name: 'Message From Customer (客户消息)',
		value: 'message_from_customer',
		description: 'The 3rd, 5th or 10th message of a customer who came by a link',
	},
	{
		name: 'Profile Opened (打开个人名片)',
		value: 'open_profile',
		description: 'A WeChat user has opened the profile of a member through a link',
	},
	{
		name: 'Uses About to Expire (额度即将过期)',
		value: 'quota_expire_soon',
		description: 'Bought uses expire; comes 14, 7, 3, 2 and 1 days before',
	},
	{
		name: 'Uses Available Again (额度增加)',
		value: 'balance_increased',
		description: 'There were no uses left, and now there are some',
	},
	{
		name: 'Uses Exhausted (额度用尽)',
		value: 'balance_exhausted',
		description: 'There are no uses left',
	},
	{
		name: 'Uses Low (额度不足)',
		value: 'balance_low',
		description: 'Fewer than 20 uses are left',
	},
]);

/** @see https://developer.work.weixin.qq.com/document/path/92130 */
const groupChat = family('Group Chat', 'change_external_chat', '客户群变更', [
	{
		name: 'Changed (客户群变更)',
		value: 'update',
		description:
			'Members have joined or left, or owner, name or notice has changed: pick which under Group Chat Changes',
	},
	{
		name: 'Created (客户群创建)',
		value: 'create',
		description: 'A group chat with customers has come into being',
	},
	{
		name: 'Dissolved (客户群解散)',
		value: 'dismiss',
		description: 'The owner has dissolved a group chat',
	},
]);

/** @see https://developer.work.weixin.qq.com/document/path/92130 */
const tag = family('Tag', 'change_external_tag', '企业客户标签变更', [
	{
		name: 'Changed (标签变更)',
		value: 'update',
		description: 'A tag or tag group was renamed or changed otherwise',
	},
	{
		name: 'Created (标签创建)',
		value: 'create',
		description: 'A tag or tag group was created',
	},
	{
		name: 'Deleted (标签删除)',
		value: 'delete',
		description:
			'A tag or tag group was deleted; the tags of a deleted group have no event of their own',
	},
	{
		name: 'Reordered (标签重排)',
		value: 'shuffle',
		description: 'The order of the tags in a group, or of the groups, has changed',
	},
]);

const app: EventKind[] = [
	{
		name: 'App: Limited for Low Use (应用活跃度低被限制)',
		value: 'low_active',
		description: 'The app is little used: WeCom refuses its calls for customer data from now on',
	},
	{
		name: 'App: No Longer Limited (应用恢复使用)',
		value: 'active_restored',
		description: 'The app may call for customer data again',
	},
	{
		name: 'App: Reopened (应用重新启用)',
		value: 'reopen_inactive_agent',
		description: 'The app was stopped because nobody used it, and runs again',
	},
	{
		name: 'App: Stopped (应用停用)',
		value: 'close_inactive_agent',
		description: 'WeCom has stopped the app because nobody used it',
	},
	{
		name: 'App: Will Be Limited (应用活跃度低提醒)',
		value: 'low_active_alert',
		description: 'The app is little used: WeCom is going to refuse its calls for customer data',
	},
	{
		name: 'App: Will Be Stopped (应用长期未使用提醒)',
		value: 'inactive_alert',
		description: 'WeCom is going to stop the app because nobody uses it',
	},
];

/** Every event that can be picked, in the order of the labels. */
export const eventKinds: EventKind[] = [
	{
		name: 'Any Event',
		value: ANY_EVENT,
		description:
			'Everything that WeCom sends to this URL, also messages to the app and events outside of customer contact',
	},
	...app,
	...customer,
	...customerAcquisition,
	...groupChat,
	...tag,
];

/** What can change in a group chat: the values of `UpdateDetail`. */
export const groupChatChanges: Array<Pick<EventKind, 'name' | 'value'>> = [
	{ name: 'Member Joined (成员入群)', value: 'add_member' },
	{ name: 'Member Left (成员退群)', value: 'del_member' },
	{ name: 'Name Changed (群名变更)', value: 'change_name' },
	{ name: 'Notice Changed (群公告变更)', value: 'change_notice' },
	{ name: 'Owner Changed (群主变更)', value: 'change_owner' },
];
