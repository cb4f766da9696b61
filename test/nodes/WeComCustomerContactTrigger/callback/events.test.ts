import { readEvent } from '../../../../nodes/WeComCustomerContactTrigger/callback/event';
import { eventKinds } from '../../../../nodes/WeComCustomerContactTrigger/callback/eventKinds';
import {
	commonTraits,
	events,
	families,
} from '../../../../nodes/WeComCustomerContactTrigger/callback/events';
import { isWanted } from '../../../../nodes/WeComCustomerContactTrigger/callback/filter';
import type { DocumentedElement, DocumentedEvent } from './documentedEvents';
import { codesIn, commonElements, documentedEvents } from './documentedEvents';

/** What reaches the URL as well, and is no business of the table. */
const exclusions: Record<string, string> = {
	MsgType: 'a message of a member, which has no Event',
	subscribe: 'a member uses the app',
	unsubscribe: 'a member uses the app',
	enter_agent: 'a member uses the app',
	LOCATION: 'a member uses the app',
	template_card_event: 'a member uses the app',
	template_card_menu_event: 'a member uses the app',
	doc_change: 'documents; those of forms are below',
	batch_job_result: 'a job has ended',
	change_contact: 'the address book, not customers',
	open_approval_change: 'an approval, not customers',
	msgaudit_notify: 'archived messages, which another API reads',
	kf_msg_or_event: 'customer service; all its elements are texts',
};

const isNumber = ({ type }: DocumentedElement) => type.startsWith('integer');
const isList = ({ type }: DocumentedElement) => type.startsWith('list of `Item`');
const isRepeated = ({ type }: DocumentedElement) => type.includes('repeated per');

const namesOf = (
	{ elements }: Pick<DocumentedEvent, 'elements'>,
	isMeant: (element: DocumentedElement) => boolean,
) =>
	elements
		.filter(isMeant)
		.map(({ name }) => name)
		.sort();

const documented = documentedEvents.filter(({ kind }) => !(kind in exclusions));

/** The row of the table, with all that it may leave out. */
function rowOf(kind: string) {
	return {
		numbers: [],
		lists: [],
		repeated: [],
		isFromChannel: false,
		subChanges: [],
		lookUps: {},
		...events.find((event) => event.kind === kind)!,
	};
}

/** The contract has them in a file of its own (callbacks-app.md, 5.11). */
const OF_FORMS = ['form_complete', 'delete_form', 'form_settings_change'].map(
	(change) => `doc_change.${change}`,
);

describe('the table of events', () => {
	it('has every event of the contract, once, and no other', () => {
		const kinds = events.map(({ kind }) => kind);
		expect(kinds.sort()).toEqual([...documented.map(({ kind }) => kind), ...OF_FORMS].sort());
		expect(new Set(kinds).size).toBe(kinds.length);
	});

	it('leaves out only what the contract has', () => {
		const known = documentedEvents.map(({ kind }) => kind);
		expect(Object.keys(exclusions).filter((kind) => !known.includes(kind))).toEqual([]);
	});

	it.each(OF_FORMS)('has the forms of %s as a list, also one', (kind) => {
		expect(rowOf(kind)).toMatchObject({ repeated: ['FormId'], numbers: [], lists: [] });
		const xml = '<xml><Event>doc_change</Event><FormId>wc1</FormId></xml>';
		expect(readEvent(Buffer.from(xml)).fields.FormId).toEqual(['wc1']);
	});

	it.each(documented)('has the numbers and lists of $kind', (event) => {
		const { kind } = event;
		const { numbers, lists, repeated } = rowOf(kind);
		expect({
			numbers: [...numbers].sort(),
			lists: [...lists].sort(),
			repeated: [...repeated].sort(),
		}).toEqual({
			numbers: namesOf(event, isNumber),
			lists: namesOf(event, isList),
			repeated: namesOf(event, isRepeated),
		});
	});

	it.each(documented)('knows channel, changes and look-ups of $kind', ({ kind, elements }) => {
		const { isFromChannel, subChanges, lookUps } = rowOf(kind);
		const named = (name: string) => elements.find((element) => element.name === name);
		expect(isFromChannel).toBe(named('State') !== undefined);
		expect(subChanges.map(({ value }) => value).sort()).toEqual(
			codesIn(named('UpdateDetail')?.meaning ?? '').sort(),
		);
		expect(lookUps).toEqual({
			...(named('ExternalUserID') && { customer: 'ExternalUserID' }),
			...(named('ChatId') && { groupChat: 'ChatId' }),
		});
	});

	it('has the numbers of all events', () => {
		expect(commonTraits.numbers).toEqual(namesOf({ elements: commonElements }, isNumber));
	});

	it('is used for events that it does not have, too', () => {
		for (const element of [...commonElements, ...documented.flatMap((event) => event.elements)]) {
			const { name } = element;
			const { fields } = readEvent(Buffer.from(`<xml><New/><${name}>7</${name}></xml>`));
			expect(fields[name]).toEqual(isNumber(element) ? 7 : isRepeated(element) ? ['7'] : '7');
			const empty = readEvent(Buffer.from(`<xml><New/><${name}/></xml>`)).fields[name];
			expect(empty).toEqual(isList(element) ? [] : isRepeated(element) ? [''] : '');
		}
	});
});

describe('an event of the table', () => {
	const nothingElse = { groupChatChanges: [], states: [], userIds: [] };
	const pickedBy = (kind: string) => {
		const [family, change] = kind.split('.');
		const fields = { Event: family, ...(change && { ChangeType: change }) };
		return eventKinds
			.map(({ value }) => value)
			.filter((value) => isWanted(fields, { events: [value], ...nothingElse }));
	};

	it.each(events)('is picked by itself, its family and everything: $kind', ({ kind, isHidden }) => {
		const family = families.filter(({ event: name }) => kind.startsWith(`${name}.`));
		const own = isHidden ? [] : [kind];
		expect(pickedBy(kind)).toEqual([...own, ...family.map(({ event: name }) => name), '*']);
	});

	it('belongs to a family when its kind has two parts', () => {
		const names = families.map(({ event }) => event);
		const prefixes = events
			.filter(({ kind }) => kind.includes('.'))
			.map(({ kind }) => kind.split('.')[0]);
		expect([...new Set(prefixes)].sort()).toEqual(names.sort());
	});
});
