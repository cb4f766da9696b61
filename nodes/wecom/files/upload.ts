import type { ItemContext } from '../context';
import { invalid } from '../errors/failure';
import type { ItemFile } from './itemFile';
import { fileOfItem, withFile } from './itemFile';
import type { MediaType, MediaUse } from './mediaUse';
import { FORMATS } from './mediaUse';
import { multipartBody } from './multipart';
import { uploadName } from './uploadName';
import type { Answer } from '../api';
import { callWeCom } from '../callWeCom';
import { Once } from '../once';
import { perRun } from '../run';

const MEGABYTE = 1024 * 1024;

/** What users call a kind of file, and the name that a file without one gets. */
const NOUNS: Record<MediaType, string> = {
	image: 'picture',
	voice: 'recording',
	video: 'video',
	file: 'file',
};

type Uploaded = Answer<'media.uploadTemporary'> & Answer<'media.uploadImage'>;

/** The uploads of a run. */
const uploadsOf = perRun(() => new Once<Uploaded>());

interface Wanted {
	/** Name of the binary field. */
	field: string;
	/** The label of the parameter that holds it, for errors. */
	label: string;
	use: MediaUse;
	type: MediaType;
	/** Instead of the name that the file has; pictures, videos and recordings have one of their own. */
	fileName?: string;
}

/** A file of the input item that may be uploaded for its use: kind and size are right. Nothing has been sent yet. */
export class FileToUpload {
	private constructor(
		private readonly context: ItemContext,
		private readonly wanted: Wanted,
		private readonly file: ItemFile,
	) {}

	/** @throws {Failure} naming the label, when the item has no such file or WeCom would not take it */
	static async of(context: ItemContext, wanted: Wanted): Promise<FileToUpload> {
		const file = await fileOfItem(context, wanted.field, wanted.label);
		checkContent(file, wanted);
		checkFormat(file, wanted);
		checkSize(file, wanted);
		return new FileToUpload(context, wanted, file);
	}

	/** Uploads the file; the same file for the same use once per run. Gives what WeCom answers. */
	async upload(): Promise<Uploaded> {
		const { use, type, field } = this.wanted;
		const { digest, format } = this.file;
		const fileName = this.fileName();
		// Receivers see the name of a file, not that of a picture or video.
		const about = [use.call.url, use.params(type), digest, type === 'file' ? fileName : ''];
		const contentType = format?.contentType ?? 'application/octet-stream';
		return await uploadsOf(this.context).get(JSON.stringify(about), async () => {
			return await callWeCom(this.context, use.call, use.params(type), {
				// Read for each try, so that no file is in memory while a call waits.
				file: async (send) =>
					await withFile(
						this.context,
						field,
						async (bytes) => await send(multipartBody({ bytes, digest, fileName, contentType })),
					),
			});
		});
	}

	private fileName(): string {
		const { format, extension, byBytes } = this.file;
		const noun = NOUNS[this.wanted.type];
		// WeCom refuses pictures and videos by the extension, and shows their names to nobody.
		if (this.wanted.type !== 'file' && format) return `${noun}.${format.extension}`;
		return uploadName(this.wanted.fileName ?? this.file.fileName, [extension, byBytes], noun);
	}
}

function checkContent({ size, instead }: ItemFile, { field, label, type }: Wanted): void {
	if (size === 0) {
		throw invalid(
			`The file in "${field}" is empty`,
			`Check '${label}', and look at the node that the file comes from: it has delivered no bytes.`,
		);
	}
	if (!instead || !FORMATS[type]) return;
	throw invalid(
		`The file in "${field}" is ${instead}, not a ${NOUNS[type]}`,
		`Check '${label}': the file is ${instead}: look at the node that downloaded it. The address may need a login, or may answer with an error.`,
	);
}

function checkFormat({ format }: ItemFile, { field, label, type }: Wanted): void {
	const formats = FORMATS[type];
	if (!formats || (format && formats.includes(format.name))) return;
	const article = /^[AM]/.test(formats[0]) ? 'an' : 'a';
	throw invalid(
		`The file in "${field}" is not ${article} ${formats.join(' or ')} ${NOUNS[type]}`,
		`Check '${label}': WeCom takes ${formats.join(' and ')} only. Convert the ${NOUNS[type]} first.`,
	);
}

function checkSize({ size }: ItemFile, { field, label, use, type }: Wanted): void {
	const megabytes = use.megabytes[type] ?? 0;
	if (size >= use.minBytes && size <= megabytes * MEGABYTE) return;
	throw invalid(
		`The ${NOUNS[type]} in "${field}" has ${size} bytes`,
		`Check '${label}': WeCom takes a ${NOUNS[type]} of ${use.minBytes} bytes to ${megabytes} MB here.`,
	);
}
