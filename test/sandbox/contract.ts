/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';

export interface ContractParameter {
	name: string;
	in: 'query' | 'header';
	required?: boolean;
	description?: string;
	schema: Record<string, unknown>;
	example?: unknown;
}

/** One operation of the contract, with its place in the document so that `$ref`s can be followed. */
export interface Operation {
	operationId: string;
	/** File under `contract/openapi/`, e.g. `tag.yaml`. */
	file: string;
	path: string;
	method: 'GET' | 'POST';
	summary: string;
	deprecated: boolean;
	/** False for operations that only a service provider's app may call. */
	selfBuilt: boolean;
	/** Codes that the operation documents. */
	errors: ReadonlySet<number>;
	parameters: ContractParameter[];
	body?: {
		contentType: 'application/json' | 'multipart/form-data';
		/** JSON pointer to the schema inside the document. */
		pointer: string;
		example: unknown;
	};
	/** JSON answer of a success: where its schema stands, and the documented example. */
	answer?: { pointer: string; example: Record<string, unknown> };
	/** The documented keys as they stand, x- keys included. */
	raw: Record<string, unknown>;
}

export interface ErrorCode {
	area: string;
	meaning: string;
	cause: string;
	action: string;
	retryable: 'no' | 'backoff' | 'refresh-token';
}

type Json = Record<string, unknown>;

const folder = join(__dirname, 'contract', 'openapi');
const documents = new Map<string, Json>();
const operations = new Map<string, Operation>();
const operationsByFile = new Map<string, Operation[]>();

/** Names of all documents, e.g. `tag.yaml`. */
export function contractFiles(): string[] {
	return readdirSync(folder)
		.filter((name) => name.endsWith('.yaml'))
		.sort();
}

/** Begins the part of auth.yaml that is as long as all of tag.yaml and mostly not needed. */
const codesKey = '\nx-error-codes:';

/**
 * The parsed document, in auth.yaml without the error codes (see `errorCode`). Parsing all of the contract
 * would slow every start, so each part is read when it is needed.
 */
export function contractDocument(file: string): Json {
	let document = documents.get(file);
	if (!document) {
		document = load(readText(file).split(codesKey)[0]) as Json;
		documents.set(file, document);
	}
	return document;
}

function readText(file: string): string {
	return readFileSync(join(folder, file), 'utf8');
}

let fileOfPath: Map<string, string> | undefined;

function findFile(path: string): string | undefined {
	if (!fileOfPath) {
		fileOfPath = new Map();
		for (const file of contractFiles()) {
			for (const [, found] of readText(file).matchAll(/^ {2}(\/cgi-bin\/\S+):$/gm))
				fileOfPath.set(found, file);
		}
	}
	return fileOfPath.get(path);
}

/** The operation at a path such as `/cgi-bin/gettoken`; every path of the contract has one method. */
export function operationAt(path: string): Operation | undefined {
	const file = findFile(path);
	if (file && !operationsByFile.has(file)) readOperations(file);
	return operations.get(path);
}

/** All operations of the contract. */
export function allOperations(): Operation[] {
	return contractFiles().flatMap((file) => operationsByFile.get(file) ?? readOperations(file));
}

let codes: Record<string, ErrorCode> | undefined;

/** What the contract says of each errcode. */
export function errorCodes(): Record<string, ErrorCode> {
	codes ??= load(readText('auth.yaml').split(codesKey)[1]) as Record<string, ErrorCode>;
	return codes;
}

/** What the contract says of an errcode. */
export function errorCode(code: number): ErrorCode | undefined {
	return errorCodes()[String(code)];
}

/** Follows a `$ref` inside one document; other values come back as they are. */
export function resolve(file: string, value: unknown): Json {
	const ref = (value as Json).$ref;
	if (typeof ref !== 'string') return value as Json;
	let target: unknown = contractDocument(file);
	for (const part of ref.slice(2).split('/')) {
		target = (target as Json)[part.replaceAll('~1', '/').replaceAll('~0', '~')];
	}
	return resolve(file, target);
}

function readOperations(file: string): Operation[] {
	const found: Operation[] = [];
	for (const [path, methods] of Object.entries(contractDocument(file).paths as Json)) {
		for (const [method, raw] of Object.entries(methods as Json)) {
			const operation = readOperation(file, path, method, raw as Json);
			operations.set(path, operation);
			found.push(operation);
		}
	}
	operationsByFile.set(file, found);
	return found;
}

function readOperation(file: string, path: string, method: string, raw: Json): Operation {
	const pointer = `#/paths/${path.replaceAll('/', '~1')}/${method}`;
	return {
		operationId: raw.operationId as string,
		file,
		path,
		method: method.toUpperCase() as Operation['method'],
		summary: raw.summary as string,
		deprecated: raw.deprecated === true,
		selfBuilt: raw['x-self-built'] !== false,
		errors: new Set(Object.keys((raw['x-errors'] as Json) ?? {}).map(Number)),
		parameters: ((raw.parameters as unknown[]) ?? []).map((parameter) => ({
			...(resolve(file, parameter) as unknown as ContractParameter),
			schema: resolve(file, resolve(file, parameter).schema),
		})),
		body: readBody(raw, pointer),
		answer: readAnswer(file, raw, pointer),
		raw,
	};
}

function readBody(raw: Json, pointer: string): Operation['body'] {
	const content = (raw.requestBody as Json | undefined)?.content as Json | undefined;
	if (!content) return undefined;
	const contentType = Object.keys(content)[0];
	return {
		contentType: contentType as 'application/json' | 'multipart/form-data',
		pointer: `${pointer}/requestBody/content/${contentType.replaceAll('/', '~1')}/schema`,
		example: (content[contentType] as Json).example,
	};
}

function readAnswer(file: string, raw: Json, pointer: string): Operation['answer'] {
	const declared = (raw.responses as Json)['200'] as Json;
	const json = (resolve(file, declared).content as Json)['application/json'] as Json | undefined;
	if (!json) return undefined;
	const place = (declared.$ref as string | undefined) ?? `${pointer}/responses/200`;
	const examples = json.examples as Record<string, Json> | undefined;
	const example = json.example ?? Object.values(examples ?? {})[0]?.value;
	return {
		pointer: `${place}/content/application~1json/schema`,
		example: example as Record<string, unknown>,
	};
}
