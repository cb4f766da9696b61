import type { Emission } from '../sandbox/types';

type Event = Extract<Emission, { event: unknown }>['event'];

/** An event, and what the trigger makes of the fields that are no plain texts. */
interface EventSample {
	event: Event;
	/** Fields that differ from those of the event. */
	read?: Record<string, unknown>;
}

const customer = { UserID: 'zhangsan', ExternalUserID: 'wmqfasd1e19278asdasdAAAA' };
const channel = { State: 'fair2026', WelcomeCode: 'CALLBACK-CODE_1' };
const link = { LinkId: 'cawcdea7783d7330c6' };

const contact = (change: string, more: Event = {}): EventSample => ({
	event: { Event: 'change_external_contact', ChangeType: change, ...customer, ...more },
});
const groupChat = (change: string, more: Event = {}): EventSample => ({
	event: { Event: 'change_external_chat', ChangeType: change, ChatId: 'wrx7HUA1Tg', ...more },
});
const tag = (change: string, more: Event): EventSample => ({
	event: { Event: 'change_external_tag', ChangeType: change, ...more },
});
const acquisition = (change: string, more: Event = {}): EventSample => ({
	event: { Event: 'customer_acquisition', ChangeType: change, ...more },
});

const versions = { LastMemVer: '9e1fdd94', CurMemVer: '15dd4f70' };
const members = (change: string, scene: Event, items: string[]): EventSample => ({
	...groupChat('update', {
		UpdateDetail: change,
		...scene,
		MemChangeCnt: items.length,
		MemChangeList: { Item: items },
		...versions,
	}),
	read: { MemChangeList: items },
});

/** Every event of contract/callbacks.md, 5, with and without its optional fields; and what else reaches the URL. */
export const everyEvent: EventSample[] = [
	contact('add_external_contact', channel),
	contact('add_external_contact'),
	contact('add_external_contact', { State: '' }),
	contact('add_half_external_contact', channel),
	contact('edit_external_contact'),
	contact('del_external_contact'),
	contact('del_external_contact', { Source: 'DELETE_BY_TRANSFER' }),
	contact('del_follow_user'),
	contact('transfer_fail', { FailReason: 'customer_refused' }),
	contact('msg_audit_approved', { WelcomeCode: 'CALLBACK-CODE_2' }),
	contact('some_future_change', { NewThing: 'x]] & <y> ]]>' }),
	groupChat('create'),
	members('add_member', { JoinScene: 3 }, ['zhangsan']),
	members('add_member', { JoinScene: 0, QuitScene: 0 }, ['zhangsan', 'wmAAAA', 'wmBBBB']),
	members('del_member', { QuitScene: 1 }, ['wmAAAA']),
	members(
		'add_member',
		{ JoinScene: 0 },
		Array.from({ length: 500 }, (_, i) => `wmMember${i}`),
	),
	groupChat('update', { UpdateDetail: 'change_owner' }),
	groupChat('update', { UpdateDetail: 'change_name' }),
	groupChat('update', { UpdateDetail: 'change_notice' }),
	groupChat('dismiss'),
	tag('create', { Id: 'et1', TagType: 'tag' }),
	tag('update', { Id: 'etgroup1', TagType: 'tag_group', StrategyId: '1' }),
	tag('delete', { Id: 'et1', TagType: 'tag' }),
	tag('shuffle', { Id: 'etgroup1' }),
	tag('shuffle', { Id: '' }),
	acquisition('balance_low'),
	acquisition('balance_exhausted'),
	acquisition('balance_increased'),
	acquisition('quota_expire_soon', { ExpireTime: 1766109600, ExpireQuotaNum: 250 }),
	acquisition('link_unavailable', link),
	acquisition('delete_link', link),
	acquisition('open_profile', { ...link, State: 'poster' }),
	acquisition('friend_request', link),
	acquisition('customer_start_chat', { ...customer, ...link }),
	acquisition('message_from_customer', { ...link, ChatKey: 'chat-key' }),
	acquisition('message_from_customer', { ...customer, ...link, ChatSeq: 3 }),
	{ event: { Event: 'doc_change', ChangeType: 'form_complete', FormId: ['wc1', 'wc2'] } },
	{
		event: { Event: 'doc_change', ChangeType: 'delete_form', FormId: 'wc1' },
		read: { FormId: ['wc1'] },
	},
	{
		event: { Event: 'doc_change', ChangeType: 'form_settings_change', FormId: 'wc1' },
		read: { FormId: ['wc1'] },
	},
	{ event: { Event: 'upload_media_job_finish', JobId: 'jobid_aB4cVwQmZ7cJrK5sPf1hLxDa' } },
	{ event: { Event: 'low_active_alert', AgentID: '1000002', EffectTime: '1766109600' } },
	{
		event: {
			Event: 'kf_account_auth_change',
			FromUserName: null,
			AuthAddOpenKfId: 'kf1',
			AuthDelOpenKfId: ['kf2', 'kf3'],
		},
		read: { AuthAddOpenKfId: ['kf1'] },
	},
	{
		event: {
			MsgType: 'text',
			FromUserName: 'zhangsan',
			Content: '你好 😀\n]]> & <b>',
			MsgId: '7651244584968210237',
			AgentID: '1000002',
		},
	},
];
