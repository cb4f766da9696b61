import { callWeCom } from '../callWeCom';
import type { ItemContext } from '../context';
import { mediaApi } from '../api';
import { Failure } from '../errors/failure';
import { Once } from '../once';
import { perRun, runOf } from '../run';
import { downloadedFiles } from './downloadedFiles';
import { aboutOf } from './itemFile';
import type { MediaType, MediaUse } from './mediaUse';
import type { MediaToUpload, UploadAhead, Uploaded } from './upload';
import { checkFile, shownOf } from './upload';

/** WeCom's code for a file that comes only in parts. */
const TOO_LARGE = 830_002;

/** What is known of the files that the items of a run have looked at. */
const looksOf = perRun(() => new Once<UploadAhead>());

interface Given {
	mediaId: string;
	/** The label of the field that holds it, for errors. */
	label: string;
	use: MediaUse;
	type: MediaType;
}

/** A file that WeCom has already, by its media ID. */
export class GivenMedia implements MediaToUpload {
	constructor(
		private readonly context: ItemContext,
		private readonly given: Given,
	) {}

	/** Nothing is to be uploaded. */
	upload(): Promise<Uploaded> {
		return Promise.resolve({ media_id: this.given.mediaId });
	}

	/**
	 * Downloads the file (获取临时素材) and checks it, once per run. What it was uploaded for WeCom does not tell.
	 *
	 * @throws {Failure} when WeCom has no such file, or would not take it here
	 * @see https://developer.work.weixin.qq.com/document/path/90254
	 */
	async lookAhead(): Promise<UploadAhead> {
		const { mediaId, type } = this.given;
		return await looksOf(this.context).get(
			JSON.stringify([mediaId, type]),
			async () => await downloadedFiles.run(async () => await this.look(), runOf(this.context)),
		);
	}

	private async look(): Promise<UploadAhead> {
		const { context, given } = this;
		const { mediaId, label, use, type } = given;
		const received = await callWeCom(
			context,
			mediaApi.getTemporary,
			{ media_id: mediaId },
			{ asFile: true },
		).catch((error: unknown): { file?: unknown; fileName?: string } => {
			if (error instanceof Failure && error.errcode === TOO_LARGE) return {};
			throw error;
		});
		const { file: bytes, fileName } = received as { file?: unknown; fileName?: string };
		if (!Buffer.isBuffer(bytes)) return { mediaId };
		const file = { ...aboutOf(bytes), fileName };
		checkFile(file, { where: 'behind the media ID', label, use, type });
		return { mediaId, file: shownOf(file, { type }) };
	}
}
