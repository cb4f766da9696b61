import type { Lane } from '../../../../nodes/wecom/limits/lane';
import { laneOf } from '../../../../nodes/wecom/limits/lane';

const MARK = '/cgi-bin/externalcontact/mark_tag';
const LIST = '/cgi-bin/externalcontact/list';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('Lane', () => {
	let now = 0;
	beforeEach(() => {
		// Far from the lanes of the test before.
		now += 10 * HOUR;
		jest.spyOn(Date, 'now').mockImplementation(() => now);
	});
	afterEach(() => jest.restoreAllMocks());

	it('is one for all who call an API of a corp', () => {
		expect(laneOf('a', MARK)).toBe(laneOf('a', MARK));
		expect(laneOf('a', MARK)).not.toBe(laneOf('a', LIST));
		expect(laneOf('a', MARK)).not.toBe(laneOf('b', MARK));
	});

	it('is forgotten when nobody has called for an hour', async () => {
		const lane = laneOf('a', MARK);
		await lane.run(async () => {}, 32);
		now += HOUR;
		laneOf('a new corp', LIST);
		expect(laneOf('a', MARK)).toBe(lane);

		now += MINUTE - 1;
		laneOf('another new corp', LIST);
		expect(laneOf('a', MARK)).toBe(lane);

		now += 1;
		laneOf('a third new corp', LIST);
		expect(laneOf('a', MARK)).not.toBe(lane);
	});

	it('costs next to nothing where there are many others', () => {
		const start = performance.now();
		for (let corp = 0; corp < 30_000; corp++) laneOf(`one of many ${corp}`, LIST);
		// Many times as long where each of them looks at all others.
		expect(performance.now() - start).toBeLessThan(5000);
	});

	it('is kept as long as it is called', async () => {
		const lane = laneOf('a', MARK);
		for (let hours = 0; hours < 3; hours += 0.5) {
			now += HOUR / 2;
			await lane.run(async () => {}, 32);
			laneOf(`corp ${hours}`, LIST);
		}

		expect(laneOf('a', MARK)).toBe(lane);
	});

	/** How many of many tasks the lane runs side by side. */
	async function sideBySide(lane: Lane, most: number): Promise<number> {
		let under = 0;
		let found = 0;
		const task = async () => {
			found = Math.max(found, ++under);
			await Promise.resolve();
			under--;
		};
		await Promise.all(Array.from({ length: 40 }, async () => await lane.run(task, most)));
		return found;
	}

	it('lets no more through than the user who asked last wants', async () => {
		const lane = laneOf('wished for', MARK);

		expect(await sideBySide(lane, 32)).toBe(16);
		expect(await sideBySide(lane, 3)).toBe(3);
	});

	it('lets runs take turns', async () => {
		const lane = laneOf('in turn', MARK);
		const begun: string[] = [];
		const task = async (name: string, run: object) =>
			await lane.run(async () => void begun.push(name), 1, run);
		const [long, short] = [{}, {}];
		await Promise.all([
			...[1, 2, 3].map(async (call) => await task(`long ${call}`, long)),
			task('short 1', short),
		]);

		expect(begun).toEqual(['long 1', 'long 2', 'short 1', 'long 3']);
	});

	it('lets half as many through after WeCom has refused one of too many', async () => {
		const lane = laneOf('too many', MARK);
		for (let i = 0; i < 16; i++) lane.answered(50, false);
		expect(await sideBySide(lane, 32)).toBe(16);

		lane.answered(50, true);
		expect(await sideBySide(lane, 32)).toBe(8);
	});

	it('lets more through when the answers are quick while others wait', async () => {
		const lane = laneOf('quick', MARK);
		const tasks = Array.from({ length: 40 }, async () => {
			await lane.run(async () => lane.answered(50, false), 32);
		});
		await Promise.all(tasks);

		expect(await sideBySide(lane, 32)).toBeGreaterThan(16);
	});
});
