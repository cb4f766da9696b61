import { createHash } from 'node:crypto';
import { ApiError } from '../apiError';
import type { IdMaker } from '../ids';

export type MediaType = 'image' | 'voice' | 'video' | 'file';

export interface Media {
	id: string;
	/** Kinds of media id are not interchangeable: what uploadAttachment gives is of no use for remarks. */
	source: 'upload' | 'uploadAttachment';
	type: MediaType;
	filename: string;
	contentType: string;
	bytes: Buffer;
	sha256: string;
	/** Unix seconds. */
	createdAt: number;
}

const lifetime = 3 * 24 * 3600;

/** Uploaded files; each lives 3 days. */
export class MediaStore {
	private readonly files = new Map<string, Media>();
	private readonly imagesByDay = new Map<number, number>();
	private made = 0;

	constructor(private readonly makeId: IdMaker) {}

	add(file: Omit<Media, 'id' | 'sha256'>): Media {
		const media: Media = {
			...file,
			id: this.makeId('3', `media ${++this.made}`, 64),
			sha256: createHash('sha256').update(file.bytes).digest('hex'),
		};
		this.files.set(media.id, media);
		return media;
	}

	/** The file of an id. Refuses unknown and expired ids with 40007. */
	get(id: string, now: number): Media {
		const media = this.files.get(id);
		if (!media) throw new ApiError(40007, `no file has the media_id ${id}`);
		if (now - media.createdAt >= lifetime) {
			throw new ApiError(40007, `the media_id ${id} expired after 3 days`);
		}
		return media;
	}

	all(): Media[] {
		return [...this.files.values()];
	}

	/** A permanent image URL. Refuses with 45009 when the day's images are used up. */
	addImage(perDay: number, now: number): string {
		const day = Math.floor(now / 86_400);
		const count = (this.imagesByDay.get(day) ?? 0) + 1;
		if (count > perDay) throw new ApiError(45009, `${perDay} images a day`);
		this.imagesByDay.set(day, count);
		return `https://wework.qpic.cn/wwpic/${this.makeId('', `image ${++this.made}`, 24)}/0`;
	}
}
