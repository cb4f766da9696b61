import type { IN8nHttpFullResponse } from 'n8n-workflow';

import { exchange } from '../../../nodes/wecom/exchange';
import { Failure, failureOf } from '../../../nodes/wecom/errors/failure';

const answering = async (response: Partial<IN8nHttpFullResponse>) =>
	await exchange(
		Promise.resolve({
			statusCode: 200,
			headers: {},
			body: {},
			...response,
		} as IN8nHttpFullResponse),
	);

const breaking = async (error: unknown) => await exchange(Promise.reject(error));

describe('Exchange', () => {
	it('gives the answer', async () => {
		await expect(answering({ body: { errcode: 0 } })).resolves.toEqual({ answer: { errcode: 0 } });
	});

	it('gives bytes as a file with its name', async () => {
		const file = Buffer.from([1, 2, 3]);
		const disposition = `attachment; filename="${Buffer.from('封面.png').toString('latin1')}"`;
		const headers = { 'content-type': 'image/png', 'content-disposition': disposition };
		await expect(answering({ body: file, headers })).resolves.toEqual({
			file: { file, contentType: 'image/png', fileName: '封面.png' },
		});
	});

	it.each([
		['attachment; filename=cover.png; size=3', 'cover.png'],
		['attachment; filename="%E5%B0%81%E9%9D%A2.png"', '封面.png'],
		['attachment; filename="100%.png"', '100%.png'],
	])('reads the name of a file in %s', async (disposition, fileName) => {
		const headers = { 'content-type': 'image/png', 'content-disposition': disposition };
		await expect(answering({ body: Buffer.from('a'), headers })).resolves.toMatchObject({
			file: { fileName },
		});
	});

	it.each([
		['without a header about it', 'bytes', { 'content-type': 'image/png' }],
		['in parts of text', 'bytes', { 'content-type': 'multipart/mixed; type=text/plain' }],
		[
			'of JSON',
			'{"errcode":40007}',
			{ 'content-type': 'application/json', 'content-disposition': 'attachment' },
		],
		[
			'of text',
			'{"errcode":40007}',
			{ 'content-type': 'text/plain', 'content-disposition': 'attachment' },
		],
	])('gives the bytes of a file %s', async (_what, body, headers) => {
		const file = Buffer.from(body);
		await expect(answering({ body: file, headers })).resolves.toEqual({
			file: { file, contentType: headers['content-type'] },
		});
	});

	it('reads the errcode that comes in place of a file', async () => {
		const body = Buffer.from('{"errcode":40007}');
		const headers = { 'content-type': 'application/json; charset=UTF-8' };
		await expect(answering({ body, headers })).resolves.toEqual({ answer: { errcode: 40007 } });
	});

	it.each<[string, Partial<IN8nHttpFullResponse>, object]>([
		['a gateway', { statusCode: 502, body: '<html>' }, { reason: 'it answers HTTP 502' }],
		['a server that fails', { statusCode: 500, body: '' }, { reason: 'it answers HTTP 500' }],
		['a web page', { body: '<html>' }, { isForeign: true }],
		['broken JSON', { body: '{"errcode":' }, { isForeign: true }],
		[
			'broken JSON in place of a file',
			{
				body: Buffer.from('{"errcode":') as never,
				headers: { 'content-type': 'application/json' },
			},
			{ isForeign: true },
		],
		['nothing', { body: null as never }, { isForeign: true }],
		['a list', { body: [] as never }, { isForeign: true }],
	])('tells %s from WeCom', async (_name, response, breakdown) => {
		await expect(answering(response)).resolves.toMatchObject({
			breakdown: { ...breakdown, mayHaveArrived: true },
		});
	});

	it.each<[string, number, string, unknown]>([
		[
			'a gateway without a route',
			404,
			' without errcode: {"message":"no Route"}',
			{ message: 'no Route' },
		],
		['a login', 401, ' without errcode: {"error":"login"}', { error: 'login' }],
		['a mock under HTTP 200', 200, ' without errcode: {"success":true}', { success: true }],
		['an errcode that is no number', 200, ' without errcode: {"errcode":"ok"}', { errcode: 'ok' }],
		['an errcode that is null', 200, ' without errcode: {"errcode":null}', { errcode: null }],
		['a success under HTTP 403', 403, ' with errcode 0: {"errcode":0}', { errcode: 0 }],
		['a web page', 200, ' without JSON: Sign in', '<html><style>p{}</style><p>Sign  in</p>'],
		['nothing', 200, ' without JSON', ''],
	])(
		'takes no answer of %s for WeCom, and sees no use in another try',
		async (_name, statusCode, how, body) => {
			await expect(answering({ statusCode, body: body as never })).resolves.toEqual({
				breakdown: {
					reason: `it answers HTTP ${statusCode}${how}`,
					mayHaveArrived: true,
					isForeign: true,
					isLasting: true,
				},
			});
		},
	);

	it.each([
		['0', 0],
		['40068', 40068],
		['-1', -1],
	])('reads the errcode %j', async (errcode, number) => {
		await expect(answering({ body: { errcode } })).resolves.toEqual({
			answer: { errcode: number },
		});
	});

	it.each([
		['7', 7000],
		['Thu, 26 Nov 2026 00:00:09 GMT', 9000],
		['soon', undefined],
	])('hears when to come again: %s', async (after, retryAfter) => {
		jest.useFakeTimers({ now: Date.parse('2026-11-26T00:00:00Z') });
		const headers = { 'retry-after': after };
		const busy = await answering({ statusCode: 429, headers, body: { message: 'slow down' } });
		const down = await answering({ statusCode: 503, headers, body: '' });
		jest.useRealTimers();

		expect(busy).toMatchObject({ breakdown: { isForeign: true } });
		for (const outcome of [busy, down]) {
			expect(outcome).not.toHaveProperty('breakdown.isLasting');
			expect((outcome as { breakdown: object }).breakdown).toEqual(
				retryAfter === undefined
					? expect.not.objectContaining({ retryAfter: expect.anything() })
					: expect.objectContaining({ retryAfter }),
			);
		}
	});

	it.each([301, 302, 303, 307, 308])(
		'follows no redirect (%i), and names its host',
		async (statusCode) => {
			const headers = { location: 'https://user:pass@login.example.com/x?access_token=abcdefgh' };
			await expect(answering({ statusCode, headers, body: { errcode: 0 } })).resolves.toMatchObject(
				{
					breakdown: {
						reason: `it answers HTTP ${statusCode}, a redirect to login.example.com, which was not followed`,
						isLasting: true,
					},
				},
			);
		},
	);

	it('shows nothing secret of a foreign answer', async () => {
		const body = { message: 'bad token abcdefgh', url: 'https://me:word@x/?access_token=zzz&a=1' };
		const response = { statusCode: 403, headers: {}, body } as IN8nHttpFullResponse;
		const outcome = await exchange(Promise.resolve(response), () => ['abcdefgh']);

		expect(JSON.stringify(outcome)).not.toMatch(/abcdefgh|word|zzz/);
	});

	describe('for a file', () => {
		const attached = (name: string) => ({ 'content-disposition': `attachment; ${name}` });
		const bytes = Buffer.from([1, 2, 3]);

		it.each<[string, Partial<IN8nHttpFullResponse>]>([
			['a page that says there is none', { statusCode: 404, body: Buffer.from('<html>no') }],
			['a picture that says there is none', { statusCode: 404, body: bytes }],
			['a refusal', { statusCode: 403, body: bytes, headers: attached('filename=a.png') }],
			['a part', { statusCode: 206, body: bytes, headers: attached('filename=a.png') }],
			['no bytes', { body: Buffer.alloc(0), headers: attached('filename=a.png') }],
			['a page', { body: Buffer.from('<!DOCTYPE html><p>Sign in') }],
			['a text', { body: Buffer.from('hello'), headers: { 'content-type': 'text/plain' } }],
			['JSON', { body: Buffer.from('{"message":"no Route"}') }],
			[
				'broken JSON',
				{ body: Buffer.from('nope'), headers: { 'content-type': 'application/json' } },
			],
		])('takes %s for none', async (_name, response) => {
			await expect(answering(response)).resolves.toMatchObject({
				breakdown: { isForeign: true, isLasting: true },
			});
		});

		it('reads a refusal that comes as an attachment', async () => {
			const body = Buffer.from('{"errcode":40007,"errmsg":"invalid media_id"}');
			await expect(
				answering({ body, headers: attached('filename="a.json"') }),
			).resolves.toMatchObject({
				answer: { errcode: 40007 },
			});
		});

		it.each([
			["filename=a.png; filename*=UTF-8''%E5%B0%81%E9%9D%A2.png", '封面.png'],
			["filename*=ISO-8859-1''caf%E9.png", 'café.png'],
			['filename="../../etc/passwd"', 'passwd'],
			['filename="C:\\\\dir\\\\a.png"', 'a.png'],
			["filename*=UTF-8''a%0D%0Ab.png", 'ab.png'],
			['filename=""', undefined],
		])('reads the name in %s', async (name, fileName) => {
			const outcome = await answering({ body: bytes, headers: attached(name) });
			expect(outcome).toHaveProperty('file.file', bytes);
			expect((outcome as { file: { fileName?: string } }).file.fileName).toBe(fileName);
		});
	});

	it.each([
		'CERT_HAS_EXPIRED',
		'DEPTH_ZERO_SELF_SIGNED_CERT',
		'SELF_SIGNED_CERT_IN_CHAIN',
		'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
		'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
		'ERR_TLS_CERT_ALTNAME_INVALID',
	])('knows that it was not sent to a host with such a certificate: %s', async (code) => {
		await expect(breaking({ cause: { code, isAxiosError: true } })).resolves.toEqual({
			breakdown: {
				reason: expect.stringContaining('certificate'),
				mayHaveArrived: false,
				isUntrusted: true,
			},
		});
	});

	it('knows that a proxy which wants another user has sent nothing on', async () => {
		await expect(answering({ statusCode: 407, body: '<html>' })).resolves.toEqual({
			breakdown: {
				reason: 'the proxy does not accept the user and the password',
				mayHaveArrived: false,
			},
		});
	});

	it('passes a failure on that came before the request', async () => {
		const failure = new Failure({ what: 'It was stopped', description: '' });
		await expect(breaking(failure)).rejects.toBe(failure);
	});

	it.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'EPROTO'])(
		'knows that nothing was sent after %s',
		async (code) => {
			await expect(breaking({ cause: { code, isAxiosError: true } })).resolves.toMatchObject({
				breakdown: { mayHaveArrived: false },
			});
		},
	);

	it.each([
		['ECONNRESET', 'the connection broke'],
		['EPIPE', 'the connection broke'],
		['ETIMEDOUT', 'the time ran out'],
		['ECONNABORTED', 'the time ran out'],
		['ERR_CANCELED', 'the time ran out'],
		['SOMETHING_NEW', 'no answer came'],
	])('does not know whether it arrived after %s', async (code, reason) => {
		const cause = { code, isAxiosError: true, message: 'timeout of https://x/?corpsecret=abc' };
		await expect(breaking({ cause })).resolves.toEqual({
			breakdown: { reason, mayHaveArrived: true },
		});
	});

	it.each([undefined, {}, new Error('')])(
		'has words for an error without any: %p',
		async (error) => {
			await expect(breaking(error)).resolves.toEqual({
				breakdown: { reason: 'no answer came', mayHaveArrived: true },
			});
		},
	);

	it('keeps token and secret out of the words of an unknown error', async () => {
		const message = 'Cannot send https://x/?corpsecret=abc&access_token=def to this host';
		await expect(breaking(new Error(message))).resolves.toMatchObject({
			breakdown: {
				reason: 'Cannot send https://x/?corpsecret=…&access_token=… to this host',
				mayHaveArrived: true,
			},
		});
	});

	it('throws what the credential threw', async () => {
		const failure = failureOf(40001);
		await expect(breaking({ cause: failure })).rejects.toBe(failure);
	});

	it('knows it by its code where n8n has dropped the cause', async () => {
		await expect(breaking({ httpCode: 'WeCom 40001' })).rejects.toMatchObject({
			errcode: 40001,
			kind: 'fatal',
		});
	});

	it.each(['Not WeCom 40001', 'WeCom 40001 and more', '40001'])(
		'does not take %j for such a code',
		async (httpCode) => {
			await expect(breaking({ httpCode })).resolves.toHaveProperty('breakdown');
		},
	);
});
