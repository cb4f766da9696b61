import { ApiError } from './apiError';
import { byteLength } from './bytes';
import type { Operation } from './contract';
import { errcodeFor, type Problem } from './errcodes';

type Json = Record<string, unknown>;

/** Kinds of attachments by operation. */
const kinds: Record<string, string[]> = {
	'message.createMassMessage': ['image', 'link', 'miniprogram', 'video', 'file'],
	'message.sendWelcome': ['image', 'link', 'miniprogram', 'video', 'file'],
	'moment.createTask': ['image', 'video', 'link'],
};

/**
 * Looks at the attachments of a body that the schema refused, for the schema tells of each attachment only
 * that it is none of the kinds. Throws an ApiError for one without the object that its msgtype names.
 */
export function checkAttachmentShape(operation: Operation, body: unknown): void {
	const known = kinds[operation.operationId];
	if (!known || body === null || typeof body !== 'object') return;
	const { text, attachments } = body as Json;
	if (operation.operationId === 'moment.createTask') checkMomentText(text, attachments);
	if (!Array.isArray(attachments)) return;
	if (operation.operationId === 'moment.createTask') checkMomentKinds(attachments);
	for (const [i, attachment] of (attachments as unknown[]).entries()) {
		if (attachment === null || typeof attachment !== 'object') continue;
		const path = `/attachments/${i}`;
		const { msgtype, ...objects } = attachment as Json;
		if (typeof msgtype !== 'string') continue;
		if (!known.includes(msgtype)) {
			refuse(
				operation,
				{ path: `${path}/msgtype`, keyword: 'enum' },
				`is none of ${known.join(', ')}`,
			);
		}
		const other = Object.keys(objects).find((name) => name !== msgtype);
		if (other !== undefined) {
			refuse(
				operation,
				{ path: `${path}/${other}`, keyword: 'unknown' },
				`beside msgtype ${msgtype}`,
			);
		}
		if (!(msgtype in objects)) {
			refuse(operation, { path: `${path}/${msgtype}`, keyword: 'required' }, 'is missing');
		}
	}
}

/** Text or attachments, and a text that is not too long. WeCom's words stand in the errmsg. */
function checkMomentText(text: unknown, attachments: unknown): void {
	if (text !== undefined && (text === null || typeof text !== 'object')) return;
	const { content } = (text ?? {}) as Json;
	const without = attachments === undefined || (attachments as unknown[] | null)?.length === 0;
	if ((content === undefined || content === '') && without) throw new ApiError(41089);
	if (typeof content === 'string' && byteLength(content) > 4000) {
		throw new ApiError(40058, 'invalid text size');
	}
}

/** One kind per moment: nine images, one video or one link. WeCom's words stand in the errmsg. */
function checkMomentKinds(attachments: unknown[]): void {
	const found = attachments.map((attachment) => (attachment as Json | null)?.msgtype);
	const [kind] = found;
	if (found.some((it) => it !== kind)) throw new ApiError(41065, 'invalid attachments msgtype');
	if (found.length > (kind === 'image' ? 9 : 1)) {
		throw new ApiError(41064, 'invalid attachments size');
	}
	if (kind === 'video' && !((attachments[0] as Json).video as Json | undefined)?.media_id) {
		throw new ApiError(41006, 'invalid msg');
	}
}

function refuse(operation: Operation, problem: Problem, message: string): never {
	throw new ApiError(errcodeFor(operation, problem), `${problem.path} ${message}`);
}
