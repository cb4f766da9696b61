/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import type * as Workflow from 'n8n-workflow';
import { sleep } from 'n8n-workflow';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { runNode } from '../../../engine';
import { startCannedWeCom } from '../../../engine/cannedWeCom';
import { byId } from '../../../engine/input';
import { pauses } from '../../../engine/pauses';
import { png } from '../../../sandbox/pictures';

jest.mock('n8n-workflow', () => {
	const actual = jest.requireActual<typeof Workflow>('n8n-workflow');
	return { ...actual, sleep: jest.fn(async () => {}) };
});

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const picture: Answer = (_request, response) => {
	response.setHeader('content-type', 'image/png; charset=binary');
	response.end(png);
};

const withStatus =
	(status: number, contentType = 'text/html'): Answer =>
	(_request, response) => {
		response.writeHead(status, { 'content-type': contentType });
		response.end('<html>');
	};

const nothing: Answer = (_request, response) => {
	response.writeHead(200, { 'content-type': 'image/png' });
	response.end();
};

const breaksOff: Answer = (request) => request.socket.destroy();

/** Contact Way: Get with its picture, where the server of the pictures answers so, one request after the other. */
async function download(...answers: Answer[]) {
	const requests: IncomingMessage[] = [];
	const server = createServer((request, response) => {
		requests.push(request);
		(answers.shift() ?? withStatus(500))(request, response);
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	const { port } = server.address() as AddressInfo;
	const qr_code = `http://127.0.0.1:${port}/wwpic/code/0`;
	const wecom = await startCannedWeCom({
		'/cgi-bin/externalcontact/get_contact_way': [{ contact_way: { config_id: 'c', qr_code } }],
	});
	const { items, error } = await runNode({
		store: wecom.store,
		parameters: {
			resource: 'contactWay',
			operation: 'get',
			configId: byId('c'),
			downloadQrCode: true,
		},
	});
	await wecom.close();
	server.closeAllConnections();
	await new Promise((closed) => server.close(closed));
	return { bytes: items[0]?.binary?.data.data, error, requests };
}

describe('Download of a public file', () => {
	beforeEach(() => jest.mocked(sleep).mockClear());

	it('brings the bytes, without a token', async () => {
		const { bytes, error, requests } = await download(picture);

		expect(error).toBeUndefined();
		expect(bytes).toBe(png.toString('base64'));
		expect(requests.map(({ method, url }) => [method, url])).toEqual([['GET', '/wwpic/code/0']]);
		expect(JSON.stringify(requests[0].headers)).not.toMatch(/canned|authorization/i);
		expect(pauses()).toEqual([]);
	});

	it.each([
		['the connection broke', breaksOff],
		['its server was in trouble', withStatus(502)],
		['its server failed', withStatus(500)],
	])('tries again when %s', async (_what, trouble) => {
		const { bytes, error, requests } = await download(trouble, trouble, picture);

		expect(error).toBeUndefined();
		expect(bytes).toBe(png.toString('base64'));
		expect(requests).toHaveLength(3);
		const [first, second] = pauses();
		expect(second).toBeGreaterThan(first);
	});

	it('gives up after three tries', async () => {
		const { error, requests } = await download(breaksOff, breaksOff, breaksOff, picture);

		expect(error?.message).toBe(
			'The picture of the QR code could not be downloaded (the connection broke)',
		);
		expect(requests).toHaveLength(3);
	});

	it.each([
		['a page that says there is none', withStatus(404), /its server answers HTTP 404/],
		['a picture that says there is none', withStatus(404, 'image/png'), /answers HTTP 404/],
		['a page in place of the picture', withStatus(200), /text\/html came instead/],
		['nothing', nothing, /answers HTTP 200 without the file/],
	])('does not take %s, and asks once', async (_what, answer, message) => {
		const { error, requests } = await download(answer, picture);

		expect(error?.message).toMatch(message);
		expect(requests).toHaveLength(1);
	});
});
