import { jpg, mp4, png } from './pictures';
import type { Corp } from './state/corp';
import type { Media } from './state/media';

/** Files under the ids that the contract's examples use; they never expire. */
const files: Array<Pick<Media, 'id' | 'type' | 'filename' | 'bytes'> & Partial<Media>> = [
	{
		id: '3nT0yVwQmZ7cJrK5sPf1hLxDaUe8bGi2oNqW9tRj4XkE',
		type: 'file',
		filename: 'catalogue.txt',
		bytes: Buffer.from('Spring catalogue\n'),
	},
	{
		id: '1jF5kQzB7nYdW0pTsVx3LcRgHm9aEu2iKo8qXyJ6tNfM',
		type: 'image',
		filename: 'shop.png',
		bytes: png,
	},
	{
		id: '2hWc6TxN9vLqR4sYbKp0zGdMf7eUaJi1oXn8yVtE3CrB',
		type: 'image',
		filename: 'group.jpg',
		bytes: jpg,
	},
	{ id: 'WWCISP_d2kQ0vYxT7mPzLr5hBnCs1', type: 'image', filename: 'spring.png', bytes: png },
	...['WWCISP_r8Kd2mXv0TzQnYw5LbPc', 'WWCISP_f3Hs7qLy1JuEoRk9VaNt'].map((id) => ({
		id,
		type: 'image' as const,
		filename: 'hours.png',
		bytes: png,
		source: 'uploadAttachment' as const,
		attachmentType: 1 as const,
	})),
	{
		id: 'WWCISP_k0Yt6nQz3XwLrVd8MpCs',
		type: 'image',
		filename: 'fair.png',
		bytes: png,
		source: 'uploadAttachment',
		attachmentType: 1,
	},
	{
		id: '3XXXXXXXXXXXXXXXXXXXXXXXXXXXXXX',
		type: 'image',
		filename: 'product.jpg',
		bytes: jpg,
		source: 'uploadAttachment',
		attachmentType: 2,
	},
	{
		id: '3*1*XXXXXXXXXXXXXXXXXXXXXXXXXXXX',
		type: 'video',
		filename: 'tour.mp4',
		bytes: mp4,
		source: 'uploadByUrl',
	},
];

/** Adds the files of the seed, one file on the web, and a job that has uploaded from there. */
export function addFiles({ media, web, uploadsByUrl }: Corp, start: number): void {
	for (const file of files) {
		media.add({
			source: 'upload',
			contentType: file.filename.endsWith('.jpg') ? 'image/jpeg' : contentTypes[file.type],
			createdAt: start,
			builtIn: true,
			...file,
		});
	}
	media.seedImage('/wwpic/418203_kYx2Lr0mTnCq7Vd_1767776400/0', png);
	// The md5 of the contract's example is that of this sentence.
	const tour = Buffer.from('The quick brown fox jumps over the lazy dog');
	web.put('https://cdn.example.com/tour.mp4', { bytes: tour, ranges: true });
	uploadsByUrl.seed('jobid_XXXXXXXXXXXXXXXXXXXX', 'main', {
		errcode: 0,
		errmsg: 'ok',
		media_id: '3*1*XXXXXXXXXXXXXXXXXXXXXXXXXXXX',
		created_at: String(start),
	});
}

const contentTypes: Record<string, string> = {
	image: 'image/png',
	video: 'video/mp4',
	file: 'text/plain',
};
