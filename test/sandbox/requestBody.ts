/* eslint-disable @n8n/community-nodes/require-node-api-error */
import { ApiError } from './apiError';
import type { Operation } from './contract';
import type { Masks } from './masks';
import { journalForm, readForm, type Form } from './multipart';
import type { Visit } from './visit';
import type { World } from './world';

/** A body as it came in, not checked yet. */
export interface Received {
	text: string;
	form?: Form;
}

/** Reads the body and writes it into the journal, whatever it is. */
export async function receive(world: World, visit: Visit): Promise<Received> {
	const { request, entry } = visit;
	if (request.isMultipart()) {
		const form = await readForm(request);
		entry.body = JSON.parse(world.masks.text(JSON.stringify(journalForm(form))));
		return { text: '', form };
	}
	const text = Buffer.isBuffer(request.body) ? request.body.toString('utf8') : '';
	if (text !== '') entry.body = forJournal(text, world.masks);
	return { text };
}

/** Keys whose values are masked even when nobody has seen them before. */
const secretKeys: Record<string, 'token' | 'secret'> = {
	access_token: 'token',
	corpsecret: 'secret',
};

function forJournal(text: string, masks: Masks): unknown {
	try {
		return JSON.parse(text, (key, value: unknown) => {
			if (typeof value !== 'string') return value;
			return key in secretKeys ? masks.label(secretKeys[key], value) : masks.text(value);
		});
	} catch {
		return masks.text(text);
	}
}

/**
 * The body in the form that the operation takes: JSON, or the parts of a form by name. Refuses a wrong kind
 * of body with 40063, malformed JSON with 40058, `\u` escapes with 40033, a broken upload with 44001 or 45001.
 */
export function readBody(operation: Operation, { text, form }: Received, visit: Visit): unknown {
	const { 'content-type': contentType = '', 'content-length': length } = visit.request.headers;
	if (!operation.body) {
		if (form || text !== '' || (length !== undefined && length !== '0')) {
			throw new ApiError(40058, `${operation.method} of this API takes no body`);
		}
		return undefined;
	}
	if (operation.body.contentType === 'multipart/form-data') return readParts(form);
	if (form || !/^application\/json\b/i.test(contentType)) {
		throw new ApiError(40063, `the body must be JSON, Content-Type is ${contentType || 'missing'}`);
	}
	if (text === '') throw new ApiError(40063, 'the body is missing');
	// An escape after an escaped backslash is no escape.
	if (/(?<!\\)(?:\\\\)*\\u[0-9a-f]{4}/i.test(text)) {
		throw new ApiError(40033, 'the body holds \\u escapes, send plain UTF-8');
	}
	try {
		return JSON.parse(text);
	} catch (error) {
		throw new ApiError(40058, `the body is no JSON: ${(error as Error).message}`);
	}
}

function readParts(form: Form | undefined): Record<string, string> {
	if (!form) throw new ApiError(44001, 'the body must be multipart/form-data');
	if (form.broken) throw new ApiError(form.tooLarge ? 45001 : 44001, form.broken);
	if (form.files.length > 1) throw new ApiError(40058, 'more than one file');
	return { ...form.fields, ...Object.fromEntries(form.files.map(({ field }) => [field, ''])) };
}
