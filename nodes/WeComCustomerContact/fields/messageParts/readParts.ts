import type { IDataObject } from 'n8n-workflow';

import { idIn } from '../../../wecom/answer';
import { Failure, invalid } from '../../../wecom/errors/failure';
import type { FormContext } from '../field';
import type { PartContent, PartKind } from './part';
import type { PartSet } from './partSet';

/** WeCom's names for the ids and files of a part: an upload gives its `media_id`. */
interface Part {
	kind: PartKind;
	/** What errors call it. */
	where: string;
	content: PartContent;
}

/** The parts of one message, checked. Files are uploaded when the message is written. */
export class Parts {
	constructor(private readonly parts: Part[]) {}

	get isEmpty(): boolean {
		return this.parts.length === 0;
	}

	/** `{ attachments: [{ msgtype: 'link', link: { … } }, …] }`, or nothing when there is no part. */
	async asAttachments(): Promise<IDataObject> {
		if (this.isEmpty) return {};
		const contents = await this.uploaded();
		return {
			attachments: contents.map(({ kind, content }) => ({ msgtype: kind, [kind]: content })),
		};
	}

	/**
	 * The same, and nothing is uploaded: instead of its media ID `file` says what a file is, `{ name, kind, size }`. A media ID
	 * that was given stands beside that.
	 *
	 * @returns the attachments, and how many files would be uploaded for them
	 * @throws {Failure} naming the attachment, when WeCom would not take a file
	 */
	async lookAhead(): Promise<{ attachments?: IDataObject[]; uploads: number }> {
		const uploads = new Set<string>();
		const attachments = await Promise.all(
			this.parts.map(async ({ kind, content, where }) => ({
				msgtype: kind,
				[kind]: await shownIn(content, uploads).catch((error: unknown) => {
					throw ofPart(error, where);
				}),
			})),
		);
		return { ...(this.isEmpty ? {} : { attachments }), uploads: uploads.size };
	}

	/** `{ link: { … } }`, or nothing when there is no part. */
	async asKeys(): Promise<IDataObject> {
		const contents = await this.uploaded();
		return Object.fromEntries(contents.map(({ kind, content }) => [kind, content]));
	}

	private async uploaded(): Promise<Array<{ kind: PartKind; content: IDataObject }>> {
		return await Promise.all(
			this.parts.map(async ({ kind, content, where }) => ({
				kind,
				content: await uploadIn(content).catch((error: unknown) => {
					throw ofPart(error, where);
				}),
			})),
		);
	}
}

/**
 * Reads and checks the parts that the user filled in; sends nothing.
 *
 * @throws {Failure} naming the attachment and the label of its field
 */
export async function readParts(context: FormContext, set: PartSet): Promise<Parts> {
	const { label } = set;
	const parts = await Promise.all(
		(context.given(set.field) ?? []).map(async (values, index): Promise<Part> => {
			const part = set.parts.find(({ kind }) => kind === values.kind);
			const place = set.max > 1 ? `Attachment ${index + 1}` : label;
			if (!part) {
				throw invalid(
					`${place} has no known type`,
					`Choose a 'Type' from the list under '${label}'.`,
				);
			}
			const where = `${place} (${part.option.name})`;
			try {
				return { kind: part.kind, where, content: await part.read(context, values) };
			} catch (error) {
				throw located(error as Error, where);
			}
		}),
	);
	set.check?.(parts.map(({ kind }) => kind));
	return new Parts(parts);
}

/** A message needs a text or an attachment. */
export function requireContent(
	text: unknown,
	parts: Parts,
	labels = ['Text', 'Attachments'],
): void {
	if (text !== undefined || !parts.isEmpty) return;
	throw invalid(
		'The message is empty',
		`Fill in '${labels[0]}', or add something under '${labels[1]}'. If the text is an expression, look whether the input item has the value.`,
	);
}

/** What is wrong with a file from the web shows when it is there. */
function ofPart(error: unknown, where: string): unknown {
	const isOfPart = error instanceof Failure && error.kind === 'input';
	return isOfPart ? located(error, where) : error;
}

function located(error: Error, where: string): Error {
	if (!(error instanceof Failure)) return error;
	return new Failure({ ...error, what: `${where}: ${error.what}` });
}

async function uploadIn(content: PartContent): Promise<IDataObject> {
	const entries = await Promise.all(
		Object.entries(content).map(async ([name, value]) => [
			name,
			typeof value === 'object'
				? idIn(await value.upload(), 'media_id', 'media ID of the file')
				: value,
		]),
	);
	return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as IDataObject;
}

async function shownIn(content: PartContent, uploads: Set<string>): Promise<IDataObject> {
	const shown: IDataObject = {};
	for (const [name, value] of Object.entries(content)) {
		if (typeof value === 'object') {
			const { upload, mediaId, file } = await value.lookAhead();
			if (upload !== undefined) uploads.add(upload);
			if (mediaId !== undefined) shown[name] = mediaId;
			if (file !== undefined) shown.file = { ...file };
		} else if (value !== undefined) shown[name] = value;
	}
	return shown;
}
