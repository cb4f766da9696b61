import type { IWebhookFunctions } from 'n8n-workflow';

import { Client } from '../../../nodes/WeComCustomerContactTrigger/client';

/** What a client hears: a response that takes one answer, and throws when it is to take another. */
function heard({ complete = true } = {}) {
	const headers: Record<string, string> = {};
	const answers: string[] = [];
	const response = {
		headersSent: false,
		statusCode: 200,
		setHeader(name: string, value: string) {
			if (response.headersSent) throw new Error('Cannot set headers after they are sent');
			headers[name] = value;
			return response;
		},
		writeHead(status: number, more: object) {
			response.headersSent = true;
			response.statusCode = status;
			Object.assign(headers, more);
		},
		end(text: string) {
			response.headersSent = true;
			answers.push(text);
			return response;
		},
	};
	const client = new Client({
		getRequestObject: () => ({ complete }),
		getResponseObject: () => response,
	} as unknown as IWebhookFunctions);
	return { client, response, headers, answers };
}

const plain = { 'Content-Type': 'text/plain; charset=utf-8' };

describe('The sender of a request', () => {
	it('gets the first answer, as plain text', () => {
		const { client, response, headers, answers } = heard();
		client.answer(403, 'forbidden');
		client.answer(200, 'success');

		expect([response.statusCode, answers]).toEqual([403, ['forbidden']]);
		expect(headers).toEqual(plain);
	});

	it('is cut off with the answer when the request has no end', () => {
		const { client, headers } = heard({ complete: false });
		client.answer(403, 'forbidden');

		expect(headers).toEqual({ ...plain, Connection: 'close' });
	});
});

describe('An answer that is left to n8n', () => {
	it('is the one of n8n, and tells its status when it is out', () => {
		const { client, response, headers, answers } = heard();
		const told: unknown[] = [];
		client.leaveToN8n((status) => {
			told.push(status, [...answers]);
			client.answer(503, 'not stored');
		});
		expect(response.setHeader('X-Of-N8n', 'yes')).toBe(response);
		expect(told).toEqual([]);
		response.statusCode = 201;
		expect(response.end('of n8n')).toBe(response);

		expect(told).toEqual([201, ['of n8n']]);
		expect(answers).toEqual(['of n8n']);
		expect(headers).toEqual({ ...plain, 'X-Of-N8n': 'yes' });
	});

	it('goes nowhere, without an error, when the node was quicker; its status is told all the same', () => {
		const { client, response, headers, answers } = heard();
		const told = jest.fn();
		client.leaveToN8n(told);
		client.answer(200, 'success');
		expect(told).not.toHaveBeenCalled();
		expect(response.setHeader('X-Of-N8n', 'yes')).toBe(response);
		response.statusCode = 500;
		expect(response.end('{}')).toBe(response);

		expect(told.mock.calls).toEqual([[500]]);
		expect(answers).toEqual(['success']);
		expect(headers).toEqual(plain);
	});

	it('leaves headers to what sets its own while the node answers', () => {
		const { client, response, headers } = heard();
		const { writeHead } = response;
		// As the compression in n8n does.
		response.writeHead = (status, more) => {
			response.setHeader('Vary', 'Accept-Encoding');
			writeHead(status, more);
		};
		client.leaveToN8n(() => {});
		client.answer(200, 'success');

		expect(headers).toEqual({ ...plain, Vary: 'Accept-Encoding' });
	});
});
