/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '../paths';
import { processesOf } from '../traces';
import { until } from '../until';
import { userEnvironment } from '../userEnvironment';

describe('npm start', () => {
	let folder: string;
	let running: ChildProcess | undefined;

	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'wecom-start-'));
	});

	afterAll(async () => {
		running?.kill('SIGKILL');
		await rm(folder, { recursive: true, force: true });
	});

	/** Starts it as a user does; what it prints grows in `text`. */
	function start() {
		const child = (running = spawn('npm', ['start'], {
			cwd: projectFolder,
			env: { ...userEnvironment(), DEMO_DATA_FOLDER: folder },
			stdio: ['ignore', 'pipe', 'pipe'],
		}));
		const printed = { text: '' };
		for (const stream of [child.stdout!, child.stderr!]) {
			stream.on('data', (chunk: Buffer) => (printed.text += chunk.toString()));
		}
		return { child, printed };
	}

	async function ready({ child, printed }: ReturnType<typeof start>) {
		await until(
			'npm start to be ready',
			async () => {
				if (child.exitCode !== null) throw new Error(`npm start ended:\n${printed.text}`);
				return printed.text.includes('Ctrl-C ends everything') ? true : undefined;
			},
			{ seconds: 100 },
		);
	}

	/** Where the link of the scan's event on the sandbox's page leads. */
	async function executionOfTheScan(text: string) {
		const [, sandbox] = /the sandbox\s+(http:\S+)\//.exec(text)!;
		const deliveries = `${sandbox}/_sandbox/deliveries`;
		const response = await fetch(`${deliveries}?changeType=add_external_contact`);
		const [{ id }] = (await response.json()) as Array<{ id: number }>;
		const { headers } = await fetch(`${deliveries}/${id}/outcome`, { redirect: 'manual' });
		return headers.get('location');
	}

	async function nothingIsLeft() {
		await until(
			'every process to end',
			async () => ((await processesOf(folder)).length === 0 ? true : undefined),
			{ seconds: 20 },
		);
	}

	it('shows what a form submission and a scan did, tells where to look, and ends with everything it started', async () => {
		const first = start();
		await ready(first);
		expect(first.printed.text).toMatch(/got the tags: .*Interest\/Solar.*Interest\/Heat pumps/);
		expect(first.printed.text).toMatch(/tags that were new to the company: Interest\/Heat pumps/);
		expect(first.printed.text).toContain('became "Li Mei (form)"');
		expect(first.printed.text).toMatch(
			/after \d+\.\d\d seconds the customer had "Good to have met you .*" and an image\n.*Channel\/Trade fair/,
		);
		expect(first.printed.text).toMatch(/Now try this[^]*"WeCom Sandbox Callbacks, Second App"/);
		const [, editor] = /editor\s+(http:\S+)/.exec(first.printed.text)!;
		expect(await (await fetch(editor)).text()).toContain('<title>');
		expect(await executionOfTheScan(first.printed.text)).toMatch(
			new RegExp(`^${editor}/workflow/\\w+/executions/\\d+$`),
		);

		first.child.kill('SIGTERM');
		await nothingIsLeft();
	});

	it('works again after it was killed hard', async () => {
		const second = start();
		await ready(second);
		const starter = (await processesOf(folder)).find(({ command }) => command.endsWith('start.ts'));
		process.kill(starter!.pid, 'SIGKILL');
		await once(second.child, 'exit');
		await nothingIsLeft();

		const third = start();
		await ready(third);
		expect(third.printed.text).toMatch(/got the tags: .*Interest\/Heat pumps/);
		third.child.kill('SIGTERM');
		await nothingIsLeft();
	});
});
