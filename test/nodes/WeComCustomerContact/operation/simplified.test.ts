import type { FormContext } from '../../../../nodes/WeComCustomerContact/fields/field';
import { simplified, withWords } from '../../../../nodes/WeComCustomerContact/operation/simplified';

const words = { status: { 0: 'not sent', 2: 'sent' } };

describe('A record in words', () => {
	it('has words beside figures and ISO text beside times, and keeps what WeCom sent', () => {
		expect(withWords({ userid: 'lisi', status: 2, send_time: 1772640000 }, words)).toEqual({
			userid: 'lisi',
			status: 2,
			send_time: 1772640000,
			status_text: 'sent',
			sent_at: '2026-03-04T16:00:00.000Z',
		});
	});

	it.each([
		['a figure as text', { status: '0' }, { status: '0', status_text: 'not sent' }],
		['a figure that is new', { status: 9 }, { status: 9 }],
		['a figure that is missing', { status: null }, { status: null }],
		['a time that is not there yet', { send_time: 0 }, { send_time: 0 }],
		['a time that is none', { send_time: 'soon' }, { send_time: 'soon' }],
		['a time far beyond', { send_time: 1e15 }, { send_time: 1e15 }],
	])('says nothing more than it knows: %s', (_what, record, shown) => {
		expect(withWords(record, words)).toEqual(shown);
	});

	it('is given where the user has left Simplify on', () => {
		const shape = simplified(words);
		const item = (simplify?: boolean) => ({ given: () => simplify }) as unknown as FormContext;

		expect(shape.call(item(true), { status: 2 })).toEqual({ status: 2, status_text: 'sent' });
		expect(shape.call(item(false), { status: 2 })).toEqual({ status: 2 });
		expect(shape.call(item(), { status: 2 })).toEqual({ status: 2 });
	});
});
