/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';

import { errorTexts } from '../../../../nodes/wecom/errors/texts';

interface DocumentedCode {
	retryable: 'no' | 'backoff' | 'refresh-token';
}

const contract = join(__dirname, '../../../sandbox/contract/openapi');
const read = (file: string): unknown => load(readFileSync(join(contract, file), 'utf8'));

const { 'x-error-codes': documented } = read('auth.yaml') as {
	'x-error-codes': Record<string, DocumentedCode>;
};

/** Names of parameters and of properties in the API. */
function* wireNames(part: unknown): Generator<string> {
	if (typeof part !== 'object' || part === null) return;
	const { properties, in: place, name } = part as { [key: string]: unknown };
	if (typeof properties === 'object' && properties) yield* Object.keys(properties);
	if (place === 'query') yield String(name);
	for (const value of Object.values(part)) yield* wireNames(value);
}

const onTheWire = new Set(
	readdirSync(contract)
		.map(read)
		.flatMap((file) => [...wireNames(file)]),
);

/** Names in the API that are plain English, and stand in the texts as such. */
const ENGLISH =
	`address answer articles attachments author button content creator customer data days deleted department
	description enable file hours id image items key limit link list media name notice number owner page placeholder price
	product range rule safe sender source state style tag tags text title type user value video`.split(
		/\s+/,
	);

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

	it.each(Object.keys(errorTexts))("%s speaks of what users see, not in WeCom's names", (code) => {
		const { message, description } = errorTexts[code];
		const words = `${message} ${description}`.match(/[A-Za-z_]+/g) ?? [];
		const names = words.filter((word) => /[a-z]_[a-z]/.test(word) || onTheWire.has(word));
		expect(names.filter((name) => !ENGLISH.includes(name))).toEqual([]);
	});

	it('never fetch a new token where WeCom would count it as an attack', () => {
		for (const code of ['40001', '40013', '40091', '41001', '41002', '41004', '2000002']) {
			expect(errorTexts[code].kind).toBe('fatal');
		}
	});
});
