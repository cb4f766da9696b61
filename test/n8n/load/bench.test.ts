/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../command';
import { projectFolder } from '../paths';

/** The cells of the table row that begins with this name. */
function rowOf(page: string, section: string, name: string): string[] {
	const [, text] = page.split(`## ${section}`);
	const row = text.split('\n').find((line) => line.startsWith(`| ${name}`))!;
	return row
		.split('|')
		.slice(2, -1)
		.map((cell) => cell.trim());
}

/**
 * The bench on a small scale: that it runs to its end, and that what it writes is complete. Its times mean nothing here. It packs
 * the package itself, so nothing that builds it may run beside it.
 */
describe('npm run bench', () => {
	let folder: string;

	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'wecom-bench-'));
	});

	afterAll(async () => await rm(folder, { recursive: true, force: true }));

	it('measures and writes its page', async () => {
		const output = join(folder, 'performance.md');
		const sizes = ['--items', '60', '--rounds', '1', '--zero-items', '30', '--zero-rounds', '2'];
		sizes.push('--answer-seconds', '2', '--burst', '20', '--answer-rounds', '1');
		sizes.push('--list-rounds', '1', '--list-scale', '0.01', '--list-shapes', '1');
		const command = ['--import', 'tsx', 'test/bench/main.ts', ...sizes, '--output', output];
		await run(process.execPath, command, { cwd: projectFolder });

		const page = await readFile(output, 'utf8');
		const limits = "60 customers at WeCom's documented limits";
		for (const name of ['**This node**', 'HTTP Request']) {
			const [time, , failures, calls, , memory, , cpu, block] = rowOf(page, limits, name);
			expect([failures, calls]).toEqual(['0', '60']);
			expect([time, memory, cpu, block]).toEqual([
				expect.stringMatching(/^\d+\.\d$/),
				expect.stringMatching(/^[\d,]+$/),
				expect.stringMatching(/^\d+\.\d\d$/),
				expect.stringMatching(/^[\d,]+$/),
			]);
		}
		expect(rowOf(page, limits, '**This node**')[4]).toBe('1');
		expect(rowOf(page, limits, 'Loop without n8n')[2]).toBe('0');
		expect(rowOf(page, 'Cost of an item', '**This node**')[2]).toBe('0');
		expect(rowOf(page, 'Cost of an item', 'Ratio')[0]).toMatch(/^\d+\.\d\d( \(.*\))?$/);

		for (const receiver of ['**This trigger**', "n8n's Webhook node"]) {
			const [, , executions, , atOnce] = rowOf(page, 'Answers to WeCom', receiver).map(Number);
			expect(executions).toBeGreaterThan(0);
			expect(atOnce).toBeGreaterThan(0);
		}

		for (const example of ['Tag customers from a form', 'Weekly statistics to a table']) {
			const [calls, minimum] = rowOf(page, 'Calls of a flow', `Example: ${example}`);
			expect(Number(calls)).toBeGreaterThanOrEqual(Number(minimum));
		}
	}, 600_000);
});
