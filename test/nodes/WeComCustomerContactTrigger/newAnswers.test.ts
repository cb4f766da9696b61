import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { withNewAnswers } from '../../../nodes/WeComCustomerContactTrigger/newAnswers';

const HOUR = 3600 * 1000;

interface Circumstances {
	nodeId?: string;
	mode?: string;
	triggerOptions?: IDataObject;
}

/** What of these answers an event brings, of a workflow that no other test has used. */
function bring(eventId: string, answers: unknown, circumstances: Circumstances = {}): unknown {
	const { nodeId = 'node', mode = 'webhook', triggerOptions } = circumstances;
	const context = {
		getNodeParameter: (_name: string, _index: number, fallback: unknown) =>
			triggerOptions ?? fallback,
		getMode: () => mode,
		getNode: () => ({ id: nodeId }),
		getWorkflow: () => ({ id: expect.getState().currentTestName }),
	} as unknown as IExecuteFunctions;
	const forms = [{ formid: 'wc1', form_title: 'Fair', answers } as IDataObject];
	const [{ answers: brought, ...form }] = withNewAnswers(context, eventId, forms);
	expect(form).toEqual({ formid: 'wc1', form_title: 'Fair' });
	return brought;
}

const answer = (answer_id?: number, more: object = {}) => ({
	repeated_id: 'rep1',
	answer_id,
	changed_at: '2026-01-07',
	...more,
});

describe('Answers that an event brings', () => {
	it('are those that no other event has brought', () => {
		expect(bring('e1', [answer(1), answer(2)])).toEqual([answer(1), answer(2)]);
		expect(bring('e2', [answer(1), answer(3), answer(2)])).toEqual([answer(3)]);
	});

	it('come again with the same event', () => {
		bring('e1', [answer(1)]);
		bring('e2', [answer(1)]);
		expect(bring('e1', [answer(1)])).toEqual([answer(1)]);
		expect(bring('e2', [answer(1)])).toEqual([]);
	});

	it.each<[string, object]>([
		['was changed', { changed_at: '2026-01-08' }],
		['is of another round', { repeated_id: 'rep2' }],
	])('hold one that %s', (_what, more) => {
		bring('e1', [answer(1)]);
		expect(bring('e2', [answer(1, more)])).toEqual([answer(1, more)]);
	});

	it('hold one that has no ID, each time', () => {
		bring('e1', [answer()]);
		expect(bring('e2', [answer()])).toEqual([answer()]);
	});

	it('are another matter for each trigger', () => {
		bring('e1', [answer(1)]);
		expect(bring('e2', [answer(1)], { nodeId: 'another node' })).toEqual([answer(1)]);
	});

	it.each<[string, Circumstances]>([
		['while the workflow is tested', { mode: 'manual' }],
		['where repeated events are accepted', { triggerOptions: { repeats: 'accept' } }],
	])('are all %s, and nothing is remembered', (_when, circumstances) => {
		bring('e1', [answer(1)]);
		expect(bring('e2', [answer(1), answer(2)], circumstances)).toEqual([answer(1), answer(2)]);
		expect(bring('e3', [answer(2)])).toEqual([answer(2)]);
	});

	it('are forgotten after an hour', () => {
		const start = Date.now();
		const clock = jest.spyOn(Date, 'now').mockReturnValue(start);
		bring('e1', [answer(1)]);
		clock.mockReturnValue(start + HOUR - 1000);
		const before = bring('e2', [answer(1)]);
		clock.mockReturnValue(start + HOUR + 1000);
		const after = bring('e3', [answer(1)]);
		clock.mockRestore();

		expect([before, after]).toEqual([[], [answer(1)]]);
	});

	it.each([undefined, null, 'none', [null, 'text']])('are none of %j', (answers) => {
		expect(bring('e1', answers)).toEqual([]);
	});
});
