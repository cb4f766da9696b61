import { createHash } from 'node:crypto';
import { ApiError } from '../apiError';
import { daySeconds } from '../days';
import type { IdMaker } from '../ids';
import { monthOf } from '../months';

export type MediaType = 'image' | 'voice' | 'video' | 'file';

/** Kinds of media id, as x-media-id-kinds of the contract names them; they are not interchangeable. */
export type MediaKind =
	'temporary' | 'moment attachment' | 'product attachment' | 'asynchronous temporary';

export interface Media {
	id: string;
	source: 'upload' | 'uploadAttachment' | 'uploadByUrl';
	/** Of an uploaded attachment: 1 for moments, 2 for the product album. */
	attachmentType?: 1 | 2;
	type: MediaType;
	filename: string;
	contentType: string;
	bytes: Buffer;
	sha256: string;
	/** Unix seconds. */
	createdAt: number;
	/** Not uploaded, but of the seed or made by WeCom: it never expires and is left out of the snapshot. */
	builtIn?: boolean;
}

/** An image of media/uploadimg, or one that WeCom shows by URL. */
interface Image {
	bytes: Buffer;
	/** Whether it came from media/uploadimg, and so may be sent as `pic_url`. */
	sendable: boolean;
}

const lifetime = 3 * daySeconds;

/** The kind of a file's id. */
export function kindOf({ source, attachmentType }: Media): MediaKind {
	if (source === 'uploadAttachment') {
		return attachmentType === 2 ? 'product attachment' : 'moment attachment';
	}
	return source === 'uploadByUrl' ? 'asynchronous temporary' : 'temporary';
}

/** Uploaded files, each of which lives 3 days, and images, which have a URL for ever. */
export class MediaStore {
	private readonly files = new Map<string, Media>();
	private readonly images = new Map<string, Image>();
	private readonly imagesByDay = new Map<number, number>();
	private readonly imagesByMonth = new Map<number, number>();
	private blockedUntil = 0;
	private made = 0;

	constructor(private readonly makeId: IdMaker) {}

	/** @param file with an id only for the seed */
	add(file: Omit<Media, 'id' | 'sha256'> & { id?: string }): Media {
		const prefix = file.source === 'uploadByUrl' ? '3*1*' : '3';
		const media: Media = {
			...file,
			id: file.id ?? this.makeId(prefix, `media ${++this.made}`, 64),
			sha256: createHash('sha256').update(file.bytes).digest('hex'),
		};
		this.files.set(media.id, media);
		return media;
	}

	/** The file of an id, expired ones, too: what was received stays readable. */
	find(id: string): Media | undefined {
		return this.files.get(id);
	}

	/** The file of an id. Refuses unknown and expired ids with 40007. */
	get(id: string, now: number): Media {
		const media = this.files.get(id);
		if (!media) throw new ApiError(40007, `no file has the media_id ${id}`);
		if (!media.builtIn && now - media.createdAt >= lifetime) {
			throw new ApiError(40007, `the media_id ${id} expired after 3 days`);
		}
		return media;
	}

	/** The cover that WeCom makes for a video. */
	addCover(bytes: Buffer, now: number): Media {
		return this.add({
			source: 'uploadAttachment',
			attachmentType: 1,
			type: 'image',
			filename: 'cover.png',
			contentType: 'image/png',
			bytes,
			createdAt: now,
			builtIn: true,
		});
	}

	/** All uploaded files. */
	all(): Media[] {
		return [...this.files.values()].filter(({ builtIn }) => !builtIn);
	}

	/** Path of a permanent image URL. Refuses with 45009 when the day's or the month's images are used up. */
	addImage(
		bytes: Buffer,
		limits: { imagesPerDay: number; imagesPerMonth: number },
		now: number,
	): string {
		if (now < this.blockedUntil) throw new ApiError(45009, 'image uploads are blocked for 30 days');
		const today = countUp(this.imagesByDay, Math.floor(now / daySeconds));
		if (today > limits.imagesPerDay)
			throw new ApiError(45009, `${limits.imagesPerDay} images a day`);
		if (countUp(this.imagesByMonth, monthOf(now)) > limits.imagesPerMonth) {
			this.blockedUntil = now + 30 * daySeconds;
			throw new ApiError(45009, `${limits.imagesPerMonth} images a month`);
		}
		const path = `/wwpic/${this.makeId('', `image ${++this.made}`, 24)}/0`;
		this.images.set(path, { bytes, sendable: true });
		return path;
	}

	/** Path of the URL under which WeCom shows an image that was set by media_id. */
	showImage({ id, bytes }: Media): string {
		const path = `/wwpic/${this.makeId('', `shown ${id}`, 24)}/0`;
		if (!this.images.has(path)) this.images.set(path, { bytes, sendable: false });
		return path;
	}

	/** Puts an image of the seed under the path of its URL. */
	seedImage(path: string, bytes: Buffer): void {
		this.images.set(path, { bytes, sendable: true });
	}

	/** Whether a URL came from media/uploadimg; its host may be WeCom's or the sandbox's. */
	isOurs(url: string): boolean {
		return URL.canParse(url) && this.images.get(new URL(url).pathname)?.sendable === true;
	}

	/** The image under a path, e.g. `/wwpic/.../0`. */
	imageAt(path: string): Buffer | undefined {
		return this.images.get(path)?.bytes;
	}
}

function countUp(counts: Map<number, number>, key: number): number {
	const count = (counts.get(key) ?? 0) + 1;
	counts.set(key, count);
	return count;
}
