import {
	readEchoQuery,
	readSignedQuery,
} from '../../../../nodes/WeComCustomerContactTrigger/callback/query';

const signed = { msg_signature: 'a'.repeat(40), timestamp: '1764900021', nonce: '0123' };
const echo = { ...signed, echostr: 'a+b/c=' };

describe('the query', () => {
	it('gives the four parameters as the strings they came as, and no other', () => {
		expect(readSignedQuery({ ...signed, tenant: '7' })).toEqual(signed);
		expect(readEchoQuery({ ...echo, tenant: '7' })).toEqual(echo);
	});

	it('turns spaces of the echo text back into plus signs', () => {
		expect(readEchoQuery({ ...echo, echostr: 'a b/ c=' }).echostr).toBe('a+b/+c=');
	});

	it.each(['msg_signature', 'timestamp', 'nonce', 'echostr'])(
		'refuses %s when it is missing, empty, repeated, nested or too long, and says no more',
		(name) => {
			const details = new Map<unknown, string>([
				[undefined, `no ${name}`],
				['', `no ${name}`],
				[['a', 'a'], `${name} more than once`],
				[{ b: 'a' }, `${name} more than once`],
				[7, `${name} more than once`],
				[null, `${name} more than once`],
				['x'.repeat(5000), `${name} too long`],
			]);
			for (const [value, detail] of details) {
				expect(() => readEchoQuery({ ...echo, [name]: value })).toThrow(
					expect.objectContaining({ code: 'bad_request', detail }),
				);
			}
		},
	);
});
