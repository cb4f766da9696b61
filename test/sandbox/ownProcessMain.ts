/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { startSandbox } from './index';
import type { Question, Reply, Started } from './ownProcess';
import type { SandboxOptions } from './types';

/** What `startSandboxProcess` starts: the options come as JSON, everything else as messages. */
async function main(): Promise<void> {
	const { url, corp, control } = await startSandbox(JSON.parse(process.argv[2]) as SandboxOptions);
	const answer = ({ id, name, args }: Question): Reply => {
		try {
			const call = control[name] as (...args: unknown[]) => unknown;
			return { id, result: call(...args) };
		} catch (error) {
			return { id, error: (error as Error).message };
		}
	};
	process.on('message', (question: Question) => process.send!(answer(question)));
	process.once('disconnect', () => process.exit(0));
	process.send!({ url, corp } satisfies Started);
}

void main();
