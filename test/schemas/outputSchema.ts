import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { Operation } from '../../nodes/WeComCustomerContact/operation/operation';
import { resources } from '../../nodes/WeComCustomerContact/resources';
import type { Answering } from '../engine/formOnly';
import { carryOutAlone } from '../engine/formOnly';
import type { Values } from '../engine/formValues';
import { baseOf } from '../engine/formValues';
import { mp4, png } from '../sandbox/pictures';
import { refusalsOf, refusingFrom, refusingOneMember, turns, valuesOf, whole } from './answers';
import { formsOf } from './forms';
import type { OutputSchema, Shape } from './shape';
import { emptyShape, schemaOf, take } from './shape';

/** All operations by their names, `tag:mark`. */
export const operationsByName: ReadonlyMap<string, Operation> = new Map(
	resources.flatMap(({ value, operations }) =>
		operations.map((operation) => [`${value}:${operation.value}`, operation] as const),
	),
);

/** So many calls of an item are refused in turn. */
const MOST_CALLS = 5;

/** Operations with fields whose names users choose, and how such names begin in the answers that are made up. */
const NAMED_BY_USERS: Readonly<Record<string, RegExp>> = {
	'collectForm:getAnswers': /^(title of|Question) /,
};

const FAILED = 'Only of a record that failed';

/**
 * What the items of an operation hold: the fields of the form as it begins come first, the others say when they come.
 * Made of what the operation gives on answers that have all that the contract knows, in all forms.
 *
 * @throws when the form as it begins gives no item: its preview would be empty
 */
export async function outputSchemaOf(name: string): Promise<OutputSchema> {
	const operation = operationsByName.get(name)!;
	const shape = emptyShape();
	const base = await leastOf(operation, baseOf(name, operation));
	await takeAll(operation, base, shape);
	const isUsual = [...shape.fields.values()].some(({ note }) => note === undefined);
	if (!isUsual) throw new Error(`${name} gives no item`);
	await takeLess(operation, base, shape);
	for (const { note, values, full } of formsOf(name, operation, base)) {
		const usual = await recordsOf(operation, values, whole(turns[0]));
		if (usual.length === 0) await takeAll(operation, full, shape, note);
		else if (takeEach(usual, shape, note)) await takeAll(operation, values, shape, note);
		else await takeRefused(operation, values, shape);
	}
	return withNamesOfUsers(schemaOf(shape), NAMED_BY_USERS[name]);
}

/** The preview cannot know these fields; there they are all the same. */
function withNamesOfUsers(schema: OutputSchema, names: RegExp | undefined): OutputSchema {
	if (!names) return schema;
	const known = Object.entries(schema.properties ?? {}).filter(([field]) => !names.test(field));
	return { ...schema, properties: Object.fromEntries(known), additionalProperties: true };
}

/** What comes of all answers, the failures of single records last. */
async function takeAll(operation: Operation, values: Values, shape: Shape, note?: string) {
	for (const turn of turns) {
		const records = await recordsOf(operation, values, whole(turn));
		takeEach(records, shape, turn.errcode === 0 ? note : FAILED);
	}
	await takeRefused(operation, values, shape);
}

/** What comes when some of the calls fail. */
async function takeRefused(operation: Operation, values: Values, shape: Shape) {
	// Of a member with a task there is more to ask once it is done, which the first turn does not say.
	for (const turn of turns.slice(0, 2)) {
		takeEach(await recordsOf(operation, values, refusingOneMember(turn)), shape, FAILED);
	}
	for (let call = 2; call <= MOST_CALLS; call++) {
		takeEach(await recordsOf(operation, values, refusingFrom(call)), shape, FAILED);
	}
}

/** What comes of answers that lack something, and of refusals that an operation takes for an outcome. */
async function takeLess(operation: Operation, values: Values, shape: Shape) {
	const paths: string[] = [];
	const names = new Set<string>();
	const answering = whole(turns[0]);
	await recordsOf(operation, values, (path, params) => {
		const answer = answering(path, params);
		paths.push(path);
		for (const name of valuesOf(answer)) names.add(name);
		return answer;
	});
	for (const without of names) {
		takeEach(await recordsOf(operation, values, whole({ ...turns[0], without })), shape);
	}
	for (const [place, path] of [...paths.entries()].slice(0, MOST_CALLS)) {
		for (const code of refusalsOf(path)) {
			const records = await recordsOf(operation, values, refusingFrom(place + 1, code));
			takeEach(records, shape, FAILED);
		}
	}
}

function takeEach(records: IDataObject[], shape: Shape, note?: string): boolean {
	const noteOf = (record: IDataObject) => ('reason' in record ? FAILED : note);
	return records.map((record) => take(record, shape, noteOf(record))).includes(true);
}

async function recordsOf(operation: Operation, values: Values, answering: Answering) {
	// Samples of texts are "1" or what the form gives as an example.
	const files = { file: png, fileFields: ['data', '1'], otherFiles: { video: mp4 } };
	const surroundings = { answering, ...files };
	const saved = values as INodeParameters;
	const { items, bug } = await carryOutAlone(operation, saved, values, surroundings);
	if (bug) throw bug;
	return items.map(({ json }) => json);
}

/** The plain use with as much of the form at its default as gives records. */
async function leastOf(operation: Operation, plain: Values): Promise<Values> {
	let least = plain;
	for (const { description } of operation.fields) {
		const { name, default: preset } = description;
		if (!(name in least) || least[name] === preset) continue;
		const less = { ...least, [name]: preset };
		const records = await recordsOf(operation, less, whole(turns[0]));
		if (records.length > 0) least = less;
	}
	return least;
}
