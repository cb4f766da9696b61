/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allOperations } from '../sandbox/contract';
import { manifest } from './manifest';
import { holdsPath, importedBy, inProject, nodeFile, nodeOperations, startOf } from './nodeCalls';
import { coverageTable } from './table';

const contract = allOperations();
const operations = nodeOperations();

/** Every call that the manifest says the node makes. */
const claims = contract.flatMap(({ operationId, method, path }) => {
	const entry = manifest[operationId];
	return entry?.status === 'covered' ? [{ operationId, method, path, entry }] : [];
});

const endpointClaims = claims.flatMap(({ operationId, method, path, entry }) =>
	entry.operations.map((operation) => ({
		operationId,
		operation,
		path,
		endpoint: `${method} ${path}`,
	})),
);

const extraClaims = claims.flatMap(({ operationId, path, entry }) =>
	entry.extra.map((call) => ({ operationId, path, ...call })),
);

describe('Coverage manifest', () => {
	it('names every operation of the contract, and no other', () => {
		expect(Object.keys(manifest).sort()).toEqual(
			contract.map(({ operationId }) => operationId).sort(),
		);
	});

	it('says by whom an operation is covered', () => {
		const empty = claims.filter(({ entry }) => entry.operations.length + entry.extra.length === 0);
		expect(empty).toEqual([]);
	});

	it('excludes what a self-built app may not call and what WeCom has replaced', () => {
		const closed = contract.filter(({ deprecated, selfBuilt }) => deprecated || !selfBuilt);
		expect(closed.length).toBeGreaterThan(0);
		for (const { operationId } of closed) {
			expect({ operationId, status: manifest[operationId].status }).toEqual({
				operationId,
				status: 'excluded',
			});
		}
	});

	it('calls no operation a gap that the node has', () => {
		const planned = Object.values(manifest).flatMap((entry) =>
			entry.status === 'gap' ? [entry.planned] : [],
		);
		expect(planned.filter((operation) => operations.has(operation))).toEqual([]);
	});
});

describe('Operations of the node', () => {
	it.each([...operations])('%s is in the manifest with each of its endpoints', (name, about) => {
		const claimed = endpointClaims.filter(({ operation }) => operation === name);
		expect(about.endpoints.length).toBeGreaterThan(0);
		expect(claimed.map(({ endpoint }) => endpoint).sort()).toEqual(
			[...new Set(about.endpoints)].sort(),
		);
	});

	it.each(endpointClaims)('$operation exists for $operationId', ({ operation }) => {
		expect([...operations.keys()]).toContain(operation);
	});
});

describe('Calls beside the endpoint of an operation', () => {
	it.each(extraClaims)('$by calls $operationId', ({ by, file, path }) => {
		const start = startOf(by);
		if (!by.startsWith('picker:') && by !== 'credential') {
			expect([...operations.keys()]).toContain(by);
		}
		expect(holdsPath(nodeFile(file), path)).toBe(true);
		expect([...importedBy(start)].map(inProject)).toContain(inProject(nodeFile(file)));
	});

	it('are all in the manifest: every path in the source is claimed by a file or an endpoint', () => {
		const paths = new Set(claims.map(({ path }) => path));
		const files = importedBy(nodeFile('WeComCustomerContact.node.ts'));
		for (const file of importedBy(startOf('credential'))) files.add(file);
		for (const file of files) {
			const text = readFileSync(file, 'utf8');
			for (const [, path] of text.matchAll(/'(\/cgi-bin\/[^']+)'/g)) {
				const isEndpoint =
					file.endsWith('index.ts') ||
					endpointClaims.some(
						(claim) => claim.path === path && importedBy(startOf(claim.operation)).has(file),
					);
				const inManifest =
					paths.has(path) &&
					(isEndpoint ||
						extraClaims.some((call) => call.path === path && nodeFile(call.file) === file));
				expect({ file: inProject(file), path, inManifest }).toMatchObject({ inManifest: true });
			}
		}
	});
});

describe('docs/coverage.md', () => {
	it('is what npm run docs prints', () => {
		expect(readFileSync(join(__dirname, '../../docs/coverage.md'), 'utf8')).toBe(coverageTable());
	});
});
