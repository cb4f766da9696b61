import { operations, runSpot, spots } from '../../../engine/everyField';

/** Texts that were cut within an emoji, at their end, in their middle, and alone. */
const HALVES = ['Fair \ud83d', 'a\udc4db', '\ud83d'];

/** Half a character as JSON writes it. */
const SENT_HALF = /\\ud[89a-f][0-9a-f]{2}/i;

describe('Every field of every operation, with half a character in it', () => {
	it.each(operations.map(([name]) => name))('%s sends none', async (name) => {
		const wrong: string[] = [];
		for (const spot of spots.filter((one) => one.name.startsWith(`${name} `))) {
			for (const value of HALVES) {
				const { sent, refused = '', bug } = await runSpot(spot, value);
				const isWrong = bug !== undefined || SENT_HALF.test(sent.join());
				if (isWrong)
					wrong.push(
						`${spot.name} = ${JSON.stringify(value)}: ${bug?.message} ${sent.join()} ${refused}`,
					);
			}
		}
		expect(wrong).toEqual([]);
	});
});
