import type { IN8nHttpFullResponse } from 'n8n-workflow';

import { exchange } from '../../../nodes/wecom/exchange';
import { failureOf } from '../../../nodes/wecom/errors/failure';

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
			answer: { file, contentType: 'image/png', fileName: '封面.png' },
		});
	});

	it.each([
		['attachment; filename=cover.png; size=3', 'cover.png'],
		['attachment; filename="%E5%B0%81%E9%9D%A2.png"', '封面.png'],
		['attachment; filename="100%.png"', '100%.png'],
	])('reads the name of a file in %s', async (disposition, fileName) => {
		const headers = { 'content-type': 'image/png', 'content-disposition': disposition };
		await expect(answering({ body: Buffer.from('a'), headers })).resolves.toMatchObject({
			answer: { fileName },
		});
	});

	it.each([
		['without a header about it', { 'content-type': 'image/png' }],
		['in parts of text', { 'content-type': 'multipart/mixed; type=text/plain' }],
		['of JSON', { 'content-type': 'application/json', 'content-disposition': 'attachment' }],
		['of text', { 'content-type': 'text/plain', 'content-disposition': 'attachment' }],
	])('gives the bytes of a file %s', async (_what, headers) => {
		const file = Buffer.from('{"errcode":40007}');
		await expect(answering({ body: file, headers })).resolves.toEqual({
			answer: { file, contentType: headers['content-type'] },
		});
	});

	it('reads the errcode that comes in place of a file', async () => {
		const body = Buffer.from('{"errcode":40007}');
		const headers = { 'content-type': 'application/json; charset=UTF-8' };
		await expect(answering({ body, headers })).resolves.toEqual({ answer: { errcode: 40007 } });
	});

	it.each<[string, Partial<IN8nHttpFullResponse>, object]>([
		['a gateway', { statusCode: 502, body: '<html>' }, { reason: 'it answers HTTP 502' }],
		['a server that fails', { statusCode: 500 }, { reason: 'it answers HTTP 500' }],
		['a web page', { body: '<html>' }, { isForeign: true }],
		['broken JSON', { body: '{"errcode":' }, { isForeign: true }],
		['nothing', { body: null as never }, { isForeign: true }],
		['a list', { body: [] as never }, { isForeign: true }],
	])('tells %s from WeCom', async (_name, response, breakdown) => {
		await expect(answering(response)).resolves.toMatchObject({
			breakdown: { ...breakdown, mayHaveArrived: true },
		});
	});

	it.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH'])(
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
