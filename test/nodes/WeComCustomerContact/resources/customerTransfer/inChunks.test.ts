import type { IDataObject } from 'n8n-workflow';

import {
	failedOutcomeOf,
	inChunks,
	outcomeOf,
	unnamed,
} from '../../../../../nodes/WeComCustomerContact/resources/customerTransfer/inChunks';
import { Failure, failureOf } from '../../../../../nodes/wecom/errors/failure';

const ids = (count: number) => Array.from({ length: count }, (_, place) => `wm${place}`);

const recordOf = (id: string, outcome: IDataObject) => ({ id, ...outcome });

/** Hands over; the chunk at this place fails. */
function handingOver(error?: Error, failsAt = 1) {
	const chunks: string[][] = [];
	const handOver = async (chunk: string[]) => {
		chunks.push(chunk);
		if (error && chunks.length - 1 === failsAt) throw error;
		return await Promise.resolve(chunk.map((id) => recordOf(id, { success: true })));
	};
	return { chunks, handOver };
}

describe('Handing over in chunks', () => {
	it.each([
		[0, []],
		[1, [1]],
		[100, [100]],
		[101, [100, 1]],
		[250, [100, 100, 50]],
	])('takes %i in chunks of 100, and joins their records in order', async (count, sizes) => {
		const { chunks, handOver } = handingOver();
		const records = await inChunks(ids(count), handOver, recordOf);

		expect(chunks.map(({ length }) => length)).toEqual(sizes);
		expect(records.map(({ id }) => id)).toEqual(ids(count));
	});

	it('has a record for each one of the chunk that failed, and of those that are not sent any more', async () => {
		const { chunks, handOver } = handingOver(failureOf(60011, 'no access'));
		const records = await inChunks(ids(401), handOver, recordOf);
		const failed = {
			...{ success: false, errcode: 60011, errmsg: 'no access' },
			reason: expect.stringContaining('60011'),
		};
		const unsent = {
			...{ success: false, errmsg: 'Not sent' },
			reason: expect.stringContaining('60011'),
		};

		expect(chunks).toHaveLength(2);
		expect(records).toEqual(
			ids(401).map((id, place) => {
				if (place < 100) return { id, success: true };
				return { id, ...(place < 200 ? failed : unsent) };
			}),
		);
	});

	it.each([
		['WeCom refuses the first chunk', failureOf(60011), 0],
		['the program fails', new TypeError('x is not a function'), 1],
	])('fails as a whole when %s', async (_what, error, failsAt) => {
		const { chunks, handOver } = handingOver(error, failsAt);

		await expect(inChunks(ids(300), handOver, recordOf)).rejects.toBe(error);
		expect(chunks).toHaveLength(failsAt + 1);
	});

	it('says of a chunk that failed without an errcode what happened', async () => {
		const { handOver } = handingOver(new Failure({ what: 'It broke', description: 'Look.' }));
		const records = await inChunks(ids(101), handOver, recordOf);

		expect(records.at(-1)).toEqual({
			...{ id: 'wm100', success: false, errmsg: 'It broke', reason: 'Look.' },
		});
	});
});

describe('What an item says about one of them', () => {
	it.each([0, '0'])('is a success with the errcode %j alone', (errcode) => {
		expect(outcomeOf(errcode, 'ok')).toEqual({ success: true, errcode: 0 });
	});

	it.each([
		[40131, 'not his', 'not his'],
		['40131', undefined, expect.any(String)],
		[40131, 5, expect.any(String)],
	])('is a failure with the errcode %j, and the words %j', (errcode, said, errmsg) => {
		for (const outcome of [outcomeOf(errcode, said), failedOutcomeOf(errcode, said)]) {
			expect(outcome).toEqual({
				...{ success: false, errcode: 40131, errmsg },
				reason: expect.stringContaining('40131'),
			});
		}
		if (typeof said !== 'string') expect(outcomeOf(errcode, said).errmsg).toMatch(/^The customer/);
	});

	it.each([undefined, null, 'x', {}])('is no success with the errcode %j', (errcode) => {
		expect(outcomeOf(errcode)).toEqual({
			...{ success: false, errmsg: 'No errcode' },
			reason: expect.stringMatching(/^WeCom does not say why\. Look in WeCom/),
		});
		expect(outcomeOf(errcode, 'busy')).toEqual({
			...{ success: false, errmsg: 'busy' },
			reason: expect.stringMatching(/^WeCom does not say why: busy\. Look in WeCom/),
		});
	});

	it('is a failure of what WeCom lists as failed, also with the errcode of a success', () => {
		expect(failedOutcomeOf(0, 'ok')).toEqual({
			...{ success: false, errmsg: 'ok' },
			reason: expect.stringContaining('WeCom does not say why: ok.'),
		});
	});

	it('is no success of one that is not in the answer', () => {
		expect(unnamed).toMatchObject({ success: false, errmsg: 'Not in the answer' });
	});
});
