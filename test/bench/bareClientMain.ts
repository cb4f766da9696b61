/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { setTimeout as sleep } from 'node:timers/promises';
import type { BareResult, BareTask } from './bareClient';
import type { Relation } from './contenders';

/** What `runBareClient` starts: it gets its task as a message, answers with the result, and ends. */
process.once('message', (task: BareTask) => {
	void run(task).then((result) => process.send!(result, () => process.disconnect()));
});

async function run({
	url,
	corpId,
	secret,
	tagId,
	relations,
	everyMs,
}: BareTask): Promise<BareResult> {
	const start = performance.now();
	const { user, system } = process.cpuUsage();
	const query = new URLSearchParams({ corpid: corpId, corpsecret: secret });
	const { access_token } = await answerOf(fetch(`${url}/cgi-bin/gettoken?${query}`));
	let failures = 0;
	const tag = async ({ userid, external_userid }: Relation) => {
		const { errcode } = await answerOf(
			fetch(`${url}/cgi-bin/externalcontact/mark_tag?access_token=${access_token}`, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ userid, external_userid, add_tag: [tagId] }),
			}),
		);
		if (errcode !== 0) failures++;
	};

	if (everyMs === undefined) for (const relation of relations) await tag(relation);
	else await paced(relations, everyMs, tag);

	const used = process.cpuUsage({ user, system });
	return {
		wall: performance.now() - start,
		failures,
		cpu: (used.user + used.system) / 1000,
		memoryPeak: process.resourceUsage().maxRSS * 1024,
	};
}

async function paced<T>(values: T[], everyMs: number, task: (value: T) => Promise<void>) {
	const start = performance.now();
	const underWay: Array<Promise<void>> = [];
	for (const [position, value] of values.entries()) {
		const wait = start + position * everyMs - performance.now();
		if (wait > 0) await sleep(wait);
		underWay.push(task(value));
	}
	await Promise.all(underWay);
}

async function answerOf(response: Promise<Response>) {
	return (await (await response).json()) as { errcode: number; access_token?: string };
}
