/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

import { errorTexts } from '../../../../nodes/WeComCustomerContact/request/errorTexts';

interface DocumentedCode {
	retryable: 'no' | 'backoff' | 'refresh-token';
}

const auth = parse(
	readFileSync(join(__dirname, '../../../sandbox/contract/openapi/auth.yaml'), 'utf8'),
) as { 'x-error-codes': Record<string, DocumentedCode> };
const documented = auth['x-error-codes'];

describe('Error texts', () => {
	it('cover every code of the contract, and no other', () => {
		expect(Object.keys(errorTexts).sort()).toEqual(Object.keys(documented).sort());
	});

	it.each(Object.keys(errorTexts))('%s goes on as WeCom documents it', (code) => {
		const { kind } = errorTexts[code];
		const expected = {
			'refresh-token': ['token'],
			backoff: [code === '45009' ? 'blocked' : 'busy'],
			no: [undefined, 'fatal'],
		}[documented[code].retryable];
		expect(expected).toContain(kind);
	});

	it.each(Object.keys(errorTexts))('%s says what happened and what to do', (code) => {
		const { message, description } = errorTexts[code];
		expect(message).toMatch(/^[A-Za-z].*[^.]$/);
		expect(description).toMatch(/\.$/);
	});

	it('never fetch a new token where WeCom would count it as an attack', () => {
		for (const code of ['40001', '40013', '40091', '41001', '41002', '41004', '2000002']) {
			expect(errorTexts[code].kind).toBe('fatal');
		}
	});
});
