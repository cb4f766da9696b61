import type { INodeProperties } from 'n8n-workflow';

import {
	changedGroupChat,
	eventKinds,
	groupChatChanges,
} from '../../../nodes/WeComCustomerContactTrigger/callback/eventKinds';
import { triggerProperties } from '../../../nodes/WeComCustomerContactTrigger/properties';

const property = (name: string, among = triggerProperties) =>
	among.find((one) => one.name === name)!;

const option = (name: string) =>
	property(name, property('triggerOptions').options as INodeProperties[]);

describe('The form of the trigger', () => {
	it('asks for the events, which are needed', () => {
		expect(property('events')).toMatchObject({ required: true, options: eventKinds, default: [] });
	});

	it('asks for the changes of a group chat where its events are picked', () => {
		expect(property('groupChatChanges')).toMatchObject({
			options: groupChatChanges,
			displayOptions: { show: { events: changedGroupChat } },
			default: [],
		});
	});

	it('takes minutes of a day at most for the oldest delivery', () => {
		expect(option('replayWindow')).toMatchObject({
			type: 'number',
			typeOptions: { minValue: 0, maxValue: 1440 },
			default: 5,
		});
	});

	it.each([
		['eventsPerExecution', 'several'],
		['repeats', 'ignore'],
		['includeRawXml', false],
	])('offers the default of %s', (name, value) => {
		const { default: byDefault, options } = option(name);
		expect(byDefault).toBe(value);
		if (options) expect(options).toContainEqual(expect.objectContaining({ value }));
	});

	it('keeps the XML parser of n8n away from bodies', () => {
		expect(property('options')).toMatchObject({ type: 'hidden', default: { binaryData: true } });
	});

	it('says of everything that can be picked what it is', () => {
		const all = triggerProperties.flatMap((one) =>
			one.type === 'collection' ? [one, ...(one.options as INodeProperties[])] : [one],
		);
		for (const { name, options = [], type, description } of all) {
			if (type === 'notice' || type === 'hidden' || type === 'collection') continue;
			expect([name, description]).toEqual([name, expect.stringMatching(/^[A-Z].*\.?$/s)]);
			for (const one of options) {
				expect(one).toMatchObject({ name: expect.stringMatching(/^[A-Z]/) });
				expect('value' in one).toBe(true);
			}
		}
	});
});
