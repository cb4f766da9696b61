import { RAW } from './anyAnswer';
import * as fc from './properties';

const nothing = undefined as unknown as { part: string };
const object = {} as unknown as { call: () => void } & Iterable<string>;

const ofTheLanguage: Array<[string, () => unknown]> = [
	['a part of nothing', () => nothing.part],
	['a part of null', () => (null as unknown as typeof nothing).part],
	['a call of what is no function', () => object.call()],
	['a list that is none', () => [...object]],
	['an answer that breaks off', () => JSON.parse('{"errcode":0') as unknown],
	['an answer that is no JSON', () => JSON.parse('<html>') as unknown],
	['a time that is none', () => new Date(NaN).toISOString()],
];

describe('the words that no error of the package has', () => {
	it.each(ofTheLanguage)('are what the language says of %s', (_what, code) => {
		let said = '';
		try {
			code();
		} catch (error) {
			said = (error as Error).message;
		}
		expect(said).toMatch(RAW);
	});

	it.each([undefined, NaN, {}, new Date(NaN)])('are what becomes of %p in a text', (value) => {
		expect(`The tag '${String(value)}' does not exist`).toMatch(RAW);
	});

	it('are found inside another word, too', () => {
		expect(`The tag 'Group_${String(nothing)}' does not exist`).toMatch(RAW);
	});

	it('are not in what comes by chance in an answer that is shown', () => {
		const cursors = fc.stringMatching(/^[\w-]{0,10}[nN][aA][nN][\w-]{0,10}$/);
		fc.assert(
			fc.property(cursors, (cursor) => {
				fc.pre(!/(?:^|-)NaN(?:-|$)/.test(cursor));
				expect(`WeCom did not answer ({"errcode":0,"next_cursor":"${cursor}")`).not.toMatch(RAW);
			}),
		);
	});
});
