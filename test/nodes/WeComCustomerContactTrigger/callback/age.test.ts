import { checkAge } from '../../../../nodes/WeComCustomerContactTrigger/callback/age';

describe('the age of a delivery', () => {
	it.each([
		'',
		'soon',
		' 1764900021',
		'1764900021 ',
		'1764900021.5',
		'1.7649e9',
		'-1',
		'0x6932a0b5',
	])('cannot be told by %j', (timestamp) => {
		expect(() => checkAge(timestamp, 300, Number(timestamp))).toThrow(
			'bad_signature (timestamp is no number)',
		);
	});

	it('does not matter without a window', () => {
		expect(() => checkAge('soon', 0, 1764900021)).not.toThrow();
	});
});
