/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import type { Sandbox, SandboxControl, SandboxOptions } from './types';

/** The control plane of a sandbox in another process: the same functions, but each has to be awaited. */
export type RemoteControl = {
	[Name in keyof SandboxControl]: (
		...args: Parameters<SandboxControl[Name]>
	) => Promise<ReturnType<SandboxControl[Name]>>;
};

/** A sandbox that shares no processor time with whoever started it. */
export interface SandboxProcess extends Pick<Sandbox, 'url' | 'corp' | 'close'> {
	pid: number;
	control: RemoteControl;
}

/** What the two processes tell each other; `id` leads an answer to its question. */
export interface Question {
	id: number;
	name: keyof SandboxControl;
	args: unknown[];
}
export type Reply = { id: number } & ({ result: unknown } | { error: string });
export type Started = Pick<Sandbox, 'url' | 'corp'>;

/**
 * Starts a sandbox in a process of its own, for measurements and for large corps. Close it when done; it also ends
 * with the process that started it.
 *
 * @throws when it does not start, with what it printed left on the standard error
 */
export async function startSandboxProcess(
	options: Omit<SandboxOptions, 'clock'> = {},
): Promise<SandboxProcess> {
	const child = fork(join(__dirname, 'ownProcessMain.ts'), [JSON.stringify(options)], {
		cwd: resolve(__dirname, '../..'),
		execArgv: ['--import', 'tsx'],
		serialization: 'advanced',
	});
	const ended = once(child, 'exit');
	const started = await Promise.race([once(child, 'message'), ended.then(() => undefined)]);
	if (!started) throw new Error('The process of the sandbox has ended before it was ready');

	const [{ url, corp }] = started as [Started];
	const waiting = new Map<number, (reply: Reply) => void>();
	child.on('message', (reply: Reply) => {
		waiting.get(reply.id)?.(reply);
		waiting.delete(reply.id);
	});
	let questions = 0;
	const ask = async (name: keyof SandboxControl, args: unknown[]): Promise<unknown> => {
		const id = ++questions;
		const reply = await new Promise<Reply>((settle, refuse) => {
			waiting.set(id, settle);
			child.send({ id, name, args } satisfies Question, (error) => error && refuse(error));
		});
		// Whatever the control plane throws is about wrong input.
		if ('error' in reply) throw new TypeError(reply.error);
		return reply.result;
	};
	return {
		url,
		corp,
		pid: child.pid!,
		control: new Proxy({} as RemoteControl, {
			get:
				(_, name: keyof SandboxControl) =>
				async (...args: unknown[]) =>
					await ask(name, args),
		}),
		close: async () => {
			if (child.connected) child.disconnect();
			await ended;
		},
	};
}
