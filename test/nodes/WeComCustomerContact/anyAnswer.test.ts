/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import * as fc from '../../engine/properties';

import { WeComCustomerContact } from '../../../nodes/WeComCustomerContact/WeComCustomerContact.node';
import type { Bench } from '../../engine';
import { CredentialStore, credentialFor, runNode, startBench } from '../../engine';
import type { AnsweringWeCom, WireAnswer } from '../../engine/answeringWeCom';
import { jsonAnswer, passOn, startAnsweringWeCom } from '../../engine/answeringWeCom';
import { everyOperation } from '../../engine/everyOperation';
import type { Oddity } from '../../engine/oddAnswers';
import { brokenParts, foreignAnswers } from '../../engine/oddAnswers';
import { options, search } from '../../engine/pickers';
import { useOf, withMember } from '../../surface/uses';

jest.mock('n8n-workflow', () => {
	const workflow = jest.requireActual<typeof import('n8n-workflow')>('n8n-workflow');
	return { ...workflow, sleep: async () => await workflow.sleep(0) };
});

/** How often each operation and picker meets answers of each kind. */
const RUNS = Number(process.env.ANSWER_RUNS ?? 5);

/** More calls than this for one item are an endless run. */
const MOST_CALLS = 300;

/** Words that no error of the package has: those of the language, and values that stand for nothing. */
const RAW =
	/cannot read|is not a function|not iterable|undefined|NaN|\[object|invalid (time|date)|unexpected (token|end)|is not valid JSON|before initialization/i;

const node = new WeComCustomerContact();

type Outcome = { error?: Error & { description?: string | null }; found: unknown[] };

describe('Whatever is answered in place of WeCom', () => {
	let bench: Bench;
	let wecom: AnsweringWeCom;
	let calls = 0;
	let runs = 0;

	beforeAll(async () => {
		bench = await startBench();
		wecom = await startAnsweringWeCom(() => jsonAnswer({}));
	});
	afterAll(async () => {
		await wecom.close();
		await bench.close();
	});

	/** Each run has a server of its own, by its name: one lane would hold all of them to the pace of WeCom. */
	const store = () => {
		const baseUrl = `${wecom.url}/${++runs}`;
		return new CredentialStore({ ...credentialFor(bench.sandbox), baseUrl });
	};

	/** Runs once on the sandbox, and keeps what WeCom answers. */
	async function recorded(run: () => Promise<Outcome>): Promise<Map<string, WireAnswer[]>> {
		const answers = new Map<string, WireAnswer[]>();
		wecom.answer = async (request) => {
			const answer = await passOn(bench.sandbox.url, request);
			answers.set(request.path, [...(answers.get(request.path) ?? []), answer]);
			return answer;
		};
		const { error } = await run();
		if (error) throw error;
		return answers;
	}

	/** Runs again on the kept answers, changed on their way. */
	async function replayed(
		answers: Map<string, WireAnswer[]>,
		{ change }: Oddity,
		run: () => Promise<Outcome>,
	): Promise<Outcome> {
		const waiting = new Map([...answers].map(([path, list]) => [path, [...list]]));
		calls = 0;
		wecom.answer = ({ path }) => {
			const list = waiting.get(path) ?? [];
			const answer = (list.length > 1 ? list.shift() : list[0]) ?? jsonAnswer({ errcode: 40003 });
			if (path.endsWith('/gettoken')) return answer;
			if (++calls > MOST_CALLS) throw new Error('an endless run');
			return change(answer);
		};
		return await run();
	}

	/** What is said to be wrong: by an error, or by the items of an operation that reports what does not work. */
	function failureIn({ error, found }: Outcome): string | undefined {
		const [failed] = (found as Array<{ ok?: unknown; found?: unknown }>).filter(
			({ ok }) => ok === false,
		);
		return error?.message ?? (failed && String(failed.found));
	}

	/** An error of the package says itself what happened; no other one may come out. */
	function expectOurWords({ error, found }: Outcome): void {
		if (error) {
			expect(['NodeApiError', 'NodeOperationError']).toContain(error.name);
			expect(`${error.message} ${error.description ?? ''}`).not.toMatch(RAW);
		}
		for (const one of found) expect(one).toEqual(expect.any(Object));
		expect(calls).toBeLessThan(MOST_CALLS);
	}

	async function check(run: () => Promise<Outcome>): Promise<void> {
		const answers = await recorded(run);
		await fc.assert(
			fc.asyncProperty(brokenParts, async (oddity) => {
				expectOurWords(await replayed(answers, oddity, run));
			}),
			{ numRuns: RUNS },
		);
		await fc.assert(
			fc.asyncProperty(foreignAnswers, async (oddity) => {
				const outcome = await replayed(answers, oddity, run);
				expectOurWords(outcome);
				expect(failureIn(outcome)).toMatch(/^WeCom did not answer \(it answers HTTP /);
			}),
			{ numRuns: RUNS },
		);
	}

	it.each(Object.keys(everyOperation))('%s gives items, or says what is wrong', async (name) => {
		bench.reset();
		const parameters = await useOf(bench, name);
		await check(async () => {
			const { items, error } = await runNode({ store: store(), parameters, ...withMember });
			return { error, found: items.map(({ json }) => json) };
		});
	});

	const pickers = [
		...Object.keys(node.methods.listSearch).map((name) => ['search', name] as const),
		...Object.keys(node.methods.loadOptions).map((name) => ['options', name] as const),
	];

	it.each(pickers)('the list of %s %s shows entries, or says what is wrong', async (kind, name) => {
		bench.reset();
		const read = async () =>
			kind === 'search'
				? (await search({ store: store() }, name as never)).results
				: await options({ store: store() }, name as never);
		await check(
			async () =>
				await read().then(
					(found) => ({ found }),
					(error: Error) => ({ error, found: [] }),
				),
		);
	});
});
