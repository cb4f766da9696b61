import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { contractDocument, contractFiles } from '../sandbox/contract';

type Json = Record<string, unknown>;

/** Keys that say nothing about types. */
const NO_TYPES = /^(x-.*|description|example|examples|title|summary|externalDocs|tags|servers)$/;

/** Keys of a rule such as "one of these two is required", of which a type cannot be made. */
const OF_RULES = new Set(['required', 'properties', 'not', 'minItems', 'minLength']);

/** `nodes/wecom/api/contract.ts`: the types of all requests and answers, from all files of the contract. */
export async function contractTypes(): Promise<string> {
	const paths: Json = {};
	const components: Record<string, Json> = {};
	for (const file of contractFiles()) {
		const document = withOwnNames(file, contractDocument(file));
		Object.assign(paths, document.paths);
		for (const [kind, entries] of Object.entries(document.components as Record<string, Json>)) {
			components[kind] = { ...components[kind], ...entries };
		}
	}
	const merged = { openapi: '3.1.0', info: { title: '', version: '' }, paths, components };
	const types = astToString(await openapiTS(withoutWords(merged) as OpenAPI3));
	return [
		'/** Printed by `npm run docs` from the contract in test/sandbox/contract/openapi; do not edit it. */',
		'',
		types.slice(types.indexOf('export interface components')),
	].join('\n');
}

/** Files of the contract have schemas of the same names; here each file's get its name in front. */
function withOwnNames(file: string, document: Json): Json {
	const prefix = file.replace('.yaml', '').replace(/-./g, ([, letter]) => letter.toUpperCase());
	const text = JSON.stringify(document).replace(
		/"#\/components\/(\w+)\/(\w+)/g,
		(_all, kind: string, name: string) => `"#/components/${kind}/${prefix}_${name}`,
	);
	const named = JSON.parse(text) as Json & { components: Record<string, Json> };
	for (const [kind, entries] of Object.entries(named.components)) {
		named.components[kind] = Object.fromEntries(
			Object.entries(entries).map(([name, entry]) => [`${prefix}_${name}`, entry]),
		);
	}
	return named;
}

function withoutWords(value: unknown, isNames = false): unknown {
	if (Array.isArray(value)) return value.map((entry) => withoutWords(entry));
	if (typeof value !== 'object' || value === null) return value;
	const kept = Object.entries(value).filter(
		([key, inner]) => isNames || !(NO_TYPES.test(key) || isRule(key, inner)),
	);
	return Object.fromEntries(
		kept.map(([key, inner]) => [key, withoutWords(inner, key === 'properties' && !isNames)]),
	);
}

function isRule(key: string, value: unknown): boolean {
	if (key === 'not' || key === 'dependentRequired' || key === 'if') return true;
	if (!['anyOf', 'oneOf', 'allOf'].includes(key) || !Array.isArray(value)) return false;
	return value.every((branch) => Object.keys(branch as Json).every((it) => OF_RULES.has(it)));
}
