import { createHash } from 'node:crypto';

import type { ItemContext } from '../context';
import { invalid } from '../errors/failure';
import type { FileFormat } from './fileFormat';
import { extensionOf, formatOf } from './fileFormat';
import type { Pixels } from './pixels';
import { pixelsOf } from './pixels';
import { textInstead } from './textInstead';
import { Limiter } from '../limits/limiter';
import { Once } from '../once';
import { perRun } from '../run';

/** Files held in memory at a time; n8n starts all items of a run at once. */
const FILES_AT_A_TIME = 4;

/** The files of a run; only a few of them are in memory. */
const readersOf = perRun(() => new Limiter(() => FILES_AT_A_TIME));

/** What the bytes of a file say. */
type Content = Omit<ItemFile, 'fileName' | 'extension'>;

/** What is known about stored files: one may belong to many items. */
const storedFilesOf = perRun(() => new Once<Content>());

/** Enough of a file to tell its format, and a web page from it. */
const START = 1024;

/** What is known about a file in a binary field of the input item. */
export interface ItemFile {
	size: number;
	/** Names the content. */
	digest: string;
	format?: FileFormat;
	/** What it is instead of a picture, video or recording, where that can be told. */
	instead?: ReturnType<typeof textInstead>;
	/** Of a JPG or PNG that says it. */
	pixels?: Pixels;
	/** By its bytes. */
	byBytes?: string;
	fileName?: string;
	/** As the item says; may be wrong or missing. */
	extension?: string;
}

/**
 * Looks at a file of the input item, without keeping it in memory.
 *
 * @param field name of the binary field
 * @param label the label of the parameter, for errors
 * @throws {Failure} when the item has no such file
 */
export async function fileOfItem(
	context: ItemContext,
	field: string,
	label: string,
): Promise<ItemFile> {
	if (!context.getInputData().binary?.[field]) {
		throw invalid(
			`The input item has no binary field "${field}"`,
			`Check '${label}': it takes the name of the field that holds the file, usually "data".`,
		);
	}
	const { id, fileName, fileExtension } = context.helpers.assertBinaryData(field);
	const look = async () => await withFile(context, field, async (bytes) => aboutOf(bytes));
	// Those in memory have no id.
	const about = id ? await storedFilesOf(context).get(id, look) : await look();
	return { ...about, fileName, extension: fileExtension };
}

/** Reads a file and works with its bytes; only a few files at a time are in memory. */
export async function withFile<T>(
	context: ItemContext,
	field: string,
	work: (bytes: Buffer) => Promise<T>,
): Promise<T> {
	return await readersOf(context).run(
		async () => await work(await context.helpers.getBinaryDataBuffer(field)),
	);
}

/** What the bytes of a file say of it. */
export function aboutOf(bytes: Buffer): Content {
	const start = bytes.subarray(0, START);
	return {
		size: bytes.length,
		digest: createHash('sha256').update(bytes).digest('hex'),
		format: formatOf(start),
		instead: textInstead(start),
		pixels: pixelsOf(bytes),
		byBytes: extensionOf(start),
	};
}
