import type { IDataObject } from 'n8n-workflow';

import { settingsOf } from '../../../nodes/WeComCustomerContactTrigger/settings';

/** What the trigger reads of these parameters; n8n gives its default for one that is not there. */
const read = (parameters: IDataObject = {}) =>
	settingsOf({
		getNodeParameter: ((name: string, fallback: unknown) => parameters[name] ?? fallback) as never,
	});

describe('The settings of the trigger', () => {
	it('are the defaults where nothing is set', () => {
		expect(read()).toEqual({
			filter: { events: [], groupChatChanges: [], states: [], userIds: [] },
			includeRawXml: false,
			repeats: 'ignore',
			isAlone: false,
			window: 300,
		});
	});

	it('are what is set', () => {
		const parameters = {
			events: ['change_external_chat', '*'],
			groupChatChanges: ['add_member'],
			filters: { states: 'fair', members: 'zhangsan, lisi' },
			triggerOptions: {
				includeRawXml: true,
				repeats: 'ignoreShared',
				eventsPerExecution: 'one',
				replayWindow: 20,
			},
		};
		expect(read(parameters)).toEqual({
			filter: {
				events: ['change_external_chat', '*'],
				groupChatChanges: ['add_member'],
				states: ['fair'],
				userIds: ['zhangsan', 'lisi'],
			},
			includeRawXml: true,
			repeats: 'ignoreShared',
			isAlone: true,
			window: 1200,
		});
	});

	it('take lists as text, too, as an expression may give them', () => {
		expect(read({ events: 'a,b', groupChatChanges: '["c"]' }).filter).toMatchObject({
			events: ['a', 'b'],
			groupChatChanges: ['c'],
		});
	});

	it.each<[unknown, number]>([
		[0, 0],
		['0', 0],
		[' 10 ', 600],
		[0.5, 30],
		['1.5', 90],
	])('have a window of %j minutes', (replayWindow, seconds) => {
		expect(read({ triggerOptions: { replayWindow } as IDataObject }).window).toBe(seconds);
	});

	it.each<[unknown]>([
		[null],
		[''],
		[' '],
		[-1],
		['-1'],
		[NaN],
		['any'],
		[false],
		[true],
		[[]],
		[{}],
	])('keep the check of the age where its minutes are %j', (replayWindow) => {
		expect(read({ triggerOptions: { replayWindow } as IDataObject }).window).toBe(300);
	});
});
