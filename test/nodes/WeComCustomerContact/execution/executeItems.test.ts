import type { IDataObject, IExecuteFunctions, INode, INodeParameters } from 'n8n-workflow';
import * as workflow from 'n8n-workflow';

import { executeItems } from '../../../../nodes/WeComCustomerContact/execution/executeItems';
import type { FormContext } from '../../../../nodes/WeComCustomerContact/fields/field';
import { limitOf, returnAllOrLimit } from '../../../../nodes/WeComCustomerContact/fields/returnAll';
import type { Operation } from '../../../../nodes/WeComCustomerContact/operation/operation';
import { defineOperation } from '../../../../nodes/WeComCustomerContact/operation/operation';
import { groupChatApi } from '../../../../nodes/wecom/api';
import { runOf } from '../../../../nodes/wecom/run';
import { noteWarning } from '../../../../nodes/wecom/warnings';
import { gate } from '../../../engine/gate';
import { pauses } from '../../../engine/pauses';

jest.mock('n8n-workflow', () => {
	const actual = jest.requireActual<typeof workflow>('n8n-workflow');
	return { ...actual, sleep: jest.fn(actual.sleep) };
});

type Does = (index: number, item: FormContext) => IDataObject[] | Promise<IDataObject[]>;

interface Setting {
	/** The data of the input items, or how many there are. */
	items?: IDataObject[] | number;
	/** Prepares an item. */
	prepares?: (index: number) => void;
	operation?: Partial<Operation>;
	parameters?: INodeParameters;
	onError?: INode['onError'];
}

/** An operation over many items without n8n, and what it has said. */
function started(does: Does, setting: Setting = {}) {
	const { items = 3, operation, parameters = {}, onError, prepares } = setting;
	const data = typeof items === 'number' ? Array.from({ length: items }, () => ({})) : items;
	const hints: object[] = [];
	const reports: string[] = [];
	const stop = new AbortController();
	const executeData = {};
	const execution = {
		getNode: () => ({ name: 'WeCom', type: 'x', typeVersion: 1, parameters, onError }),
		getInputData: () => data.map((json) => ({ json })),
		getTimezone: () => 'Asia/Shanghai',
		getExecuteData: () => executeData,
		getExecutionCancelSignal: (): AbortSignal | undefined => stop.signal,
		getNodeParameter(name: string, index: number, fallback: unknown) {
			const [, key] = /^=\{\{ \$json\.(\w+) \}\}$/.exec(String(parameters[name])) ?? [];
			return key ? (data[index] as IDataObject)[key] : (parameters[name] ?? fallback);
		},
		continueOnFail: () => onError !== undefined,
		logger: { info: (report: string) => void reports.push(report) },
		sendMessageToUI() {},
		addExecutionHints: (hint: object) => void hints.push(hint),
		helpers: {},
	};
	const whole = defineOperation({
		name: 'Get',
		value: 'get',
		action: 'Get',
		description: '',
		fields: [],
		call: groupChatApi.get,
		prepare() {
			prepares?.(this.getItemIndex());
		},
		async answer() {
			return await does(this.getItemIndex(), this);
		},
		...(operation as object),
	});
	const context = execution as unknown as IExecuteFunctions;
	const output = executeItems(context, whole);
	return { output, context, execution, hints, reports, stop };
}

/** Until nothing goes on any more without something else. */
const settled = async () => await workflow.sleep(0);

const jsonsOf = async ({ output }: ReturnType<typeof started>) =>
	(await output).map((items) => items.map(({ json }) => json));

describe('The run over the items', () => {
	/** Stands still, so that no run gives n8n its turn. */
	let now: number;
	beforeEach(() => {
		now = 1_000_000;
		jest.spyOn(Date, 'now').mockImplementation(() => now);
		jest.mocked(workflow.sleep).mockClear();
	});
	afterEach(() => jest.mocked(Date.now).mockRestore());

	it('gives what each item gives, in their order, however long each takes', async () => {
		const gates = [gate(), gate(), gate()];
		const { output } = started(async (index) => {
			await gates[index].opened;
			return [{ of: index }, { of: index, more: true }];
		});
		for (const { open } of gates.reverse()) {
			open();
			await settled();
		}

		expect(await output).toEqual([
			[0, 1, 2].flatMap((of) => [
				{ json: { of }, pairedItem: { item: of } },
				{ json: { of, more: true }, pairedItem: { item: of } },
			]),
		]);
	});

	it('gives what one item gives alone, and nothing where it gives nothing', async () => {
		const records = [{ a: 1 }, { a: 2 }];

		expect(await jsonsOf(started(() => records, { items: 1 }))).toEqual([records]);
		expect(await jsonsOf(started(() => [], { items: 1 }))).toEqual([[]]);
		expect(await jsonsOf(started(() => [], { items: 0 }))).toEqual([[]]);
	});

	it('has 100 items under way at a time', async () => {
		const begun: number[] = [];
		const { opened, open } = gate();
		const run = started(
			async (index) => {
				begun.push(index);
				if (index < 100) await opened;
				return [{ index }];
			},
			{ items: 250 },
		);
		await settled();
		expect(begun).toEqual(Array.from({ length: 100 }, (_item, index) => index));

		open();
		const [records] = await jsonsOf(run);
		expect(records).toEqual(Array.from({ length: 250 }, (_item, index) => ({ index })));
	});

	it('goes on where n8n cannot be stopped', async () => {
		const run = started(() => [{}]);
		run.execution.getExecutionCancelSignal = () => undefined;

		expect(await jsonsOf(run)).toEqual([[{}, {}, {}]]);
	});

	it('begins no further item when the user stops it, and gives what is there', async () => {
		const { opened, open } = gate();
		let begun = 0;
		const run = started(
			async (index) => {
				begun++;
				await opened;
				return [{ index }];
			},
			{ items: 250 },
		);
		await settled();
		run.stop.abort();
		open();
		const [records] = await jsonsOf(run);

		expect(records).toHaveLength(100);
		expect(begun).toBe(100);
	});

	describe('when an item fails', () => {
		it('begins no further one, and brings those to their end that are under way', async () => {
			const [failing, others] = [gate(), gate()];
			const [begun, ended]: number[][] = [[], []];
			const { output } = started(
				async (index) => {
					begun.push(index);
					if (index === 20) {
						await failing.opened;
						throw new Error('of 20');
					}
					await others.opened;
					ended.push(index);
					return [];
				},
				{ items: 250 },
			);
			const failed = expect(output).rejects.toThrow('of 20');
			await settled();
			failing.open();
			await settled();
			expect(ended).toEqual([]);

			others.open();
			await failed;
			expect(begun).toHaveLength(100);
			expect(ended).toHaveLength(99);
		});

		it('fails as the first of them, whichever failed before', async () => {
			const gates: Record<number, ReturnType<typeof gate>> = { 1: gate(), 2: gate(), 4: gate() };
			const { output } = started(
				async (index) => {
					await gates[index]?.opened;
					if (index in gates) throw new Error(`of ${index}`);
					return [];
				},
				{ items: 6 },
			);
			const failed = expect(output).rejects.toThrow('of 1');
			for (const index of [4, 1, 2]) {
				gates[index].open();
				await settled();
			}
			await failed;
		});

		it('goes on with the others where the workflow does', async () => {
			const run = started(
				(index) => {
					if (index === 1) throw new Error('of 1');
					return [{ index }];
				},
				{ onError: 'continueRegularOutput' },
			);

			expect(await jsonsOf(run)).toEqual([
				[{ index: 0 }, { error: 'of 1', details: {} }, { index: 2 }],
			]);
		});
	});

	describe('in batches', () => {
		const inBatches = {
			requestOptions: { batching: { batch: { batchSize: 2, batchInterval: 3 } } },
		};

		it('pauses in between', async () => {
			const setting = { items: 5, parameters: inBatches };
			const [records] = await jsonsOf(started((index) => [{ index }], setting));

			expect(pauses()).toEqual([3, 3]);
			expect(records).toHaveLength(5);
		});

		it('does not pause where the items share their calls', async () => {
			const operation = { together: true } as const;
			const setting = { items: 5, parameters: inBatches, operation };
			await started(() => [], setting).output;

			expect(pauses()).toEqual([]);
		});
	});

	describe('where the items share their calls', () => {
		const operation = { together: true } as const;

		it('prepares all before it goes on with them side by side, and keeps their order', async () => {
			const steps: string[] = [];
			const { opened, open } = gate();
			const run = started(
				async (index) => {
					steps.push(`answer ${index}`);
					if (index === 2) open();
					await opened;
					return [{ index }];
				},
				{ operation, prepares: (index) => void steps.push(`prepare ${index}`) },
			);

			expect(await jsonsOf(run)).toEqual([[{ index: 0 }, { index: 1 }, { index: 2 }]]);
			expect(steps).toEqual(
				['prepare', 'answer'].flatMap((step) => [0, 1, 2].map((index) => `${step} ${index}`)),
			);
		});

		it('goes on with none of them when one cannot be prepared', async () => {
			const does = jest.fn(() => []);
			const prepares = (index: number) => {
				if (index > 0) throw new Error(`of ${index}`);
			};

			await expect(started(does, { operation, prepares }).output).rejects.toThrow('of 1');
			expect(does).not.toHaveBeenCalled();
		});

		it('goes on with the others where the workflow does', async () => {
			const prepares = (index: number) => {
				if (index === 1) throw new Error('of 1');
			};
			const onError = 'continueRegularOutput';
			const run = started((index) => [{ index }], { operation, prepares, onError });

			expect(await jsonsOf(run)).toEqual([
				[{ index: 0 }, { error: 'of 1', details: {} }, { index: 2 }],
			]);
		});

		it('fails as the first one that fails in its calls', async () => {
			const does = jest.fn((index: number) => {
				if (index > 0) throw new Error(`of ${index}`);
				return [];
			});

			await expect(started(does, { operation }).output).rejects.toThrow('of 1');
			expect(does).toHaveBeenCalledTimes(3);
		});

		it('goes on with none of them when the user has stopped it', async () => {
			const does = jest.fn(() => []);
			const run = started(does, {
				operation,
				prepares(index) {
					if (index === 1) run.stop.abort();
				},
			});

			expect(await jsonsOf(run)).toEqual([[]]);
			expect(does).not.toHaveBeenCalled();
		});
	});

	describe('tells', () => {
		it('how far it is, with the items that have failed', async () => {
			const gates = [gate(), gate(), gate()];
			const { output, reports } = started(
				async (index) => {
					await gates[index].opened;
					if (index === 1) throw new Error('of 1');
					return [];
				},
				{ onError: 'continueRegularOutput' },
			);
			await settled();
			for (const { open } of gates) {
				now += 10_000;
				open();
				await settled();
			}
			await output;

			expect(reports).toEqual([1, 2, 3].map((ended) => `WeCom: ${ended} of 3 items done`));
		});

		it('what WeCom has warned of, and how long its limits held the run back', async () => {
			const run = started(async (index, item) => {
				if (index > 0) noteWarning(item, `Odd ${index}.`);
				else await runOf(item).heldBack.during(async () => void (now += 7000));
				return [];
			});
			await run.output;

			expect(run.hints).toEqual([
				{
					message: "WeCom's call limits held this run back for 7 seconds.",
					location: 'outputPane',
				},
				{
					message: "WeCom warned for 2 of 3 items, see 'warning' in the output. Odd 1.",
					type: 'warning',
					location: 'outputPane',
				},
			]);
		});

		it('of a warning also when it fails', async () => {
			const { output, hints } = started((_index, item) => {
				noteWarning(item, 'Odd.');
				throw new Error('failed');
			});

			await expect(output).rejects.toThrow('failed');
			expect(hints).toHaveLength(1);
		});
	});

	describe('has a hint', () => {
		const list = { fields: returnAllOrLimit };

		async function hintsOf(records: IDataObject[][], setting: Setting) {
			const { output, hints } = started((index) => records[index], {
				items: records.length,
				...setting,
			});
			await output;
			return hints;
		}

		it('where each item asks for the same list', async () => {
			const setting = { operation: list, parameters: { returnAll: true } };

			expect(await hintsOf([[], [], []], setting)).toEqual([
				{
					message: expect.stringContaining("'Get' ran once for each of the 3 input items"),
					location: 'outputPane',
				},
			]);
			expect(await hintsOf([[]], setting)).toEqual([]);
		});

		describe('that there may be more', () => {
			const upTo = (limit: unknown, more: Setting = {}): Setting => ({
				operation: list,
				parameters: { returnAll: false, limit } as INodeParameters,
				...more,
			});
			const isCut = [
				{
					message: expect.stringContaining("'Limit' was reached"),
					location: 'outputPane',
				},
			];

			it.each<[string, IDataObject[], object[]]>([
				['as many records as wanted', [{ a: 1 }, { a: 2 }], isCut],
				['less of them', [{ a: 1 }], []],
				['nothing', [], []],
				['less, and an item that says that nothing was found', [{ a: 1 }, { found: false }], []],
				['as many beside such an item', [{ found: false }, { a: 1 }, { a: 2 }], isCut],
				['as many that were found', [{ found: true }, { found: true }], isCut],
			])('after %s', async (_what, records, hints) => {
				expect(await hintsOf([records], upTo(2))).toEqual(hints);
			});

			it('is given once, where one of the items has reached it', async () => {
				const items = [{ up: 1 }, { up: 2 }, { up: 3 }];
				const records = [[], [{ a: 1 }, { a: 2 }], [{ a: 3 }]];

				expect(await hintsOf(records, upTo('={{ $json.up }}', { items }))).toEqual(isCut);
			});

			it('is not given for a failed item, whose limit may be the wrong value', async () => {
				const { output, hints } = started(
					(_index, item) => {
						limitOf(item);
						return [];
					},
					upTo('={{ $json.up }}', { items: [{ up: 'many' }], onError: 'continueRegularOutput' }),
				);

				expect((await output)[0][0].json.error).toBe("'Limit' is not a whole number of 1 or more");
				expect(hints).toEqual([]);
			});

			it.each<[string, IDataObject[]]>([
				['nothing', []],
				['that nothing was found', [{ found: false }]],
			])(
				'is not looked for where an operation gives %s, and needs no limit',
				async (_what, one) => {
					const items = [{ up: 'many' }];

					expect(await hintsOf([one], upTo('={{ $json.up }}', { items }))).toEqual([]);
				},
			);

			it('is not given where all are wanted', async () => {
				const parameters = { returnAll: true, limit: 1 };

				expect(await hintsOf([[{ a: 1 }, { a: 2 }]], { operation: list, parameters })).toEqual([]);
			});
		});

		describe('of the operation', () => {
			const operation = { hint: 'Wait for it.' };

			it('where something was done', async () => {
				const hint = { message: 'Wait for it.', location: 'outputPane' };

				expect(await hintsOf([[{ preview: false }, {}], [{ a: 1 }]], { operation })).toEqual([
					hint,
				]);
			});

			it('but not where an item says what would happen', async () => {
				expect(await hintsOf([[{ a: 1 }], [{ preview: true }]], { operation })).toEqual([]);
			});
		});
	});
});
