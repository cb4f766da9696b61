import type { IDataObject } from 'n8n-workflow';

import type { Answering } from '../engine/formOnly';
import { lookedUpOnly } from '../engine/formOnly';
import type { Operation } from '../sandbox/contract';
import { errorCode, operationAt, resolve } from '../sandbox/contract';
import { mp4, png } from '../sandbox/pictures';

/** Which of the values that an answer can have it has. */
export interface Turn {
	/** The place among the values or types that the contract names for a field. */
	choice: number;
	/** Of a figure whose values it does not name. */
	figure: number;
	/** Of each record that says itself whether it came about. */
	errcode: number;
	/** A field that is left out wherever it may be. */
	without?: string;
}

interface Schema {
	type?: string | string[];
	enum?: unknown[];
	'x-enum-labels'?: Record<string, string>;
	properties?: Record<string, unknown>;
	items?: unknown;
	allOf?: unknown[];
}

/** What a request says, as far as the answer repeats it. */
type Scope = Record<string, unknown>;

const REFUSED = 40003;

/** A member beside the known one. */
const SECOND = 'lisi';

/** Records of one answer belong together by these. */
const KNOWN: Readonly<Record<string, string>> = {
	tag_id: 't1',
	tmp_external_userid: 'ouKq8DDAAA0001',
	userid: 'zhangsan',
	owner: 'zhangsan',
};

/** Answers that differ in all that the contract leaves open; the first is the usual one. */
export const turns: Turn[] = [
	...[0, 1, 2, 3, 4].map((choice) => ({ choice, figure: choice + 1, errcode: 0 })),
	{ choice: 0, figure: 0, errcode: 0 },
	...[0, 1, 2].map((choice) => ({ choice, figure: 1, errcode: REFUSED })),
];

/** WeCom, answering each call with every field that the contract has for it. */
export function whole(turn: Turn): Answering {
	return (path, params) => {
		const operation = operationAt(path);
		// What is not under the API is a file that WeCom shows to everybody.
		if (!operation?.answer || givesFile(operation)) return params.media_id === 'video' ? mp4 : png;
		const { file, answer, operationId } = operation;
		const about = { file, turn, text: operationId };
		const value = valueOf(about, { $ref: answer.pointer }, '', params) as IDataObject;
		return { ...withLookedUp(path, params, value), errcode: 0 };
	};
}

function givesFile({ file, raw }: Operation): boolean {
	const { 200: success } = raw.responses as Record<string, unknown>;
	const { content = {} } = resolve(file, success) as { content?: object };
	return Object.keys(content).some((type) => type !== 'application/json');
}

/** The same, but that from a call on WeCom refuses. */
export function refusingFrom(nth: number, errcode = REFUSED): Answering {
	const answering = whole(turns[0]);
	let calls = 0;
	return (path, params) =>
		++calls >= nth ? { errcode, errmsg: 'refused' } : answering(path, params);
}

/** The same, where each list of members has two, and what is asked or done for the second is refused. */
export function refusingOneMember(turn: Turn): Answering {
	const answering = whole(turn);
	return (path, params) =>
		params.userid === SECOND
			? { errcode: REFUSED, errmsg: 'refused' }
			: (twice(answering(path, params)) as IDataObject);
}

/** Each list with the member twice, the second time under another ID. */
function twice(value: unknown): unknown {
	if (Array.isArray(value)) {
		const both = value.flatMap((entry) => {
			const isMember = (entry as IDataObject | undefined)?.userid === KNOWN.userid;
			return isMember ? [entry, { ...entry, userid: SECOND }] : [entry];
		});
		return both.map(twice);
	}
	if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([name, inside]) => [name, twice(inside)]));
}

/** The codes that the contract has for a call and that are not waited for. */
export function refusalsOf(path: string): number[] {
	const codes = operationAt(path)?.errors ?? [];
	return [...codes].filter((code) => errorCode(code)?.retryable === 'no');
}

/** The single values of an answer. */
export function valuesOf(answer: unknown): string[] {
	if (typeof answer !== 'object' || answer === null) return [];
	const names = Object.entries(answer).flatMap(([name, value]) => {
		const isSingle = typeof value !== 'object' && !Array.isArray(answer);
		return isSingle ? [name] : valuesOf(value);
	});
	return [...new Set(names)].filter((name) => name !== 'errcode');
}

/** Of a moment that is published, a customer of the list of customers whom it was for, and who is not among those who see it. */
const PUBLISHED: Readonly<Record<string, IDataObject>> = {
	get_moment_task: { task_list: [{ userid: KNOWN.userid, publish_status: 1 }] },
	get_moment_customer_list: {
		customer_list: [
			{ userid: KNOWN.userid, external_userid: 'external_userid of externalContact.list 1' },
		],
	},
};

/** Lists that operations look things up in hold what the plain uses name. */
function withLookedUp(path: string, params: IDataObject, value: IDataObject): IDataObject {
	const published = Object.entries(PUBLISHED).find(([call]) => path.endsWith(call))?.[1];
	const known = published ?? (lookedUpOnly(path, params) as IDataObject);
	if (known.errcode !== undefined) return value;
	const lists = Object.entries(known).filter(([, entries]) => Array.isArray(entries));
	return {
		...value,
		...Object.fromEntries(
			lists.map(([name, entries]) => [
				name,
				[...((value[name] as unknown[] | undefined) ?? []), ...(entries as unknown[])],
			]),
		),
	} as IDataObject;
}

/** What all values of an answer go by. */
interface About {
	file: string;
	turn: Turn;
	/** In every text, so that two records or two calls give no equal ones. */
	text: string;
}

function valueOf(about: About, schema: unknown, name: string, scope: Scope): unknown {
	const { file, turn, text } = about;
	const { type, items, properties, ...rest } = flat(file, schema);
	const one = Array.isArray(type) ? type[turn.choice % type.length] : type;
	if (properties) return recordOf(about, properties, scope);
	if (one === 'array') {
		return scopesIn(scope[name]).map((inside, place) =>
			valueOf({ ...about, text: `${text} ${place + 1}` }, items, name, { ...scope, ...inside }),
		);
	}
	const known = rest.enum ?? labelled(rest['x-enum-labels'], one);
	if (known?.length) return known[turn.choice % known.length];
	if (one === 'integer') return name === 'errcode' ? turn.errcode : turn.figure;
	if (one === 'number') return turn.figure / 2;
	if (one === 'boolean') return turn.choice % 2 === 1;
	if (one === 'object') return {};
	return textOf(name, scope, text);
}

function recordOf(about: About, properties: object, scope: Scope): IDataObject {
	const there = Object.entries(properties).filter(([name]) => name !== about.turn.without);
	return Object.fromEntries(
		there.map(([name, schema]) => {
			const inside = scope[name];
			const isRecord = typeof inside === 'object' && inside !== null && !Array.isArray(inside);
			return [name, valueOf(about, schema, name, isRecord ? { ...scope, ...inside } : scope)];
		}),
	) as IDataObject;
}

/** An entry for each one of the request, and one where it has none. */
function scopesIn(value: unknown): Scope[] {
	const records = Array.isArray(value)
		? value.filter((one): one is Scope => typeof one === 'object' && one !== null)
		: [];
	return records.length > 0 ? records : [{}];
}

/** What the request has under this name; the last page has no cursor. */
function textOf(name: string, scope: Scope, text: string): string {
	if (name.endsWith('cursor')) return '';
	const known = KNOWN[name];
	if (known !== undefined) return known;
	const [given] = [scope[name]].flat();
	return typeof given === 'string' && given !== '' ? given : `${name} of ${text}`;
}

function labelled(labels: Schema['x-enum-labels'], type?: string): unknown[] | undefined {
	if (!labels) return undefined;
	return Object.keys(labels).map((value) => (type === 'string' ? value : Number(value)));
}

const flattened = new WeakMap<object, Schema>();

/** A schema with its `allOf` parts put together. */
function flat(file: string, schema: unknown): Schema {
	const known = flattened.get(resolve(file, schema));
	if (known) return known;
	const found = flatten(file, schema);
	flattened.set(resolve(file, schema), found);
	return found;
}

function flatten(file: string, schema: unknown): Schema {
	const { allOf = [], ...own } = resolve(file, schema) as Schema;
	const parts = [...allOf.map((part) => flat(file, part)), own];
	const properties = Object.assign({}, ...parts.map((part) => part.properties ?? {})) as object;
	return {
		...(Object.assign({}, ...parts) as Schema),
		properties: Object.keys(properties).length > 0 ? { ...properties } : undefined,
	};
}
