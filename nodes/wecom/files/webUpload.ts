import type { ItemContext } from '../context';
import { corpOf } from '../corp';
import { Once } from '../once';
import { perRun, runOf } from '../run';
import { downloadedFiles } from './downloadedFiles';
import type { ItemFile } from './itemFile';
import { aboutOf } from './itemFile';
import type { MediaType, MediaUse } from './mediaUse';
import type { FileFacts, MediaToUpload, UploadAhead, Uploaded } from './upload';
import {
	aboutUpload,
	checkFile,
	checkStart,
	mostBytes,
	shownOf,
	tooLarge,
	uploadBytes,
} from './upload';
import { UploadedMedia } from './uploadedMedia';
import { downloadWebFile, webAddress } from './webFile';

const media = new UploadedMedia<Uploaded>(() => Date.now());

/** The files from the web that the items of a run have uploaded. */
const uploadsOf = perRun(() => new Once<Uploaded>());

/** What is known of the files from the web that the items of a run have looked at, and not uploaded. */
const looksOf = perRun(() => new Once<UploadAhead>());

/** A file that was downloaded and checked. */
interface Download {
	bytes: Buffer;
	file: ItemFile;
	facts: FileFacts;
	/** What makes two uploads of a process the same. */
	key: string;
}

interface Wanted {
	url: string;
	/** The label of the field that holds the address, for errors. */
	label: string;
	use: MediaUse;
	type: MediaType;
	/** Instead of the name that the file has. */
	fileName?: string;
	/** Uploads it although WeCom may have it already, so that it lives three days from now on. */
	isFresh?: boolean;
}

/** A file on the web that is to be uploaded. Nothing has been downloaded yet. */
export class WebFileToUpload implements MediaToUpload {
	private constructor(
		private readonly context: ItemContext,
		private readonly wanted: Wanted,
	) {}

	/** @throws {Failure} naming the label, when it is no address on the web */
	static of(context: ItemContext, wanted: Wanted): WebFileToUpload {
		webAddress(wanted.url, wanted.label);
		return new WebFileToUpload(context, wanted);
	}

	/**
	 * Downloads the file and uploads it, once per run. What this process has uploaded before is not uploaded again as long
	 * as WeCom has it: then the file is downloaded only, to see whether it is still the same.
	 *
	 * @throws {Failure} naming the label, when no file comes that WeCom takes
	 */
	async upload(): Promise<Uploaded> {
		return await uploadsOf(this.context).get(
			this.about(),
			async () =>
				await downloadedFiles.run(async () => await this.bringOver(), runOf(this.context)),
		);
	}

	/**
	 * Downloads the file and checks it, once per run, and uploads nothing.
	 *
	 * @throws {Failure} naming the label, when no file comes that WeCom takes
	 */
	async lookAhead(): Promise<UploadAhead> {
		const look = async () => {
			const { file, facts, key } = await this.download();
			return { file: shownOf(file, facts), ...(this.known(key) ? {} : { upload: key }) };
		};
		return await looksOf(this.context).get(
			this.about(),
			async () => await downloadedFiles.run(look, runOf(this.context)),
		);
	}

	private about(): string {
		const { url, use, type, fileName } = this.wanted;
		return JSON.stringify([url, use.call.url, use.params(type), fileName]);
	}

	private known(key: string): Uploaded | undefined {
		return this.wanted.isFresh ? undefined : media.get(key);
	}

	private async bringOver(): Promise<Uploaded> {
		const { bytes, file, facts, key } = await this.download();
		const known = this.known(key);
		if (known) return known;
		const uploaded = await uploadBytes(
			this.context,
			file,
			facts,
			async (send) => await send(bytes),
		);
		media.note(key, uploaded);
		return uploaded;
	}

	private async download(): Promise<Download> {
		const { context, wanted } = this;
		const { url, label, use, type } = wanted;
		const facts: FileFacts = {
			where: `on ${new URL(url).hostname}`,
			label,
			use,
			type,
			isOfWeb: true,
		};
		const { bytes, fileName } = await downloadWebFile(context, url, label, {
			maxBytes: mostBytes(facts),
			checkStart: (start) => checkStart(start, facts),
			tooLarge: () => tooLarge(facts),
		});
		const file = { ...aboutOf(bytes), fileName: wanted.fileName ?? fileName };
		checkFile(file, facts);
		const { corp, app } = await corpOf(context);
		return { bytes, file, facts, key: JSON.stringify([corp, app, ...aboutUpload(file, facts)]) };
	}
}
