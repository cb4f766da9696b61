/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, no-console */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { getPort } from 'get-port-please';
import { startSandbox } from '../sandbox';
import type { Sandbox } from '../sandbox/types';
import { connectToCallbacks, connectToSandbox } from './credential';
import { noteEnd, noteStart, waitForEarlierStart } from './earlierStart';
import { ExecutionLinks } from './executionLinks';
import { publishExamples, runFormDemo } from './formDemo';
import { ensureN8nIsInstalled } from './install';
import { startInstance, type Instance } from './instance';
import { buildPackage, installPackage, packPackage } from './packedPackage';
import { dataFolder } from './paths';
import { elapsedSince, withProgress } from './progress';
import { nowTryThis, whatHappened, whatTheScanDid, whereToGo } from './report';
import { EditorApi, type Owner } from './rest';
import { publishWelcome, runWelcomeDemo } from './welcomeDemo';

/**
 * `npm start`: the package in a real n8n, against the sandbox, with two examples at work: the form, and
 * the welcome message for who scans a code.
 *
 * `--once` ends after the demonstration instead of waiting for Ctrl-C.
 */

const owner: Owner = { email: 'demo@example.com', password: 'WeCom-demo-1' };
const wantedPorts = { n8n: 5678, sandbox: 7780 };
const once = process.argv.includes('--once');

const started: { sandbox?: Sandbox; instance?: Instance } = {};
let ending = false;

async function main(): Promise<void> {
	const start = Date.now();
	await mkdir(dataFolder, { recursive: true });
	await waitForEarlierStart(dataFolder);
	await installEverything();

	const executionLinks = new ExecutionLinks();
	const sandbox = (started.sandbox = await startSandbox({
		port: await freePort('sandbox'),
		outcomes: executionLinks,
	}));
	const n8nPort = await freePort('n8n');
	await noteStart(dataFolder, `http://127.0.0.1:${n8nPort}`);
	const instance = (started.instance = await withProgress(
		'Starting n8n',
		async () =>
			await startInstance({
				userFolder: dataFolder,
				outputFile: join(dataFolder, 'n8n-output.log'),
				port: n8nPort,
			}),
	));
	void instance.ended.then(() => {
		if (!ending) void end('n8n has ended by itself; see n8n-output.log in the data folder.', 1);
	});

	const api = await EditorApi.signIn(instance.url, owner);
	executionLinks.connect(instance.url, api);
	const credential = await connectToSandbox(api, sandbox);
	const callbacks = await connectToCallbacks(api, sandbox);
	const { formUrl } = await publishExamples(instance.url, api, credential, callbacks);
	console.log(whatHappened(await runFormDemo(sandbox, formUrl)));
	console.log(await welcomeStory(instance.url, api, sandbox, credential));
	console.log(whereToGo({ instance, sandbox, owner, formUrl, dataFolder }));
	await connectToSandbox(api, sandbox, 'otherApp');
	const ownCallbacks = await connectToCallbacks(api, sandbox, 'otherApp');
	console.log(nowTryThis(ownCallbacks.name));
	console.log(`\nReady in ${elapsedSince(start)}.`);
	if (once) await end('', 0);
	else console.log('Ctrl-C ends everything.');
}

/** What a scan came to. A machine too busy for it does not keep n8n and the sandbox from being used. */
async function welcomeStory(...to: Parameters<typeof publishWelcome>): Promise<string> {
	try {
		await publishWelcome(...to);
		return whatTheScanDid(await runWelcomeDemo(to[2]));
	} catch (error) {
		return `\nThe example "Welcome by channel" did not work this time: ${(error as Error).message}`;
	}
}

async function installEverything(): Promise<void> {
	await withProgress('Building the package', buildPackage);
	await ensureN8nIsInstalled();
	const packed = await packPackage(join(dataFolder, 'packed'));
	if (await installPackage(packed, dataFolder)) {
		console.log(`Installed ${packed.name} ${packed.version} in n8n, as a community package.`);
	}
}

async function freePort(what: keyof typeof wantedPorts): Promise<number> {
	const wanted = wantedPorts[what];
	const port = await getPort({
		port: wanted,
		portRange: [wanted, wanted + 100],
		host: '127.0.0.1',
	});
	if (port !== wanted)
		console.log(`Port ${wanted} is taken; ${what === 'n8n' ? what : `the ${what}`} uses ${port}.`);
	return port;
}

async function end(message: string, exitCode: number): Promise<void> {
	if (ending) return;
	ending = true;
	if (message) console.log(`\n${message}`);
	await started.instance?.stop();
	await started.sandbox?.close();
	await noteEnd(dataFolder);
	process.exit(exitCode);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
	process.on(signal, () => void end('Ending n8n and the sandbox ...', 0));
}

// npm may be ended without passing the signal on.
const parent = process.ppid;
setInterval(() => {
	if (process.ppid !== parent) void end('', 0);
}, 1000).unref();

main().catch(async (error: Error) => await end(error.message, 1));
