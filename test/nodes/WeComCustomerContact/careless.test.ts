import type { IDataObject, IN8nHttpFullResponse } from 'n8n-workflow';

import type { Bench } from '../../engine';
import { runNode, startBench } from '../../engine';
import type { Demands } from '../../engine/anyAnswer';
import { OddWeCom } from '../../engine/anyAnswer';
import { search } from '../../engine/pickers';
import { useOf, withMember } from '../../surface/uses';

/** Which reader is careless now. */
let mockCareless: string | undefined;

jest.mock('n8n-workflow', () => jest.requireActual<object>('../../engine/noPauses'));

type Answers = typeof import('../../../nodes/wecom/answer');

jest.mock('../../../nodes/wecom/answer', () => {
	const careful = jest.requireActual<Answers>('../../../nodes/wecom/answer');
	const takes = (part: unknown) => part;
	const careless: Record<string, (...args: never[]) => unknown> = {
		recordIn: (answer: IDataObject, key: string) => takes(answer[key]),
		idIn: (answer: IDataObject, key: string) => takes(answer[key]),
		listIn: (answer: IDataObject, key: string) => takes(answer[key] ?? []),
		recordsIn: takes,
		idsIn: takes,
		numberIn: Number,
	};
	const mayBeCareless = Object.entries(careless).map(([name, take]) => {
		const care = careful[name as keyof Answers] as (...args: never[]) => unknown;
		return [
			name,
			(...args: never[]) => (mockCareless === name ? take(...args) : care(...args)),
		] as const;
	});
	return { ...careful, ...Object.fromEntries(mayBeCareless) };
});

type Exchanges = typeof import('../../../nodes/wecom/exchange');

jest.mock('../../../nodes/wecom/exchange', () => {
	const careful = jest.requireActual<Exchanges>('../../../nodes/wecom/exchange');
	return {
		...careful,
		exchange: async (response: Promise<IN8nHttpFullResponse>, secrets?: () => unknown[]) => {
			if (mockCareless !== 'exchange') return await careful.exchange(response, secrets);
			const { body } = await response;
			return { answer: { errcode: 0, ...(body as IDataObject) } };
		},
	};
});

/** So often that a careless reader is met for sure; the first time is enough. */
const UNTIL_RED = { numRuns: 60, endOnFailure: true };

const ONCE = { numRuns: 1 };

/** A test that cannot fail holds nothing: the property is red as soon as a reader of answers takes what comes. */
describe('A careless reader of answers', () => {
	let bench: Bench;
	let odd: OddWeCom;

	beforeAll(async () => {
		bench = await startBench();
		odd = await OddWeCom.start(bench);
	});
	beforeEach(() => {
		mockCareless = undefined;
	});
	afterAll(async () => {
		mockCareless = undefined;
		await odd.close();
		await bench.close();
	});

	type Check = (runs: { numRuns: number }) => Promise<void>;

	const checkOperation =
		(name: string, demands?: Demands): Check =>
		async (runs) => {
			bench.reset();
			const parameters = await useOf(bench, name);
			await odd.check(
				async () => {
					const { items, error } = await runNode({
						store: odd.store(),
						parameters,
						...withMember,
						unlikeWeCom: true,
					});
					return { error, found: items.map(({ json }) => json) };
				},
				demands,
				runs,
			);
		};

	const checkPicker: Check = async (runs) =>
		await odd.check(
			async () =>
				await search({ store: odd.store() }, 'searchTags').then(
					({ results }) => ({ found: results }),
					(error: Error) => ({ error, found: [] }),
				),
			{},
			runs,
		);

	const held: Array<[reader: string, by: string, check: Check]> = [
		['exchange', 'a change', checkOperation('tag:delete')],
		['exchange', 'a list', checkOperation('externalContact:getMembers')],
		['exchange', 'a picker', checkPicker],
		['recordIn', 'a record', checkOperation('groupChat:get')],
		['idIn', 'a creation', checkOperation('contactWay:create', { creates: true })],
		['listIn', 'a list', checkOperation('externalContact:getAllIds')],
		['recordsIn', 'a record with lists', checkOperation('tag:getAll')],
		['recordsIn', 'a picker', checkPicker],
	];

	it.each(held)('%s turns the property red, by %s', async (reader, _by, check) => {
		await check(ONCE);
		mockCareless = reader;
		await expect(check(UNTIL_RED)).rejects.toThrow(/^Property failed after \d+ tests/);
	});
});
