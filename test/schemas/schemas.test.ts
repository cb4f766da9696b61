/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import Ajv from 'ajv';

import { WeComCustomerContact } from '../../nodes/WeComCustomerContact/WeComCustomerContact.node';
import { operationsByName, outputSchemaOf } from './outputSchema';
import { checkItems } from './checkItems';
import { publishedNames, publishedSchema, publishSchemas } from './files';
import type { OutputSchema } from './shape';

jest.mock('n8n-workflow', () => jest.requireActual<object>('../engine/noPauses'));

/** `npm run schemas` writes them. */
const { SCHEMAS } = process.env;

const names = [...operationsByName.keys()];

/** All schemas in a schema. */
function allIn(schema: OutputSchema): OutputSchema[] {
	const inside = [
		...Object.values(schema.properties ?? {}),
		...(schema.items ? [schema.items] : []),
	];
	return [schema, ...inside.flatMap(allIn)];
}

describe('The output schemas (where they differ: npm run schemas)', () => {
	beforeAll(async () => {
		if (SCHEMAS !== 'write') return;
		const schemas = new Map<string, OutputSchema>();
		for (const name of names) schemas.set(name, await outputSchemaOf(name));
		publishSchemas(schemas);
	}, 120_000);

	it('are there for every operation, and for nothing else', () => {
		expect(publishedNames()).toEqual([...names].sort());
	});

	it('lie where n8n looks for those of this version of the node', () => {
		expect(new WeComCustomerContact().description.version).toBe(1);
	});

	it.each(names)('%s: says what it is made to say', async (name) => {
		expect(publishedSchema(name)).toEqual(await outputSchemaOf(name));
	});

	it.each(names)('%s: is one that the editor shows', (name) => {
		const schema = publishedSchema(name);
		expect(new Ajv({ allowUnionTypes: true }).validateSchema(schema)).toBe(true);
		expect(schema.type).toBe('object');
		for (const { type, properties, items } of allIn(schema)) {
			// The editor goes by the first of several types, and looks into an object or a list only where it is the only one.
			if (properties) expect([name, type]).toEqual([name, 'object']);
			if (items) expect([name, type]).toEqual([name, 'array']);
		}
	});

	it.each([
		['another field', { userid: 'a', external_userid: 'b', typo: 1 }, /"typo"/],
		['another type', { userid: 1, external_userid: 'b' }, /\/userid must be string/],
	])('let no item pass with %s', (_, json, problem) => {
		const parameters = { resource: 'externalContact', operation: 'getAllIds' };
		expect(() => checkItems(parameters, [{ json }])).toThrow(problem);
		expect(() =>
			checkItems(parameters, [{ json: { error: 'WeCom is busy', details: {} } }]),
		).not.toThrow();
	});
});
