import { phoneKey, plainPhone } from '../../../nodes/values/phones';
import * as fc from '../../engine/properties';

const digits = (length: number) =>
	fc
		.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
		.map((all) => all.join(''));

/** A Chinese mobile number. */
const mobile = fc
	.tuple(fc.integer({ min: 3, max: 9 }), digits(9))
	.map(([second, rest]) => `1${second}${rest}`);

/** Puts what people write between the digits of a number, in widths that people use. */
const written = (number: string) =>
	fc
		.tuple(
			fc.array(fc.constantFrom('', '', '', ' ', '-', '–', '.', '\u00a0', '\u200b'), {
				minLength: number.length,
				maxLength: number.length,
			}),
			fc.boolean(),
		)
		.map(([between, isWide]) => {
			const text = [...number].map((digit, place) => digit + between[place]).join('');
			return isWide
				? text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
				: text;
		});

describe('The key of a phone number', () => {
	it('is the same for a Chinese mobile number in every usual notation', () => {
		const prefix = fc.constantFrom(
			'',
			'+86',
			'0086',
			'86',
			'(+86)',
			'+ 86 ',
			'00 86-',
			'（86）',
			'＋86',
			'tel:+86',
			'0',
		);
		fc.assert(
			fc.property(
				mobile.chain((number) => fc.tuple(fc.constant(number), prefix, written(number))),
				([number, before, text]) => {
					expect(phoneKey(before + text)).toBe(`+86${number}`);
				},
			),
		);
	});

	it('is the full number for other countries, with plus or 00', () => {
		const full = fc
			.tuple(fc.constantFrom('1', '44', '49', '852', '853', '886', '65', '81'), digits(8))
			.map(([country, rest]) => country + rest);
		fc.assert(
			fc.property(
				full.chain((number) =>
					fc.tuple(fc.constant(number), fc.constantFrom('+', '00', '＋'), written(number)),
				),
				([number, before, text]) => {
					expect(phoneKey(before + text)).toBe(`+${number}`);
				},
			),
		);
	});

	it('differs between different numbers', () => {
		fc.assert(
			fc.property(mobile, mobile, (one, other) => {
				expect(phoneKey(one) === phoneKey(other)).toBe(one === other);
			}),
		);
	});

	it.each([
		['+1 380 000 0001', '+13800000001'],
		['13800000001', '+8613800000001'],
		['85291234567', '+85291234567'],
		['+852 9123 4567', '+85291234567'],
		['91234567', '+91234567'],
		['010-88888888', '+861088888888'],
		['+86 10 8888 8888', '+861088888888'],
		['+86 (0)10 8888 8888', '+861088888888'],
		['86-010-88888888', '+861088888888'],
		['+44 (0)20 7946 0000', '+442079460000'],
		['0755 8888 8888', '+8675588888888'],
		['0 86 138 0000 0001', '+8613800000001'],
	])('of %s is %s', (text, key) => {
		expect(phoneKey(text)).toBe(key);
	});

	it.each(['', ' ', 'none', '12', '+'])('is none for %p', (text) => {
		expect(phoneKey(text)).toBeUndefined();
	});
});

describe('The bounds of a phone number', () => {
	it.each([
		// One digit more than a mobile number of China: a full number of elsewhere.
		['138000000011', '+138000000011'],
		['+86 138 0000 0001', '+8613800000001'],
		['13800000001', '+8613800000001'],
		['123', '+123'],
		['12', undefined],
		['+1 2', undefined],
		['8601012345678', '+861012345678'],
		['860101234567890123', '+860101234567890123'],
	])('%s is %s', (written, key) => {
		expect(phoneKey(written)).toBe(key);
	});

	it.each([
		['tel:138', '138'],
		['  TEL: 138', '138'],
		[' 138 ', '138'],
		['motel:138', 'motel:138'],
		['1 tel:38', '1 tel:38'],
	])('%j is plainly %j', (written, plain) => {
		expect(plainPhone(written)).toBe(plain);
	});
});
