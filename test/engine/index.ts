import type { ICredentialDataDecryptedObject, INodeParameters } from 'n8n-workflow';

import type { Sandbox, SandboxOptions } from '../sandbox';
import { startSandbox } from '../sandbox';
import { CredentialStore } from './credentialStore';
import type { RunOptions, RunResult } from './runNode';
import { runNode } from './runNode';

export { CredentialStore } from './credentialStore';
export { jsonOf, runNode } from './runNode';

/** The sandbox and a credential for it, as one test file uses them. */
export interface Bench {
	sandbox: Sandbox;
	store: CredentialStore;
	run(parameters: INodeParameters, options?: Partial<RunOptions>): Promise<RunResult>;
	/** Fresh state, journal and credential. */
	reset(): void;
	/** Requests of a path that WeCom received, in order. */
	sent(path: string): Array<{ method: string; query: Record<string, string>; body: unknown }>;
	close(): Promise<void>;
}

/** Credential data as n8n stores it for an app of the sandbox that has no token yet. */
export function credentialFor(sandbox: Sandbox, secret = sandbox.corp.apps.main) {
	const data: ICredentialDataDecryptedObject = {
		corpId: sandbox.corp.corpId,
		secret,
		baseUrl: sandbox.url,
		accessToken: '',
		expiresAt: 0,
		issuedFor: '',
	};
	return data;
}

export async function startBench(options?: SandboxOptions): Promise<Bench> {
	const sandbox = await startSandbox(options);
	const bench: Bench = {
		sandbox,
		store: new CredentialStore(credentialFor(sandbox)),
		run: async (parameters, more) => await runNode({ store: bench.store, parameters, ...more }),
		reset() {
			sandbox.control.reset();
			bench.store = new CredentialStore(credentialFor(sandbox));
		},
		sent: (path) =>
			sandbox.control.journal({ path }).map(({ method, query, body }) => ({ method, query, body })),
		close: async () => await sandbox.close(),
	};
	return bench;
}
