import {
	eventKinds,
	groupChatChanges,
} from '../../../../nodes/WeComCustomerContactTrigger/callback/eventKinds';
import type { EventFilter } from '../../../../nodes/WeComCustomerContactTrigger/callback/filter';
import { isWanted, kindOf } from '../../../../nodes/WeComCustomerContactTrigger/callback/filter';

const nothing: EventFilter = { events: [], groupChatChanges: [], states: [], userIds: [] };
const added = {
	Event: 'change_external_contact',
	ChangeType: 'add_external_contact',
	UserID: 'zhangsan',
	State: 'spring_fair',
};
const joined = {
	Event: 'change_external_chat',
	ChangeType: 'update',
	UpdateDetail: 'add_member',
	ChatId: 'wr1',
};

describe('the filter', () => {
	const wants = (event: Record<string, string>, filter: Partial<EventFilter>) =>
		isWanted(event, { ...nothing, ...filter });

	it('knows a member in upper and in lower case', () => {
		const events = ['*'];
		expect(wants({ ...added, UserID: 'ZhangSan' }, { events, userIds: ['zhangsan'] })).toBe(true);
		expect(wants(added, { events, userIds: ['ZHANGSAN'] })).toBe(true);
		expect(wants(added, { events, userIds: ['zhang'] })).toBe(false);
	});

	it('lets nothing pass that was not picked', () => {
		expect(wants(added, {})).toBe(false);
		expect(wants(added, { events: ['change_external_contact.del_follow_user'] })).toBe(false);
		expect(wants(added, { events: ['change_external_chat'] })).toBe(false);
	});

	it('lets kinds, families and everything pass', () => {
		expect(wants(added, { events: ['change_external_contact.add_external_contact'] })).toBe(true);
		expect(wants(added, { events: ['x', 'change_external_contact'] })).toBe(true);
		expect(wants(added, { events: ['*'] })).toBe(true);
	});

	it('tells the same change of two families apart', () => {
		const tag = { Event: 'change_external_tag', ChangeType: 'create' };
		expect(wants(tag, { events: ['change_external_chat.create'] })).toBe(false);
		expect(wants(tag, { events: ['change_external_tag.create'] })).toBe(true);
	});

	it('lets changes that are not known yet pass with their family', () => {
		const event = { ...added, ChangeType: 'some_future_change' };
		expect(wants(event, { events: ['change_external_contact'] })).toBe(true);
	});

	it('lets messages to the app pass only with everything', () => {
		const message = { MsgType: 'text', Content: 'change_external_contact' };
		expect(wants(message, { events: ['change_external_contact', 'undefined'] })).toBe(false);
		expect(wants(message, { events: ['*'] })).toBe(true);
		expect(wants({ Event: 'low_active_alert' }, { events: ['low_active_alert'] })).toBe(true);
	});

	it('holds back other changes of group chats', () => {
		const events = ['change_external_chat'];
		const left = { ...joined, UpdateDetail: 'del_member' };
		expect(wants(left, { events, groupChatChanges: ['add_member'] })).toBe(false);
		expect(wants(joined, { events, groupChatChanges: ['add_member'] })).toBe(true);
		expect(wants(left, { events })).toBe(true);
		const created = { ...joined, ChangeType: 'create' };
		expect(wants(created, { events, groupChatChanges: ['del_member'] })).toBe(true);
	});

	it('holds back customers of other channels, and of none', () => {
		const filter = { events: ['*'], states: ['spring_fair', 'website'] };
		const withoutChannel = {
			Event: added.Event,
			ChangeType: added.ChangeType,
			UserID: added.UserID,
		};
		expect(wants(added, filter)).toBe(true);
		expect(wants({ ...added, State: 'Spring_Fair' }, filter)).toBe(false);
		expect(wants({ ...added, State: '' }, filter)).toBe(false);
		expect(wants(withoutChannel, filter)).toBe(false);
		const half = { ...withoutChannel, ChangeType: 'add_half_external_contact' };
		expect(wants(half, filter)).toBe(false);
		const request = { Event: 'customer_acquisition', ChangeType: 'friend_request' };
		expect(wants(request, filter)).toBe(false);
		expect(wants({ ...request, State: 'website' }, filter)).toBe(true);
	});

	it('holds back events of other members', () => {
		const filter = { events: ['*'], userIds: ['zhangsan'] };
		expect(wants(added, filter)).toBe(true);
		expect(wants({ ...added, UserID: 'lisi' }, filter)).toBe(false);
	});

	it('holds back other channels in events that are not known yet, too', () => {
		const event = { ...added, ChangeType: 'some_future_change' };
		expect(wants(event, { events: ['*'], states: ['website'] })).toBe(false);
		expect(wants(event, { events: ['*'], states: ['spring_fair'] })).toBe(true);
	});

	it('lets events pass that a filter is not about', () => {
		const filter = { events: ['*'], states: ['website'], userIds: ['lisi'] };
		expect(wants(joined, filter)).toBe(true);
		expect(wants({ Event: 'change_external_tag', ChangeType: 'delete' }, filter)).toBe(true);
		expect(
			wants(
				{ Event: 'change_external_contact', ChangeType: 'del_follow_user', UserID: 'lisi' },
				filter,
			),
		).toBe(true);
	});

	it('names events for the log', () => {
		expect(kindOf(added)).toBe('change_external_contact.add_external_contact');
		expect(kindOf({ Event: 'low_active' })).toBe('low_active');
		expect(kindOf({})).toBe('');
	});
});

describe('the list of events', () => {
	it('has every kind of the contract, the families, and everything', () => {
		const kinds: Record<string, string[]> = {
			change_external_contact: [
				'add_external_contact',
				'add_half_external_contact',
				'edit_external_contact',
				'del_external_contact',
				'del_follow_user',
				'transfer_fail',
				'msg_audit_approved',
			],
			change_external_chat: ['create', 'update', 'dismiss'],
			change_external_tag: ['create', 'update', 'delete', 'shuffle'],
			customer_acquisition: [
				'balance_low',
				'balance_exhausted',
				'balance_increased',
				'quota_expire_soon',
				'link_unavailable',
				'delete_link',
				'open_profile',
				'friend_request',
				'customer_start_chat',
				'message_from_customer',
			],
			doc_change: ['form_complete', 'delete_form', 'form_settings_change'],
		};
		const families = Object.entries(kinds);
		const expected = [
			'*',
			...families.map(([family]) => family),
			...families.flatMap(([family, changes]) => changes.map((change) => `${family}.${change}`)),
			'upload_media_job_finish',
			'inactive_alert',
			'close_inactive_agent',
			'reopen_inactive_agent',
			'low_active_alert',
			'low_active',
			'active_restored',
		];
		expect(eventKinds.map(({ value }) => value).sort()).toEqual(expected.sort());
		expect(groupChatChanges.map(({ value }) => value).sort()).toEqual([
			'add_member',
			'change_name',
			'change_notice',
			'change_owner',
			'del_member',
		]);
	});

	it('has each under a name of its own', () => {
		const names = eventKinds.map(({ name }) => name);
		expect(new Set(names).size).toBe(names.length);
		for (const { name, value } of [...eventKinds, ...groupChatChanges]) {
			if (value !== '*') expect(name).toMatch(/^[A-Z][ -~]+$/);
		}
		for (const { description } of eventKinds) expect(description).toMatch(/^[A-Z].*[^.]$/);
	});
});
