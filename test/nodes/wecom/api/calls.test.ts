/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import * as api from '../../../../nodes/wecom/api';
import type { Call } from '../../../../nodes/wecom/api';
import { allOperations } from '../../../sandbox/contract';

const project = join(__dirname, '../../../..');
const contract = new Map(allOperations().map((operation) => [operation.operationId, operation]));
const calls = Object.values(api).flatMap((group) => Object.values<Call>(group));

interface Pagination {
	style: 'cursor' | 'offset';
	limit: string | null;
	maxLimit: number | null;
	defaultLimit?: number | null;
	list: string;
	end?: string;
}

describe('The table of calls', () => {
	it('has each call once', () => {
		const ids = calls.map(({ id }) => id);
		expect(ids).toEqual([...new Set(ids)]);
		expect(calls.length).toBeGreaterThan(50);
	});

	it.each(calls)('$id has the method and the path of the contract', ({ id, method, url }) => {
		expect(contract.get(id)).toMatchObject({ method, path: url });
	});

	it.each(calls)('$id pages as the contract says', ({ id, pages }) => {
		const pagination = contract.get(id)!.raw['x-pagination'] as Pagination | undefined;
		if (!pagination) {
			// A list that comes at once.
			expect(pages?.size).toBeUndefined();
			return;
		}
		const [more] = /^\w+(?= is false$)/.exec(pagination.end ?? '') ?? [];
		const rules = (contract.get(id)!.raw['x-rules'] ?? []) as string[];
		const isSparse = rules.some((rule) => /filtered out after counting/.test(rule));
		expect(pages).toEqual({
			// Where the list depends on what is asked for, the usual one.
			list: pagination.list.split(' ')[0],
			...(more ? { while: more } : {}),
			...(isSparse ? { isSparse } : {}),
			...(pagination.limit === null
				? {}
				: { size: pagination.maxLimit ?? pagination.defaultLimit }),
			...(['limit', null].includes(pagination.limit) ? {} : { sizeName: pagination.limit }),
			...(pagination.style === 'offset' ? { by: 'offset' } : {}),
		});
	});

	it('repeats no call that is a second one when it is done twice', () => {
		const once = calls.filter(({ isRepeatable }) => !isRepeatable).map(({ id }) => id);
		expect(once.sort()).toEqual([
			'collectForm.create',
			'contactWay.create',
			'customerAcquisition.createLink',
			'groupWelcomeTemplate.create',
			'joinWay.create',
			'message.createMassMessage',
			'message.remindMassMessage',
			'message.sendWelcome',
			'moment.createTask',
			'tag.create',
			'transfer.onjobTransferGroupChat',
			'transfer.resignedTransferCustomer',
			'transfer.transferCustomer',
			'transfer.transferGroupChat',
		]);
	});

	it('is the only place of the package where paths of WeCom stand', () => {
		const others = ['nodes', 'credentials']
			.flatMap((folder) =>
				readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
					join(folder, name),
				),
			)
			.filter((name) => name.endsWith('.ts') && !name.startsWith('nodes/wecom/api/'))
			.filter((name) => /['"`]\/cgi-bin\/\w/.test(readFileSync(join(project, name), 'utf8')));
		expect(others).toEqual([]);
	});

	it('has types that are made of the contract as it is', () => {
		const program = ['--import', 'tsx', join(project, 'test/contract/main.ts')];
		const types = execFileSync(process.execPath, program, { cwd: project, encoding: 'utf8' });
		expect(readFileSync(join(project, 'nodes/wecom/api/contract.ts'), 'utf8')).toBe(types);
	}, 60_000);
});
