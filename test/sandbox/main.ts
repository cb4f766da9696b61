/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, no-console */
import { parseArgs } from 'node:util';
import { controlPrefix } from './controlRoutes';
import { startSandbox } from './index';

const usage = 'usage: npm run sandbox -- [--port 7780]';

function readPort(): number {
	const { values } = parseArgs({ options: { port: { type: 'string', default: '7780' } } });
	const port = Number(values.port);
	if (!/^\d+$/.test(values.port) || port > 65_535) throw new Error(`${values.port} is no port`);
	return port;
}

async function main(): Promise<void> {
	const { url, corp, control, close } = await startSandbox({ port: readPort() });
	console.log(`WeCom sandbox    ${url}`);
	console.log(
		`Page             ${url}/ to play the customers and members, and to switch on faults`,
	);
	console.log(
		`Control plane    ${url}${controlPrefix}/state, reset, faults, limits, journal, tokens/end, callback`,
	);
	console.log(`Corp ID          ${corp.corpId} (made up, as are the secrets)`);
	for (const [name, secret] of Object.entries(corp.apps)) {
		console.log(`Secret           ${name.padEnd(18)} ${secret}`);
	}
	const { token, encodingAesKey } = control.callback();
	console.log(`Callbacks        Token ${token}, EncodingAESKey ${encodingAesKey}`);
	console.log('Ctrl-C ends it.');
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.once(signal, () => void close().then(() => process.exit(0)));
	}
}

main().catch((error: NodeJS.ErrnoException & { port?: number }) => {
	const taken = error.code === 'EADDRINUSE';
	console.error(
		taken
			? `Port ${error.port} is taken; choose another one: ${usage}`
			: `${error.message}\n${usage}`,
	);
	process.exit(1);
});
