import type { Bench } from '../../../../engine';
import { startBench } from '../../../../engine';
import { calls } from '../../../../engine/corp';
import { withToken } from '../../../../engine/expected';
import { byId } from '../../../../engine/input';

const PATH = '/cgi-bin/externalcontact/get_moment_comments';
const MOMENT = 'momBx7kEAAAn5QwXt2LzRc9KpVdYsH0g';

const getComments = {
	resource: 'moment',
	operation: 'getComments',
	momentId: byId(MOMENT),
	userId: byId('zhangsan'),
};

describe('Moment: Get Comments and Likes', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	it('gives one item per comment and like', async () => {
		const { items, error } = await bench.run(getComments);

		expect(error).toBeUndefined();
		const body = { moment_id: MOMENT, userid: 'zhangsan' };
		expect(bench.sent(PATH)).toEqual([{ method: 'POST', query: withToken, body }]);
		expect(calls(bench)).toEqual([PATH]);
		const { moments } = bench.sandbox.control.state();
		const { comments, likes } = moments.find(({ moment_id }) => moment_id === MOMENT)!
			.publications[0];
		expect([comments.length, likes.length]).toEqual([1, 2]);
		expect(items).toEqual(
			[
				...comments.map((record) => ({ kind: 'comment', ...record })),
				...likes.map((record) => ({ kind: 'like', ...record })),
			].map((record) => ({
				json: { ...record, created_at: new Date(record.create_time * 1000).toISOString() },
				pairedItem: { item: 0 },
			})),
		);
	});

	it('gives what WeCom gives without Simplify, and the kind', async () => {
		const { items } = await bench.run({ ...getComments, simplify: false });

		expect(items.length).toBeGreaterThan(0);
		for (const { json } of items) {
			expect(json).toEqual({
				kind: expect.stringMatching(/^(comment|like)$/),
				[json.userid ? 'userid' : 'external_userid']: expect.any(String),
				create_time: expect.any(Number),
			});
		}
	});

	it.each([
		['no moment', { momentId: byId('={{ $json.none }}') }, "'Moment' is empty"],
		['no member', { userId: byId('={{ $json.none }}') }, "'Member' is empty"],
	])('refuses %s before anything is sent', async (_what, fields, message) => {
		const { error } = await bench.run({ ...getComments, ...fields });

		expect(error).toMatchObject({ message });
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it.each([
		['lisi', 41062, 'The member has not published the moment yet', 'Get Member Tasks'],
		['wangwu', 41061, 'The moment is not one of this member', "Check 'Member'"],
	])('says what is wrong with %s', async (member, errcode, message, text) => {
		const { error } = await bench.run({ ...getComments, userId: byId(member) });

		expect(error).toMatchObject({
			message,
			description: expect.stringContaining(text),
			httpCode: String(errcode),
		});
	});
});
