import {
	messageText,
	messageTextField,
	requiredTextOfBytes,
	textOfBytes,
} from '../../../../../nodes/WeComCustomerContact/fields/messageParts/text';

describe('A text whose bytes WeCom counts', () => {
	it('has as many characters as bytes at most, and leaves the rest to WeCom', () => {
		for (const check of [textOfBytes(4), requiredTextOfBytes(4)]) {
			expect(check('图图图图', 'Title')).toBe('图图图图');
			expect(() => check('12345', 'Title')).toThrow("'Title' is too long: 5 characters");
			expect(check.limits).toBe('at most 4 bytes');
		}
	});

	it('is needed, or not', () => {
		expect(textOfBytes(4)(' ', 'Title')).toBeUndefined();
		expect(() => requiredTextOfBytes(4)(' ', 'Title')).toThrow("'Title' is empty");
	});
});

describe('The text of a message', () => {
	const check = messageText(9);

	it('is sent as it was written, with the white space at its ends', () => {
		expect(check(' Hello\n', 'Text')).toEqual({ content: ' Hello\n' });
	});

	it.each([undefined, null, '', ' \n'])('is left out when it is %j', (value) => {
		expect(check(value, 'Text')).toBeUndefined();
	});

	it('has a limit', () => {
		expect(check('123456789', 'Text')).toEqual({ content: '123456789' });
		expect(() => check('1234567890', 'Text')).toThrow("'Text' is too long");
		expect(check.limits).toBe('at most 9 bytes');
	});

	it('has a field of several rows, which says the limit and what more there is to know', () => {
		const field = messageTextField({ maxBytes: 9 });
		expect(field).toMatchObject({
			sentAs: 'text',
			description: {
				typeOptions: { rows: 4 },
				description: 'At most 9 bytes; count two for a Chinese character',
			},
		});
		expect(field.check!('Hi', 'Text')).toEqual({ content: 'Hi' });
		const { description } = messageTextField({ maxBytes: 9, more: 'Sent alone.' }).description;
		expect(description).toBe('At most 9 bytes; count two for a Chinese character. Sent alone.');
	});
});
