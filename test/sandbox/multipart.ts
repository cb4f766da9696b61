import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { JournalFile } from './types';

/** One uploaded file. */
export interface Upload {
	field: string;
	/** Empty when the part has none, or only the `filename*` that WeCom does not understand. */
	filename: string;
	contentType: string;
	/** `filelength` of the Content-Disposition header, when sent. */
	fileLength?: number;
	bytes: Buffer;
}

export interface Form {
	fields: Record<string, string>;
	files: Upload[];
	/** Why the form could not be read. */
	broken?: string;
	tooLarge?: boolean;
}

/** Reads a multipart body; a malformed one gives what was read, and `broken`. */
export async function readForm(request: FastifyRequest): Promise<Form> {
	const form: Form = { fields: {}, files: [] };
	let head = '';
	// Listens along with the parser, which hides `filelength` and takes `filename*` for a filename.
	request.raw.on('data', (chunk: Buffer) => {
		if (head.length < 4096) head += chunk.toString('utf8');
	});
	try {
		for await (const part of request.parts()) {
			if (part.type === 'field') {
				form.fields[part.fieldname] = String(part.value);
				continue;
			}
			const bytes = await part.toBuffer();
			const header = headerOf(part.fieldname, head);
			const fileLength = /filelength="?(\d+)/i.exec(header)?.[1];
			form.files.push({
				field: part.fieldname,
				filename: header === '' || /[;\s]filename=/i.test(header) ? part.filename : '',
				contentType: part.mimetype,
				...(fileLength && { fileLength: Number(fileLength) }),
				bytes,
			});
		}
	} catch (error) {
		const { message, code } = error as Error & { code?: string };
		form.broken = message;
		form.tooLarge = code === 'FST_REQ_FILE_TOO_LARGE';
	}
	return form;
}

/** The Content-Disposition header of a part, out of the first bytes of the body; empty when not found. */
function headerOf(field: string, head: string): string {
	const headers = head.match(/^content-disposition:.*$/gim) ?? [];
	return headers.find((header) => header.includes(`name="${field}"`)) ?? '';
}

/** What the journal keeps of a form. */
export function journalForm({ fields, files }: Form) {
	return {
		fields,
		files: files.map(({ field, filename, contentType, bytes }): JournalFile => ({
			field,
			filename,
			contentType,
			size: bytes.length,
			sha256: createHash('sha256').update(bytes).digest('hex'),
		})),
	};
}

/** Kind of a file by its first bytes. */
export function kindOfFile(bytes: Buffer): 'jpg' | 'png' | 'mp4' | 'amr' | 'other' {
	if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'jpg';
	if (bytes.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))) return 'png';
	if (bytes.subarray(4, 8).toString('latin1') === 'ftyp') {
		return isVideoBrand(bytes.subarray(8, 12).toString('latin1')) ? 'mp4' : 'other';
	}
	if (bytes.subarray(0, 5).toString('latin1') === '#!AMR') return 'amr';
	return 'other';
}

/** Whether a file of the ISO family is an MP4 video: not a HEIC or AVIF picture, M4A sound, MOV, 3GP or CR3. */
function isVideoBrand(brand: string): boolean {
	return [/^iso[m2-9abc]$/, /^mp(?:4[12]|71)$/, /^M4V[ HP]$/, /^(?:avc1|dash|MSNV|XAVC)$/].some(
		(form) => form.test(brand),
	);
}
