import { resolve, type Operation } from './contract';

type Json = Record<string, unknown>;

/**
 * Fields of an answer that the contract does not have. Answer schemas are open, as a client must take new
 * fields; the stand-in should give none of its own.
 */
export function undocumentedFields({ file, answer }: Operation, value: unknown): string[] {
	return answer ? unknownFields(file, { $ref: answer.pointer }, value, '') : [];
}

function unknownFields(file: string, schema: unknown, value: unknown, path: string): string[] {
	const { items, properties } = flatten(file, schema);
	if (Array.isArray(value)) {
		return value.flatMap((item, i) => unknownFields(file, items ?? {}, item, `${path}/${i}`));
	}
	if (value === null || typeof value !== 'object' || !properties) return [];
	return Object.entries(value).flatMap(([name, inner]) =>
		name in properties
			? unknownFields(file, properties[name], inner, `${path}/${name}`)
			: [`${path}/${name}`],
	);
}

/** A schema with its `allOf` parts put together. */
function flatten(file: string, schema: unknown): { items?: unknown; properties?: Json } {
	const {
		allOf = [],
		items,
		properties,
	} = resolve(file, schema) as {
		allOf?: unknown[];
		items?: unknown;
		properties?: Json;
	};
	const parts = [{ items, properties }, ...allOf.map((part) => flatten(file, part))];
	return {
		items: parts.find((part) => part.items)?.items,
		properties: parts.some((part) => part.properties)
			? Object.assign({}, ...parts.map((part) => part.properties))
			: undefined,
	};
}
