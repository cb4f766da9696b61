/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

import type { OutputSchema } from './shape';

/**
 * Where n8n looks for what the operations give: in a folder named after the node's version, with three figures. The
 * editor asks for `/schemas/<package>.<node>/1.0.0/<resource>/<operation>.json`.
 */
const folder = join(__dirname, '../../nodes/WeComCustomerContact/__schema__/v1.0.0');

const fileOf = (name: string) => join(folder, `${name.replace(':', '/')}.json`);

/** The schema of an operation, `tag:mark`, as it is published. */
export function publishedSchema(name: string): OutputSchema {
	const file = fileOf(name);
	if (!existsSync(file)) throw new Error(`${name} has no output schema: npm run schemas`);
	return JSON.parse(readFileSync(file, 'utf8')) as OutputSchema;
}

/** The operations that have a schema. */
export function publishedNames(): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((path) => relative(folder, join(folder, path)))
		.filter((path) => path.endsWith('.json'))
		.map((path) => path.replace(/\.json$/, '').replace(/[\\/]/, ':'))
		.sort();
}

/** In place of all that were there. */
export function publishSchemas(schemas: Map<string, OutputSchema>): void {
	rmSync(dirname(folder), { recursive: true, force: true });
	for (const [name, schema] of schemas) {
		const file = fileOf(name);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, `${printed(schema)}\n`);
	}
}

/** As the formatter has it: short lists on one line. */
function printed(schema: OutputSchema): string {
	return JSON.stringify(schema, null, 2).replace(
		/\[\s+("\w+"(?:,\s+"\w+")*)\s+\]/g,
		(_, list: string) => `[${list.replace(/\s+/g, ' ')}]`,
	);
}
