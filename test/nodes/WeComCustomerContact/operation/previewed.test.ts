import type { Bench } from '../../../engine';
import { jsonOf, startBench } from '../../../engine';
import { calls } from '../../../engine/corp';
import { previewing } from '../../../engine/previewing';
import { useOf, withMember } from '../../../surface/uses';

/** Calls that leave WeCom as it is, by the end of their paths. */
const READING =
	/\/(get|list|simplelist|transfer_result|get_by_user|get_[a-z_]+(list|list_v2|task|result))$/;

describe('Only Preview', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	it('is there for what changes much', () => {
		expect([...previewing].sort()).toEqual(PREVIEWING);
	});

	it.each(previewing)('%s: looks, and changes nothing', async (name) => {
		const use = await useOf(bench, name);
		const options = { ...(use.options as object), onlyPreview: true };
		bench.sandbox.control.clearJournal();
		const before = bench.sandbox.control.state();
		const { items, error, hints } = await bench.run({ ...use, options } as never, withMember);

		expect(error).toBeUndefined();
		expect(items.length).toBeGreaterThan(0);
		for (const record of jsonOf(items)) {
			expect(record).toMatchObject({
				preview: true,
				success: expect.any(Boolean),
				calls: expect.any(Number),
				seconds: expect.any(Number),
			});
		}
		expect(calls(bench).filter((path) => !READING.test(path))).toEqual([]);
		expect(bench.sandbox.control.state()).toEqual(before);
		// It is not done, so nothing is to be waited for.
		expect(hints).toEqual([]);

		bench.sandbox.control.clearJournal();
		const { error: inEarnest } = await bench.run(use, withMember);
		expect(inEarnest).toBeUndefined();
		expect(calls(bench).some((path) => !READING.test(path))).toBe(true);
	});
});

const PREVIEWING = [
	'customerTransfer:transferAll',
	'customerTransfer:transferCustomers',
	'message:create',
	'moment:create',
	'tag:mark',
];
