import type { ErrorObject, ValidateFunction } from 'ajv';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { ApiError } from './apiError';
import { checkAttachmentShape } from './attachmentShape';
import { byteLength } from './bytes';
import { contractDocument, type ContractParameter, type Operation } from './contract';
import { errcodeFor, type Problem } from './errcodes';

/** Values of a query by name; integers are numbers. */
export type Query = Record<string, string | number>;

// The contract's schemas are sound (see contract.test.ts); checking them again would slow every start.
const ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false });
addFormats(ajv);
ajv.addKeyword({
	keyword: 'x-max-bytes',
	type: 'string',
	validate: (limit: number, text: string) => byteLength(text) <= limit,
});

const validators = new Map<string, ValidateFunction>();
const queryValidators = new WeakMap<ContractParameter, ValidateFunction>();

/** Limits that the schema states for clients, while the server takes more (see the operation's x-rules). */
const tolerated: Record<string, Array<[path: string, keyword: string]>> = {
	'externalContact.batchGetByUser': [['/limit', 'maximum']],
	'message.listMassMessages': [['/limit', 'maximum']],
	'message.getMassMessageTasks': [['/limit', 'maximum']],
	'message.getMassMessageSendResult': [['/limit', 'maximum']],
	'moment.list': [['/limit', 'maximum']],
	'moment.getTasks': [['/limit', 'maximum']],
	'moment.getCustomers': [['/limit', 'maximum']],
	'moment.getSendResult': [['/limit', 'maximum']],
};

/** Checks the query strictly and gives its values. Throws an ApiError that names the parameter. */
export function checkQuery(operation: Operation, search: URLSearchParams): Query {
	const declared = operation.parameters.filter((parameter) => parameter.in === 'query');
	const query: Query = {};
	for (const name of new Set(search.keys())) {
		const parameter = declared.find((it) => it.name === name);
		if (!parameter) throw refuse(operation, { path: `/${name}`, keyword: 'unknown' }, 'query');
		if (search.getAll(name).length > 1) {
			throw new ApiError(40058, `query parameter ${name} is given twice`);
		}
		query[name] = readParameter(operation, parameter, search.get(name)!);
	}
	for (const { name, required } of declared) {
		// The token has its own codes, see tokens.ts.
		if (required && name !== 'access_token' && !search.has(name)) {
			throw refuse(operation, { path: `/${name}`, keyword: 'required' }, 'query');
		}
	}
	return query;
}

function readParameter(operation: Operation, parameter: ContractParameter, text: string) {
	const integer = parameter.schema.type === 'integer';
	const value = integer && /^-?\d+$/.test(text) ? Number(text) : text;
	let validator = queryValidators.get(parameter);
	if (!validator) {
		validator = ajv.compile(parameter.schema);
		queryValidators.set(parameter, validator);
	}
	if (parameter.name !== 'access_token' && !validator(value)) {
		const [error] = validator.errors!;
		const problem = { path: `/${parameter.name}`, keyword: error.keyword };
		throw refuse(operation, problem, 'query', error.message);
	}
	return value;
}

/** Checks a JSON body, or the names of the parts of a form. Throws an ApiError that names the JSON path. */
export function checkBody(operation: Operation, body: unknown): void {
	if (!operation.body) return;
	const validator = validatorAt(operation.file, operation.body.pointer);
	if (validator(body)) return;
	const ignored = tolerated[operation.operationId] ?? [];
	const errors = validator.errors!.filter(
		({ instancePath, keyword }) =>
			!ignored.some(([path, name]) => path === instancePath && name === keyword),
	);
	if (errors.length === 0) return;
	checkAttachmentShape(operation, body);
	const { problem, message } = describe(errors);
	throw refuse(operation, problem, 'body', message);
}

/** What is wrong with an answer by the contract's schema; empty when nothing is. */
export function answerProblems(operation: Operation, answer: unknown): string[] {
	if (!operation.answer) return [];
	const validator = validatorAt(operation.file, operation.answer.pointer);
	if (validator(answer)) return [];
	return validator.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function validatorAt(file: string, pointer: string): ValidateFunction {
	const ref = file + pointer;
	let validator = validators.get(ref);
	if (!validator) {
		if (!ajv.getSchema(file)) ajv.addSchema(contractDocument(file), file, undefined, false);
		validator = ajv.compile({ $ref: ref });
		validators.set(ref, validator);
	}
	return validator;
}

const weights: Record<string, number> = { additionalProperties: 0, type: 1, required: 2 };
const combining = ['if', 'not', 'anyOf', 'oneOf'];

/** Picks the error that tells most, out of all that Ajv found. */
function describe(errors: ErrorObject[]): { problem: Problem; message?: string } {
	const candidates = withoutOtherKinds(errors);
	const weight = ({ keyword, schemaPath }: ErrorObject) => {
		if (combining.includes(keyword)) return 5;
		if (/\/(anyOf|oneOf)\//.test(schemaPath)) return 6;
		return weights[keyword] ?? 3;
	};
	const error = candidates.reduce((best, it) => (weight(it) < weight(best) ? it : best));
	const { instancePath: path, keyword, params } = error;
	if (keyword === 'additionalProperties') {
		return { problem: { path: `${path}/${params.additionalProperty}`, keyword: 'unknown' } };
	}
	if (keyword === 'required') {
		return { problem: { path: `${path}/${params.missingProperty}`, keyword } };
	}
	if (keyword === 'anyOf') return describeChoice(error, errors);
	return { problem: { path, keyword, type: params.type }, message: error.message };
}

function describeChoice(error: ErrorObject, errors: ErrorObject[]) {
	const path = error.instancePath;
	const oneOf = errors.flatMap((it) =>
		it.schemaPath.startsWith(`${error.schemaPath}/`)
			? [(it.params.missingProperty as string) ?? it.instancePath.slice(path.length + 1)]
			: [],
	);
	const message = `needs one of ${[...new Set(oneOf)].join(', ')}`;
	return { problem: { path, keyword: 'anyOf', oneOf }, message };
}

/**
 * A list of attachments fails against each kind of attachment. Only the kind that msgtype names is of
 * interest: the others fail at its `const`.
 */
function withoutOtherKinds(errors: ErrorObject[]): ErrorObject[] {
	const kind = ({ schemaPath, instancePath }: ErrorObject) =>
		`${/components\/schemas\/\w+/.exec(schemaPath)?.[0]} ${/^(\/attachments\/\d+)?/.exec(instancePath)![0]}`;
	const isOtherKind = ({ keyword, instancePath }: ErrorObject) =>
		keyword === 'const' && instancePath.endsWith('/msgtype');
	const kindErrors = errors.filter(isOtherKind);
	const others = new Set(kindErrors.map(kind));
	const rest = errors.filter((error) => !others.has(kind(error)));
	if (rest.some(({ keyword }) => !combining.includes(keyword))) return rest;
	return kindErrors.length > 0 ? kindErrors : errors;
}

function refuse(operation: Operation, problem: Problem, where: 'query' | 'body', message?: string) {
	const place = where === 'query' ? `query parameter ${problem.path.slice(1)}` : problem.path;
	const what: Record<string, string> = {
		unknown: 'is not a field of this API',
		required: 'is missing',
		'x-max-bytes': 'has too many bytes',
	};
	const reason = `${place || 'body'} ${what[problem.keyword] ?? message}`;
	return new ApiError(errcodeFor(operation, problem), reason);
}
