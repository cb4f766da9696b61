import Ajv2020 from 'ajv/dist/2020';
import { allOperations, contractFiles, errorCode, operationAt, resolve } from './contract';
import { endpointOf, hasState } from './api';
import { answerProblems } from './validate';

const operations = allOperations();

describe('contract', () => {
	it('has 127 operations in 18 files, each with its own id and path', () => {
		expect(contractFiles()).toHaveLength(18);
		expect(operations).toHaveLength(127);
		expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(127);
		expect(new Set(operations.map(({ path }) => path)).size).toBe(127);
	});

	it('finds an operation by its path', () => {
		expect(operationAt('/cgi-bin/externalcontact/mark_tag')?.operationId).toBe('tag.mark');
		expect(operationAt('/cgi-bin/externalcontact/mark_tags')).toBeUndefined();
		expect(operationAt('/cgi-bin/constructor')).toBeUndefined();
	});

	it('follows references to parameters', () => {
		const names = operationAt('/cgi-bin/externalcontact/get')!.parameters.map(({ name }) => name);
		expect(names).toEqual(['access_token', 'external_userid', 'cursor']);
	});

	it('has sound schemas', () => {
		const ajv = new Ajv2020();
		const bad = operations.flatMap(({ operationId, file, body, answer }) =>
			[body, answer].flatMap((part) => {
				const sound = !part || ajv.validateSchema(resolve(file, { $ref: part.pointer }));
				return sound ? [] : [`${operationId} ${ajv.errorsText()}`];
			}),
		);
		expect(bad).toEqual([]);
	});

	it('knows every code that an operation documents', () => {
		const unknown = operations.flatMap(({ operationId, errors }) =>
			[...errors].filter((code) => !errorCode(code)).map((code) => `${operationId} ${code}`),
		);
		expect(unknown).toEqual([]);
	});

	it('has an example for every POST and for every JSON answer', () => {
		const without = operations.filter(
			({ method, body, answer }) =>
				(method === 'POST' && body?.example === undefined) || (answer && !answer.example),
		);
		expect(without).toEqual([]);
	});

	it.each(operations.map((operation) => [operation.operationId, operation] as const))(
		'%s: the example answer fits its schema',
		(_id, operation) => {
			expect(answerProblems(operation, operation.answer?.example)).toEqual([]);
		},
	);

	it('has an endpoint for every operation, with state for the groups that have it', () => {
		for (const operation of operations) expect(endpointOf(operation)).toBeDefined();
		const withState = operations.filter(hasState).map(({ operationId }) => operationId);
		expect(withState).toEqual(expect.arrayContaining(['tag.mark', 'externalContact.get']));
	});
});
