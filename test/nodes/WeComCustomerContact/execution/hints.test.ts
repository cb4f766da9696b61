import { resources } from '../../../../nodes/WeComCustomerContact/resources';
import type { Bench } from '../../../engine';
import { startBench } from '../../../engine';
import { parametersOf } from '../../../engine/everyOperation';
import { itemsOf } from '../../../engine/input';
import { useOf, withMember } from '../../../surface/uses';

const SAME = /^'Get Many' ran once for each of the 3 input items, .* turn on 'Execute Once'/;
const MORE = /'Return All' is off/;

const three = { items: itemsOf([{ member: 'a' }, { member: 'b' }, { member: 'c' }]) };

const lists = resources.flatMap(({ value, operations }) =>
	operations
		.filter(({ fields }) => fields.some(({ description }) => description.name === 'returnAll'))
		.map((operation) => `${value}:${operation.value}`),
);

describe('The hints above the output', () => {
	let bench: Bench;

	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	const hintsOf = async (parameters: object, options = {}) =>
		(await bench.run(parameters as never, options)).hints.map(({ message }) => message);

	const getMany = { resource: 'tag', operation: 'getAll', returnAll: true };

	it('say that a list was asked for once per item', async () => {
		expect(await hintsOf(getMany, three)).toEqual([expect.stringMatching(SAME)]);
		expect(await hintsOf(getMany)).toEqual([]);
	});

	it('say nothing of it where the items ask for something else each', async () => {
		const parameters = { ...getMany, simplify: '={{ true }}' };
		expect(await hintsOf(parameters, three)).toEqual([]);
	});

	it.each(lists)('%s: says that there may be more than Limit', async (name) => {
		const use = { ...(await useOf(bench, name)), returnAll: false, limit: 1 };
		expect(await hintsOf(use, withMember)).toContainEqual(expect.stringMatching(MORE));
		expect(await hintsOf({ ...use, returnAll: true }, withMember)).not.toContainEqual(
			expect.stringMatching(MORE),
		);
	});

	it('leave a failed item alone', async () => {
		const wrong = { ...getMany, returnAll: false, limit: '={{ "many" }}' };
		const { items, error, hints } = await bench.run(wrong, {
			onError: 'continueRegularOutput',
		});
		expect(error).toBeUndefined();
		expect(items[0].json.error).toContain('Limit');
		expect(hints).toEqual([]);
	});

	it('say that a mass message waits for the members', async () => {
		const { attachments, ...message } = parametersOf('message:create');
		expect(attachments).toBeDefined();
		expect(await hintsOf(message, { items: itemsOf([{ member: 'zhangsan' }]) })).toEqual([
			expect.stringMatching(/^The mass message is not sent yet: .*'Remind Members'/),
		]);
	});
});
