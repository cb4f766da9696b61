import fc from 'fast-check';

import {
	RECENT,
	eventOfAnswer,
	formEventIn,
} from '../../../nodes/WeComCustomerContactTrigger/formEvents';

const eventAt = (time: number) => ({ formIds: ['wc1'], time, hasAnswers: true });

describe('an event of forms', () => {
	it('has its forms once each, and answers only when somebody has filled one in', () => {
		const CreateTime = 1_767_776_460;
		expect(
			formEventIn({ FormId: ['wc1', 'wc2', 'wc1'], CreateTime, ChangeType: 'form_complete' }),
		).toEqual({ formIds: ['wc1', 'wc2'], time: CreateTime, hasAnswers: true });
		expect(
			formEventIn({ FormId: 'wc1', CreateTime, ChangeType: 'form_settings_change' }),
		).toMatchObject({ formIds: ['wc1'], hasAnswers: false });
	});
});

describe('an answer', () => {
	const times = fc.array(fc.nat(2000), { minLength: 1, maxLength: 6 });

	it('goes with one of the events, unless it was given long before all of them', () => {
		fc.assert(
			fc.property(times, fc.nat(2000), (all, time) => {
				const events = all.map(eventAt);
				const event = eventOfAnswer(time, events);
				if (Math.min(...all) - RECENT > time) return expect(event).toBeUndefined();
				expect(events).toContain(event);
				const after = all.filter((one) => one >= time && one - RECENT <= time);
				const before = all.filter((one) => one < time);
				return expect(event!.time).toBe(
					after.length > 0 ? Math.min(...after) : Math.max(...before),
				);
			}),
		);
	});

	it('without a time goes with the last event', () => {
		expect(eventOfAnswer(undefined, [eventAt(2), eventAt(5), eventAt(3)])).toEqual(eventAt(5));
	});
});
