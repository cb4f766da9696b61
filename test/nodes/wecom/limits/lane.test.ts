import { laneOf } from '../../../../nodes/wecom/limits/lane';

const MARK = '/cgi-bin/externalcontact/mark_tag';
const LIST = '/cgi-bin/externalcontact/list';
const HOUR = 3_600_000;

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
		now += HOUR + 1;
		laneOf('a new corp', LIST);

		expect(laneOf('a', MARK)).not.toBe(lane);
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

	it('lets no more through than the user who asked last wants', async () => {
		const lane = laneOf('a', MARK);
		let under = 0;
		let most = 0;
		const task = async () => {
			most = Math.max(most, ++under);
			await Promise.resolve();
			under--;
		};
		await Promise.all(Array.from({ length: 20 }, async () => await lane.run(task, 3)));

		expect(most).toBe(3);
	});
});
