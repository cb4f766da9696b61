/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { load } from 'js-yaml';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Step {
	uses?: string;
	run?: string;
}

interface Workflow {
	permissions: Record<string, string>;
	jobs: Record<string, { permissions?: Record<string, string>; needs?: string; steps: Step[] }>;
}

const folder = join(__dirname, '../../.github/workflows');
const workflows = readdirSync(folder).map((name) => {
	return [name, load(readFileSync(join(folder, name), 'utf8')) as Workflow] as const;
});
const stepsOf = ({ jobs }: Workflow) => Object.values(jobs).flatMap(({ steps }) => steps);

describe("GitHub's workflows", () => {
	it.each(workflows)('%s uses actions by their hash', (_, workflow) => {
		const actions = stepsOf(workflow).flatMap(({ uses }) => uses ?? []);
		expect(actions.length).toBeGreaterThan(0);
		for (const action of actions) expect(action).toMatch(/^[\w.-]+\/[\w.-]+@[\da-f]{40}$/);
	});

	it.each(workflows)('%s may read, and nothing more', (_, { permissions }) => {
		expect(permissions).toEqual({ contents: 'read' });
	});

	it('lets one job sign: the one that publishes what a tested job has packed', () => {
		const withRights = workflows.flatMap(([name, { jobs }]) =>
			Object.entries(jobs)
				.filter(([, { permissions }]) => permissions)
				.map(([job]) => `${name} ${job}`),
		);
		expect(withRights).toEqual(['publish.yml publish']);
		const { pack, publish } = Object.fromEntries(workflows)['publish.yml'].jobs;
		expect(publish).toMatchObject({ needs: 'pack', permissions: { 'id-token': 'write' } });
		expect(pack.steps.map(({ run }) => run)).toEqual(
			expect.arrayContaining(['npm ci', 'npm test']),
		);
		// None of the project's code, and none of what it depends on.
		expect(publish.steps.map(({ uses, run }) => run ?? uses!.split('@')[0])).toEqual([
			'actions/setup-node',
			'actions/download-artifact',
			'npm publish ./*.tgz --provenance --access public',
		]);
	});
});

describe('.ci/run', () => {
	const script = readFileSync(join(__dirname, '../../.ci/run'), 'utf8');
	const pageOf = (name: string) => readFileSync(join(__dirname, '../..', name), 'utf8');

	it('runs on the newest n8n that README and docs name', () => {
		const [, newest] = /^newest_n8n=(\d+\.\d+\.\d+)$/m.exec(script)!;
		for (const page of ['README.md', 'docs/n8n-3.md', 'CONTRIBUTING.md'])
			expect(pageOf(page)).toContain(newest);
	});

	it('ends in time, even when each suite takes as long as it may', () => {
		const limits = [...script.matchAll(/^run_suite (\w+) (\d+)m /gm)].map(([, name, m]) => [
			name,
			m,
		]);
		const counted = /^for name in (.+); do$/m.exec(script)![1].split(' ');
		expect(limits.map(([name]) => name)).toEqual(counted);
		expect(limits.reduce((sum, [, minutes]) => sum + Number(minutes), 0)).toBeLessThan(88);
	});
});
