import {
	endpointOf,
	problemsOf,
} from '../../../../nodes/WeComCustomerContactTrigger/callback/endpoint';

const good = {
	token: 'QDG6eK',
	// The last character has bits to spare, as that of the key in WeCom's own example.
	encodingAesKey: `${'jWmYm7qr5nMoAUwZRjG'.repeat(3).slice(0, 42)}C`,
	corpId: 'wx5823bf96d3bd56c7',
};

describe('the values of the credential', () => {
	it('are taken with white space around them', () => {
		const endpoint = endpointOf({
			token: ` ${good.token}\n`,
			encodingAesKey: `\t${good.encodingAesKey} `,
			corpId: ` ${good.corpId} `,
		});
		expect(endpoint).toEqual(endpointOf(good));
		expect(endpoint).toMatchObject({ token: good.token, receiveId: good.corpId });
	});

	it('give a key of 32 bytes, also when the last character has bits to spare', () => {
		expect(endpointOf(good).key).toHaveLength(32);
		expect(good.encodingAesKey).toMatch(/C$/);
		expect(endpointOf({ ...good, encodingAesKey: 'a'.repeat(42) + '9' }).key).toHaveLength(32);
	});

	it.each([
		[{ token: '' }, "'Token' is empty"],
		[{ token: '   ' }, "'Token' is empty"],
		[{ token: undefined }, "'Token' is empty"],
		[
			{ token: 'a'.repeat(33) },
			"'Token' cannot be right: it has 1 to 32 letters and digits, and this one has 33 characters",
		],
		[
			{ token: 'a-b' },
			"'Token' cannot be right: it has 1 to 32 letters and digits, and this one has 3 characters with others than letters and digits among them",
		],
		[
			{ encodingAesKey: 'a'.repeat(42) },
			"'EncodingAESKey' cannot be right: it has exactly 43 letters and digits, and this one has 42 characters",
		],
		[
			{ encodingAesKey: 'a'.repeat(44) },
			"'EncodingAESKey' cannot be right: it has exactly 43 letters and digits, and this one has 44 characters",
		],
		[
			{ encodingAesKey: 'a'.repeat(43) + '=' },
			"'EncodingAESKey' cannot be right: it has exactly 43 letters and digits, and this one has 44 characters with others than letters and digits among them",
		],
		[
			{ encodingAesKey: `${'a'.repeat(20)} ${'b'.repeat(22)}` },
			"'EncodingAESKey' cannot be right: it has exactly 43 letters and digits, and this one has 43 characters with white space among them",
		],
		[{ corpId: '' }, "'Corp ID' is empty"],
		[
			{ corpId: '1000002' },
			"'Corp ID' cannot be right: it is letters and digits such as ww0a1b2c3d4e5f6789, and this one has 7 characters",
		],
		[
			{ corpId: 'w' },
			"'Corp ID' cannot be right: it is letters and digits such as ww0a1b2c3d4e5f6789, and this one has 1 character",
		],
		[
			{ corpId: '=ww0a1b2c' },
			"'Corp ID' cannot be right: it is letters and digits such as ww0a1b2c3d4e5f6789, and this one has 9 characters with others than letters and digits among them",
		],
		[
			{ corpId: 'ww0a1b2c,' },
			"'Corp ID' cannot be right: it is letters and digits such as ww0a1b2c3d4e5f6789, and this one has 9 characters with others than letters and digits among them",
		],
	])('are held back for %j', (values, problem) => {
		expect(problemsOf({ ...good, ...values })).toEqual([problem]);
		expect(() => endpointOf({ ...good, ...values })).toThrow(problem);
	});

	it('are all looked at, and never shown', () => {
		const wrong = { token: 'My-Token', encodingAesKey: 'My-Key', corpId: 'My Corp' };
		const problems = problemsOf(wrong).join(' ');
		expect(problems).toMatch(/'Token'.*'EncodingAESKey'.*'Corp ID'/);
		expect(problems).not.toContain('My');
		expect(problemsOf(good)).toEqual([]);
	});
});
