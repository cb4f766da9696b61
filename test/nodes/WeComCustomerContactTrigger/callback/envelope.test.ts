import {
	ciphertextOf,
	LARGEST_BODY,
} from '../../../../nodes/WeComCustomerContactTrigger/callback/envelope';

const read = (body: string) => ciphertextOf(Buffer.from(body));

describe('the body of a delivery', () => {
	it('gives the ciphertext, without white space around it', () => {
		expect(read('<xml><ToUserName>a</ToUserName><Encrypt>\n\tAAAA \n</Encrypt></xml>')).toBe(
			'AAAA',
		);
	});

	it('is read up to a MiB', () => {
		const body = '<xml><Encrypt>AAAA</Encrypt></xml>'.padEnd(LARGEST_BODY);
		expect(read(body)).toBe('AAAA');
		expect(() => read(`${body} `)).toThrow('bad_request (body of 1048577 bytes)');
	});

	it.each([
		['another root', '<html><Encrypt>AAAA</Encrypt></html>', 'another root than xml'],
		['no ciphertext', '<xml><Other>AAAA</Other></xml>', 'no Encrypt in the body'],
		['an empty ciphertext', '<xml><Encrypt> </Encrypt></xml>', 'no Encrypt in the body'],
		['elements in it', '<xml><Encrypt>AAAA<b/></Encrypt></xml>', 'no Encrypt in the body'],
		['two', '<xml><Encrypt>AAAA</Encrypt><Encrypt>AAAA</Encrypt></xml>', 'more than once'],
	])('is refused with %s', (_what, body, detail) => {
		expect(() => read(body)).toThrow(detail);
	});
});
