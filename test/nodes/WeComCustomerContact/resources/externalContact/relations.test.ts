import type { Bench } from '../../../../engine';
import { jsonOf, startBench } from '../../../../engine';
import { emma } from '../../../../sandbox/knownIds';

const GET = '/cgi-bin/externalcontact/get';

describe('Which members have added a customer', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	const preview = async () =>
		await bench.run({
			resource: 'message',
			operation: 'create',
			text: 'Hello',
			externalUserIds: emma,
			options: { onlyPreview: true },
		});

	it.each([40003, 40031, 40096, 60011, 60111, 84061])(
		'is nobody where WeCom says that there is no such customer for the app (%i)',
		async (errcode) => {
			bench.sandbox.control.addFault({ path: GET, kind: 'errcode', errcode });
			const { items, error } = await preview();

			expect(error).toBeUndefined();
			expect(jsonOf(items)).toMatchObject([{ customers_total: 0, fail_list: [emma] }]);
		},
	);

	it.each([48002, 60020, 301002])(
		'is not taken for nobody when WeCom refuses the call for another reason (%i)',
		async (errcode) => {
			bench.sandbox.control.addFault({ path: GET, kind: 'errcode', errcode, times: 9 });
			const { error } = await preview();

			expect(error?.httpCode).toBe(String(errcode));
		},
	);
});
