/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { warmUpCall } from './warmUp';

/** A part of a list: its pages come one after the other, parts side by side. */
export interface BarePart {
	method: 'GET' | 'POST';
	path: string;
	/** Sent on every page; from the second on with the cursor. */
	params: Record<string, unknown>;
	/** Key of the answer that holds the list; without it the answer is one record. */
	list?: string;
}

/** What a program without n8n is to read. */
export interface BareListTask {
	url: string;
	corpId: string;
	secret: string;
	/** Calls that are made before anything is measured. */
	warmUp: number;
	/** What the parts are known by, a list of members for example; read first, one after the other. */
	before: BarePart[];
	parts: BarePart[];
	lanes: number;
}

/** What it took, in ms, and what it found. */
export interface BareListResult {
	wall: number;
	cpu: number;
	calls: number;
	records: number;
}

const SECOND = 1000;

/** WeCom is busy, or too many calls are under way. */
const AGAIN = [-1, 45033];

/** Reads the parts and keeps all their records, so many parts side by side; what WeCom refuses for now it asks for again. */
export async function readBare(task: BareListTask): Promise<BareListResult> {
	const { url, corpId, secret, parts, lanes } = task;
	const newToken = async () =>
		String(
			(await answerOf(`${url}/cgi-bin/gettoken?corpid=${corpId}&corpsecret=${secret}`))
				.access_token,
		);
	let token = await newToken();
	const found: unknown[][] = [];
	let calls = 0;

	const call = async ({ method, path, params }: BarePart, cursor?: string) => {
		const sent = { ...params, ...(cursor ? { cursor } : {}) };
		for (;;) {
			calls++;
			const query = new URLSearchParams({ access_token: token });
			if (method === 'GET') {
				for (const [name, value] of Object.entries(sent)) query.set(name, String(value));
			}
			const answer = await answerOf(`${url}${path}?${query}`, {
				method,
				...(method === 'GET' ? {} : { body: JSON.stringify(sent) }),
				headers: { 'content-type': 'application/json' },
			});
			if (!AGAIN.includes(Number(answer.errcode))) return answer;
			await new Promise((over) => setTimeout(over, SECOND / 2));
		}
	};
	const read = async (part: BarePart, keep: (records: unknown[]) => void) => {
		let cursor: string | undefined;
		do {
			const answer = await call(part, cursor);
			keep(part.list ? ((answer[part.list] ?? []) as unknown[]) : [answer]);
			cursor = answer.next_cursor as string | undefined;
		} while (cursor);
	};
	const readAll = async (all: BarePart[]) => {
		let next = 0;
		const lane = async () => {
			while (next < all.length) await read(all[next++], (records) => found.push(records));
		};
		await Promise.all(Array.from({ length: lanes }, lane));
	};
	await readAll(new Array<BarePart>(task.warmUp).fill(warmUpCall));
	found.length = 0;
	calls = 0;

	const cpuBefore = process.cpuUsage();
	const start = performance.now();
	token = await newToken();
	for (const part of task.before) await read(part, () => {});
	await readAll(parts);

	const { user, system } = process.cpuUsage(cpuBefore);
	return {
		wall: performance.now() - start,
		cpu: (user + system) / SECOND,
		calls,
		records: found.reduce((sum, records) => sum + records.length, 0),
	};
}

async function answerOf(url: string, init?: RequestInit): Promise<Record<string, unknown>> {
	return (await (await fetch(url, init)).json()) as Record<string, unknown>;
}
