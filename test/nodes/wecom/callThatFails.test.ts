import type { Answer } from '../../engine/loneItem';
import type { Call } from '../../../nodes/wecom/api/call';
import { contactWayApi, tagApi } from '../../../nodes/wecom/api';
import { corpOf } from '../../../nodes/wecom/corp';
import { Failure, tokenFailure } from '../../../nodes/wecom/errors/failure';
import { laneOf } from '../../../nodes/wecom/limits/lane';
import {
	REFUSED,
	REFUSED_TOKEN,
	broken,
	first,
	goOn,
	held,
	holdSleeps,
	inTurn,
	outcome,
	pauses,
	read,
	response,
	soon,
	standStill,
	started,
	trusted,
	wakeAll,
} from './loneCalls';

jest.mock('n8n-workflow', () => {
	const workflow = jest.requireActual<typeof import('n8n-workflow')>('n8n-workflow');
	return { ...workflow, sleep: jest.fn() };
});

const { create, delete: remove, list } = tagApi;

const BUSY = -1;
const BLOCKED = 45009;

// Nothing waits for real, so what takes longer hangs.
jest.setTimeout(3000);

beforeEach(standStill);
afterEach(goOn);

describe('A token that WeCom refuses', () => {
	const byCredential = (requests: Array<{ isByCredential: boolean; token: unknown }>) =>
		requests.map(({ isByCredential, token }) => [isByCredential ? 'n8n' : 'run', token]);

	it('is reported at once where it has never worked, and the new one is used from there on', async () => {
		const { call, requests } = started({ [read.url]: inTurn(REFUSED_TOKEN, {}) });
		await Promise.all([call(read), call(read)]);
		await call(read);

		expect(requests[1].given.qs).toEqual({ access_token: 'token 1' });
		expect(byCredential(requests)).toEqual([
			['n8n', 'token 1'],
			['n8n', 'token 2'],
			['run', 'token 2'],
			['run', 'token 2'],
		]);
	});

	it('is sent once more by a call alone where it has worked', async () => {
		const { answer, give, giveAll } = held();
		const { call, requests, sent } = await trusted({ [read.url]: answer });
		const refused = call(read, { n: 1 });
		await soon();
		await give(REFUSED_TOKEN);
		const other = call(read, { n: 2 });
		await soon();
		expect(sent.map(([, { n }]) => n)).toEqual([1, 1]);

		await giveAll();
		await Promise.all([refused, other]);
		expect(sent.map(([, { n }]) => n)).toEqual([1, 1, 2]);
		expect(byCredential(requests)).toEqual(Array(3).fill(['run', 'token 1']));
	});

	it('is left by the others to the one that goes alone', async () => {
		const { answer, give, giveAll } = held();
		const { call, requests, sent } = await trusted({ [read.url]: answer });
		const calls = [1, 2, 3].map(async (n) => await call(read, { n }));
		await soon();
		const order = () => sent.map(([, { n }]) => n).join('');
		await give(REFUSED_TOKEN);
		await give(REFUSED_TOKEN);
		expect(order()).toBe('1231');

		// The third one is refused when the first one knows already that the token is over.
		await give(REFUSED_TOKEN, 1);
		await give(REFUSED_TOKEN);
		expect(order()).toBe('12311');

		await give();
		expect(order()).toBe('1231123');
		await giveAll();
		await Promise.all(calls);
		expect(requests.slice(4).map(({ given }) => given.qs?.access_token)).toEqual(
			Array(3).fill('token 1'),
		);
		expect(byCredential(requests).slice(4)).toEqual(Array(3).fill(['n8n', 'token 2']));
	});

	it('leaves its slot to the call that goes alone, where others have one already', async () => {
		const { answer, give } = held();
		const { call, run, sent } = await trusted({ [read.url]: answer, [list.url]: answer });
		run.pace = { ...run.pace, sideBySide: 1 };
		holdSleeps();
		const calls = [call(list), call(read, { n: 1 }), call(read, { n: 2 })];
		await soon();
		// The second one gets the slot of the first, and waits until requests may begin again.
		await give(REFUSED_TOKEN, 1);
		await wakeAll();
		expect(sent.slice(1).map(([, { n }]) => n)).toEqual([1, 1]);

		await give();
		await give();
		await wakeAll();
		await give();
		await Promise.all(calls);
		expect(sent.slice(1).map(([, { n }]) => n)).toEqual([1, 1, 2]);
	});

	it('ends the run when the new one is refused twice as well', async () => {
		const { call, requests, run } = started({ [read.url]: REFUSED_TOKEN });
		const failed = await outcome(call(read));

		expect(failed).toMatchObject({ errcode: REFUSED_TOKEN, kind: 'token' });
		expect(byCredential(requests)).toEqual([
			['n8n', 'token 1'],
			['n8n', 'token 2'],
			['n8n', 'token 2'],
		]);
		expect(run.fatal).toBe(failed);
	});
});

describe('A call that fails', () => {
	it('because WeCom is busy is made again, after longer and longer pauses', async () => {
		const { call, requests, run } = started({ [create.url]: BUSY });

		await expect(call(create)).rejects.toMatchObject({ what: 'WeCom is busy' });
		expect(requests).toHaveLength(6);
		expect(pauses).toEqual([500, 1000, 2000, 4000, 8000]);
		expect(run.fatal).toBeUndefined();
	});

	it('because the connection broke is made again, where that does no harm', async () => {
		const { call, requests } = started({ [read.url]: broken(), [create.url]: broken() });

		await expect(call(read)).rejects.toMatchObject({
			what: 'WeCom did not answer (the connection broke)',
		});
		expect(requests).toHaveLength(3);
		expect(pauses).toEqual([500, 2000]);
		await expect(call(create)).rejects.toMatchObject({
			what: 'WeCom did not answer (the connection broke), and may have carried out the request',
		});
		expect(requests).toHaveLength(4);
	});

	it('is made again when the one who answered wants it', async () => {
		const { call } = started({
			[read.url]: inTurn(response(503, '', { 'retry-after': '7' }), { a: 1 }),
		});

		expect(await call(read)).toEqual({ a: 1 });
		expect(pauses).toEqual([7000]);
	});

	it('because WeCom has blocked the API is made again after the block, which holds for all', async () => {
		const { call, item, run } = await trusted({ [read.url]: inTurn(BLOCKED, {}) });
		run.pace = { ...run.pace, blockSeconds: 61 };
		const { corp } = await corpOf(item);
		const block = jest.spyOn(laneOf(corp, read.url).pace, 'block');

		expect(await call(read)).toEqual({});
		expect(block.mock.calls).toEqual([[61_000]]);
		expect(pauses).toEqual([61_000]);
		expect(run.heldBack.elapsed).toBe(61_000);
	});

	it('because the block has not ended ends the run', async () => {
		const { call, requests, run } = started({ [read.url]: BLOCKED });
		run.pace = { ...run.pace, blockSeconds: 61 };
		const failed = await outcome(call(read));

		expect(failed).toMatchObject({ errcode: BLOCKED });
		expect(requests).toHaveLength(2);
		expect(run.fatal).toBe(failed);
	});

	it.each<[string, Answer, string]>([
		['nothing listens', broken('ECONNREFUSED'), 'WeCom cannot be reached (nothing listens there)'],
		['there is no token', tokenFailure(40001), 'WeCom does not accept the secret'],
		['the app may not', 48002, 'The app may not use customer contact'],
	])('because %s ends the run: nothing more is sent', async (_why, answer, what) => {
		const { call, requests, run } = started({ [read.url]: answer });
		const failed = await outcome(call(read));

		expect(failed).toMatchObject({ what });
		expect(run.fatal).toBe(failed);
		expect(await outcome(call(first))).toBe(failed);
		expect(requests).toHaveLength(1);
	});

	it('does not end the run where that can do without the answer', async () => {
		const { call, run } = started({ [read.url]: broken('ECONNREFUSED') });
		const failed = call(read, {}, { isOptional: true });

		await expect(failed).rejects.toMatchObject({ kind: 'fatal' });
		expect(run.fatal).toBeUndefined();
		expect(await call(first)).toEqual({});
	});
});

describe('A call whose execution is stopped', () => {
	const stoppable = () => {
		const stop = new AbortController();
		return { stop, more: { getExecutionCancelSignal: () => stop.signal } };
	};
	const stopped = { what: 'The execution was stopped' };

	it('is not sent', async () => {
		const { stop, more } = stoppable();
		const { call, requests } = await trusted({}, more);
		stop.abort();

		await expect(call(first)).rejects.toMatchObject(stopped);
		expect(requests).toEqual([]);
	});

	it('is left to itself while n8n may fetch a token for it', async () => {
		const { stop, more } = stoppable();
		const { answer, give } = held();
		const { call } = started({ [read.url]: answer }, more);
		const ended = outcome(call(read));
		await soon();
		stop.abort();

		expect(await ended).toMatchObject(stopped);
		await give();
	});

	it('is ended afterwards, and says that it may have been carried out', async () => {
		const { stop, more } = stoppable();
		const { answer, give } = held();
		const { call, requests } = await trusted({ [create.url]: answer, [read.url]: answer }, more);
		const [created, ended] = [outcome(call(create)), outcome(call(read))];
		await soon();
		stop.abort();
		expect(requests.map(({ given }) => (given.abortSignal as AbortSignal).aborted)).toEqual([
			true,
			true,
		]);

		await give(broken('ERR_CANCELED'));
		await give(broken('ERR_CANCELED'));
		expect(await created).toMatchObject({
			what: 'WeCom did not answer (the execution was stopped), and may have carried out the request',
		});
		expect(await ended).toMatchObject(stopped);
		expect(requests).toHaveLength(2);
	});
});

describe('A deletion whose answer was lost', () => {
	const GONE = 40068;
	const doomed = { tag_id: ['t1', 't2'], group_id: ['g1'] };
	const groups = (...tags: string[]) => ({
		tag_group: [
			{ group_id: 'g0', deleted: null, tag: [{ id: 't0' }] },
			{ group_id: 'g2', tag: tags.map((id) => ({ id })) },
		],
	});

	it('is done when WeCom then says that there is nothing to delete', async () => {
		const way = contactWayApi.delete;
		const { call, requests } = await trusted({ [way.url]: inTurn(broken(), 41044) });

		expect(await call(way, { config_id: 'c' })).toEqual({});
		expect(requests).toHaveLength(2);
	});

	it('is done when nothing of it is in the list, where WeCom says the same of other things', async () => {
		const { call, sent } = await trusted({
			[remove.url]: inTurn(broken(), GONE),
			[list.url]: groups('t3', 't4'),
		});

		expect(await call(remove, doomed)).toEqual({});
		expect(sent.map(([path]) => path)).toEqual([remove.url, remove.url, list.url]);
	});

	it.each<[string, Answer]>([
		['when a part of it is in the list', groups('t3', 't2')],
		['when a part of it is the only thing in the list', { tag_group: ['g1'] }],
		['when there is no list', {}],
		['when the list cannot be read', REFUSED],
	])('fails %s', async (_when, answer) => {
		const { call } = await trusted({
			[remove.url]: inTurn(broken(), GONE),
			[list.url]: answer,
		});

		await expect(call(remove, doomed)).rejects.toMatchObject({ errcode: GONE });
	});

	it.each<[string, Call, Answer[]]>([
		['no answer was lost', remove, [GONE]],
		['WeCom was only busy', remove, [BUSY, GONE]],
		['WeCom refuses it for another reason', remove, [broken(), REFUSED]],
		['no answer comes at all', remove, [broken()]],
		['it is no deletion', list, [broken(), GONE]],
	])('is a failure like any other when %s', async (_when, one, answers) => {
		const { call, sent } = await trusted({ [list.url]: groups(), [one.url]: inTurn(...answers) });
		const failed = await outcome(call(one, doomed));

		expect(failed).toBeInstanceOf(Failure);
		expect(sent.map(([path]) => path)).toEqual(sent.map(() => one.url));
	});
});
