/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';

import type { IWebhookFunctions } from 'n8n-workflow';

import { Client } from '../../../nodes/WeComCustomerContactTrigger/client';

/**
 * Sends text over a connection of its own, and gives what comes back.
 *
 * @param untilClosed waits for the other side to close the connection, not only for the end of the answer
 */
async function talk(
	text: string,
	serve: (client: Client, response: ServerResponse) => void,
	untilClosed = false,
): Promise<string> {
	const server = createServer((request: IncomingMessage, response: ServerResponse) => {
		const context = { getRequestObject: () => request, getResponseObject: () => response };
		// n8n takes its time, too, so that what has come is read.
		setImmediate(() => serve(new Client(context as unknown as IWebhookFunctions), response));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
	let received = '';
	await new Promise<void>((resolve) => {
		socket.on('close', () => resolve());
		socket.on('data', (chunk) => {
			received += chunk.toString();
			if (!untilClosed && /0\r\n\r\n$|\r\n\r\nsuccess$/.test(received)) resolve();
		});
		socket.write(text);
	});
	socket.destroy();
	await new Promise((resolve) => server.close(resolve));
	return received;
}

const complete = 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\na';
const incomplete = 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\na';

describe('who has sent a request', () => {
	it('gets the first answer, as plain text', async () => {
		const received = await talk(complete, (client) => {
			client.answer(200, 'success');
			client.answer(403, 'forbidden');
		});
		expect(received).toMatch(/^HTTP\/1.1 200 OK\r\nContent-Type: text\/plain; charset=utf-8\r\n/);
		expect(received).toMatch(/success/);
		expect(received).not.toMatch(/forbidden|close/);
	});

	it('is cut off with the answer when the request has no end', async () => {
		const received = await talk(incomplete, (client) => client.answer(403, 'forbidden'), true);
		expect(received).toMatch(/^HTTP\/1.1 403 Forbidden\r\n/);
		expect(received).toMatch(/Connection: close\r\n/);
	});
});

describe('an answer that is left to n8n', () => {
	it('is the one of n8n, and tells its status when it is out', async () => {
		const told = jest.fn();
		const received = await talk(complete, (client, response) => {
			client.leaveToN8n((status) => {
				told(status, response.headersSent);
				client.answer(503, 'not stored');
			});
			expect(told).not.toHaveBeenCalled();
			response.setHeader('X-Of-N8n', 'yes');
			response.end('success');
		});
		expect(told.mock.calls).toEqual([[200, true]]);
		expect(received).toMatch(
			/^HTTP\/1.1 200 OK\r\nContent-Type: text\/plain; charset=utf-8\r\nX-Of-N8n: yes\r\n/,
		);
		expect(received).toMatch(/success$/);
	});

	it('tells of a failure', async () => {
		const told = jest.fn();
		await talk(complete, (client, response) => {
			client.leaveToN8n(told);
			response.statusCode = 500;
			response.end('success');
		});
		expect(told.mock.calls).toEqual([[500]]);
	});

	it('goes nowhere, without an error, when the node was quicker; its status is told all the same', async () => {
		const told = jest.fn();
		const received = await talk(complete, (client, response) => {
			const { writeHead } = response;
			// As the compression in n8n does.
			response.writeHead = ((...given: Parameters<typeof writeHead>) => {
				response.setHeader('Vary', 'Accept-Encoding');
				return writeHead.apply(response, given);
			}) as typeof writeHead;
			client.leaveToN8n(told);
			client.answer(200, 'success');
			expect(told).not.toHaveBeenCalled();
			response.setHeader('X-Of-N8n', 'yes');
			response.statusCode = 500;
			response.end('{}');
		});
		expect(told.mock.calls).toEqual([[500]]);
		expect(received).toMatch(/^HTTP\/1.1 200 OK\r\n/);
		expect(received).toMatch(/Vary: Accept-Encoding/);
		expect(received).not.toMatch(/X-Of-N8n|\{\}/);
	});
});
