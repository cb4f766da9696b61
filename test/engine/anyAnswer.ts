/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import type { IDataObject } from 'n8n-workflow';

import type { AnsweringWeCom, WireAnswer } from './answeringWeCom';
import { jsonAnswer, passOn, startAnsweringWeCom } from './answeringWeCom';
import { CredentialStore } from './credentialStore';
import type { Bench } from './index';
import { credentialFor } from './index';
import type { Oddity } from './oddAnswers';
import { brokenParts, foreignAnswers } from './oddAnswers';
import * as fc from './properties';

/** How often each operation and picker meets answers of each kind. */
export const RUNS = Number(process.env.ANSWER_RUNS ?? 5);

/** More calls than this for one item are an endless run. */
const MOST_CALLS = 300;

/**
 * Words that no error of the package has: those of the language, and values that stand for nothing, as they are written. The
 * short one counts as a whole word only: an error shows the beginning of what was answered, with letters that come by chance.
 */
export const RAW =
	/undefined|\bNaN\b|\[object|[Cc]annot (?:read|access)|is not a function|not iterable|[Ii]nvalid (?:time|[Dd]ate)|[Uu]nexpected (?:token|end)|is not valid JSON|in JSON at position|before initialization/;

/** What becomes of a value that is not there, in a text. */
const OF_NOTHING = ['undefined', 'NaN', '[object Object]'];

/** What an operation or a picker gave. */
export interface Outcome {
	error?: Error & { description?: string | null };
	/** Records of items, or entries of a list. */
	found: unknown[];
}

/** What must be in what an operation gives, beside what holds for all of them. */
export interface Demands {
	/** It creates something, so that an item without the id of what was created is no success. */
	creates?: boolean;
	/** Whether WeCom has said that an item was done, by the answers that came to a path. */
	isStated?: (item: IDataObject, answers: IDataObject[]) => boolean;
}

/** A server in WeCom's place that answers as WeCom did once, with something changed on the way. */
export class OddWeCom {
	private runs = 0;

	private calls = 0;

	private checks = 0;

	/** What went out last, as far as it was JSON. */
	private readonly sent: IDataObject[] = [];

	private constructor(
		private readonly bench: Bench,
		private readonly wecom: AnsweringWeCom,
	) {}

	static async start(bench: Bench): Promise<OddWeCom> {
		return new OddWeCom(bench, await startAnsweringWeCom(() => jsonAnswer({})));
	}

	async close(): Promise<void> {
		await this.wecom.close();
	}

	/** Each run has a server of its own, by its name: one lane would hold all of them to the pace of WeCom. */
	store(): CredentialStore {
		const baseUrl = `${this.wecom.url}/${++this.runs}`;
		return new CredentialStore({ ...credentialFor(this.bench.sandbox), baseUrl });
	}

	/**
	 * The property: whatever is answered in place of WeCom, there are right items, or an error in the words of the package.
	 *
	 * @param run an operation or a picker, with {@link store}
	 * @throws with the answer for which it does not hold
	 */
	async check(
		run: () => Promise<Outcome>,
		demands: Demands = {},
		runs: { numRuns: number; endOnFailure?: boolean } = { numRuns: RUNS },
	): Promise<void> {
		const { answers, found } = await this.recorded(run);
		const ids = idsOf(found);
		const params = { ...fc.seedOf(this.checks++), ...runs };
		await fc.assert(
			fc.asyncProperty(brokenParts, async (oddity) => {
				const outcome = await this.replayed(answers, oddity, run);
				this.expectOurWords(outcome);
				for (const one of outcome.found) expectRight(one as IDataObject, ids, demands, this.sent);
			}),
			params,
		);
		await fc.assert(
			fc.asyncProperty(foreignAnswers, async (oddity) => {
				const outcome = await this.replayed(answers, oddity, run);
				this.expectOurWords(outcome);
				expect(failureIn(outcome)).toMatch(/^WeCom did not answer \(it answers HTTP /);
			}),
			params,
		);
	}

	/** Runs once on the sandbox, and keeps what WeCom answers. */
	private async recorded(run: () => Promise<Outcome>) {
		const answers = new Map<string, WireAnswer[]>();
		this.wecom.answer = async (request) => {
			const answer = await passOn(this.bench.sandbox.url, request);
			answers.set(request.path, [...(answers.get(request.path) ?? []), answer]);
			return answer;
		};
		const { error, found } = await run();
		if (error) throw error;
		return { answers, found };
	}

	/** Runs again on the kept answers, changed on their way. */
	private async replayed(
		answers: Map<string, WireAnswer[]>,
		{ change }: Oddity,
		run: () => Promise<Outcome>,
	): Promise<Outcome> {
		const waiting = new Map([...answers].map(([path, list]) => [path, [...list]]));
		this.calls = 0;
		this.sent.length = 0;
		this.wecom.answer = ({ path }) => {
			const list = waiting.get(path) ?? [];
			const answer = (list.length > 1 ? list.shift() : list[0]) ?? jsonAnswer({ errcode: 40003 });
			if (path.endsWith('/gettoken')) return answer;
			// An endless run ends, and is told by its calls.
			if (++this.calls > MOST_CALLS) return jsonAnswer({ errcode: 40003 });
			const changed = change(answer);
			if (/json/.test(changed.headers['content-type'])) this.note(changed.body);
			return changed;
		};
		return await run();
	}

	private note(body: Buffer): void {
		try {
			const said: unknown = JSON.parse(body.toString());
			if (typeof said === 'object' && said !== null) this.sent.push(said as IDataObject);
		} catch {
			// A broken answer states nothing.
		}
	}

	/** An error of the package says itself what happened; no other one may come out. */
	private expectOurWords({ error, found }: Outcome): void {
		if (error) {
			expect(['NodeApiError', 'NodeOperationError']).toContain(error.name);
			expect(`${error.message} ${error.description ?? ''}`).not.toMatch(RAW);
		}
		for (const one of found) expect(one).toEqual(expect.any(Object));
		expect(this.calls).toBeLessThan(MOST_CALLS);
	}
}

/** What is said to be wrong: by an error, or by the items of an operation that reports what does not work. */
function failureIn({ error, found }: Outcome): string | undefined {
	const [failed] = (found as IDataObject[]).filter(({ ok }) => ok === false);
	return error?.message ?? (failed && String(failed.found));
}

/** The names of ids in what came out when nothing was changed. */
function idsOf(found: unknown[]): string[] {
	const [first = {}] = found as IDataObject[];
	return Object.keys(first).filter((key) => /(?:id|_url|^url)$/.test(key));
}

function expectRight(
	item: IDataObject,
	ids: string[],
	{ creates = false, isStated = () => true }: Demands,
	answers: IDataObject[],
): void {
	const isEmpty = Object.keys(item).length === 0;
	if (isEmpty) expect(answers).toEqual(expect.arrayContaining([listWithEmptyRecord]));
	expect(textsIn(item).filter((text) => OF_NOTHING.includes(text))).toEqual([]);
	// What says why it failed is no success.
	if ('reason' in item || 'errcode' in item) return;
	if (creates) for (const id of ids) expect([id, item[id]]).toEqual([id, expect.anything()]);
	if (item.success === true) expect([item, isStated(item, answers)]).toEqual([item, true]);
}

/** An empty record of a list comes as it is; nothing else is one. */
const listWithEmptyRecord = {
	asymmetricMatch: (answer: unknown) =>
		Object.values(answer as IDataObject).some(
			(value) =>
				Array.isArray(value) && value.some((entry) => JSON.stringify(entry) === JSON.stringify({})),
		),
	toString: () => 'an answer with an empty record in a list',
};

function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
