/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as api from '../../nodes/wecom/api';
import type { Call } from '../../nodes/wecom/api';
import { allOperations } from '../sandbox/contract';
import { notCovered } from './manifest';
import { callersOf, nodeOperations } from './nodeCalls';
import { coverageTable } from './table';

const contract = allOperations();
const callers = callersOf();
const table = Object.values(api).flatMap((group) => Object.values<Call>(group));

describe('The calls of the package', () => {
	it('are all made by somebody', () => {
		expect(table.map(({ id }) => id).filter((id) => !callers.has(id))).toEqual([]);
	});

	it('leave of the contract only what has a reason', () => {
		const missing = contract.map(({ operationId }) => operationId).filter((id) => !callers.has(id));
		expect(Object.keys(notCovered).sort()).toEqual(missing.sort());
	});

	it('are none that a self-built app may not make, or that WeCom has replaced', () => {
		const closed = contract.filter(({ deprecated, selfBuilt }) => deprecated || !selfBuilt);
		expect(closed.length).toBeGreaterThan(0);
		for (const { operationId } of closed) {
			expect({ operationId, ...notCovered[operationId] }).toMatchObject({
				operationId,
				status: 'excluded',
			});
		}
	});

	it('name no operation as one to come that is there', () => {
		const planned = Object.values(notCovered).flatMap((entry) =>
			entry.status === 'gap' ? [entry.planned] : [],
		);
		expect(planned.filter((operation) => nodeOperations.has(operation))).toEqual([]);
	});

	it.each([
		['contactWay.get', 'contactWay:getAll'],
		['contactWay.list', 'list:contactWays'],
		['externalContact.getFollowUsers', 'credential'],
		['externalContact.get', 'trigger'],
		['tag.list', 'tag:mark'],
		['media.uploadAttachment', 'attachments'],
		['directory.getDepartment', 'list:departments'],
	])('count %s, which %s makes beside its own', (id, name) => {
		expect(callers.get(id)!.map((caller) => caller.name)).toContain(name);
	});
});

describe('docs/coverage.md', () => {
	const page = readFileSync(join(__dirname, '../../docs/coverage.md'), 'utf8');

	it('is what npm run docs prints', () => {
		expect(page).toBe(coverageTable());
	});

	it('has a line for every operation of the contract, and knows all that it names', () => {
		for (const { operationId } of contract) {
			expect(page.split(`| \`${operationId}\` |`)).toHaveLength(2);
		}
		expect(page).not.toMatch(/undefined|NaN|\[object Object\]/);
	});
});
