/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';

function run(...args: string[]) {
	const child = spawn(process.execPath, [
		require.resolve('tsx/cli'),
		join(__dirname, 'main.ts'),
		...args,
	]);
	let output = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
	}
	const ended = once(child, 'exit').then(([code]) => code as number);
	return { child, ended, output: () => output };
}

describe('npm run sandbox', () => {
	it('says where it listens and ends on SIGTERM', async () => {
		const { child, ended, output } = run('--port', '0');
		while (!output().includes('Ctrl-C')) await once(child.stdout, 'data');
		expect(output()).toMatch(/WeCom sandbox +http:\/\/127\.0\.0\.1:\d+\n/);
		expect(output()).toMatch(/Corp ID +ww\w{16}/);
		expect(output()).toMatch(/Callbacks +Token \w{32}, EncodingAESKey \w{43}\n/);
		const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(output())!;
		expect((await fetch(`${url}/_sandbox/state`)).status).toBe(200);
		const [, page] = /Page +(http:\S+) /.exec(output())!;
		expect(await (await fetch(page)).text()).toContain('<title>WeCom sandbox</title>');
		child.kill('SIGTERM');
		expect(await ended).toBe(0);
	});

	it('says so when the port is taken or none', async () => {
		const server = createServer().listen(0, '127.0.0.1');
		await once(server, 'listening');
		const { port } = server.address() as AddressInfo;
		const taken = run('--port', String(port));
		const wrong = run('--port', 'high');
		expect(await taken.ended).toBe(1);
		expect(taken.output()).toContain(`Port ${port} is taken`);
		expect(await wrong.ended).toBe(1);
		expect(wrong.output()).toContain('high is no port');
		server.close();
	});
});
