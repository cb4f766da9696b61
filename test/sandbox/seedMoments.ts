import { emma, liMei, oliver, wangQiang } from './knownIds';
import type { MomentContent } from './messagingTypes';
import { mp4, png } from './pictures';
import type { Corp } from './state/corp';

const hour = 3_600;
const day = 86_400;

interface MomentSeed {
	/** Given where the contract's examples use it; else made from the seed. */
	id?: string;
	app?: 'main' | 'otherApp';
	creator?: string;
	/** Days after the corp began. */
	day: number;
	publishers: string[];
	/** By userid; all of them an hour after the creation, personal ones at once. */
	published: Record<string, { customers: string[]; comments?: string[]; likes?: string[] }>;
	content: MomentContent;
}

const moments: MomentSeed[] = [
	{
		id: 'momBx7kEAAAn5QwXt2LzRc9KpVdYsH0g',
		app: 'main',
		day: 0,
		publishers: ['zhangsan', 'lisi'],
		published: {
			zhangsan: { customers: [liMei, emma, oliver], comments: [emma], likes: ['zhangsan', oliver] },
		},
		content: {
			text: { content: 'New opening hours from Monday!' },
			image: [
				{ media_id: 'WWCISP_r8Kd2mXv0TzQnYw5LbPc' },
				{ media_id: 'WWCISP_f3Hs7qLy1JuEoRk9VaNt' },
			],
		},
	},
	{
		creator: 'zhangsan',
		day: 1,
		publishers: ['zhangsan'],
		published: { zhangsan: { customers: [liMei, emma], likes: [liMei] } },
		content: {
			text: { content: 'Our stand at the fair' },
			image: [{ media_id: 'WWCISP_k0Yt6nQz3XwLrVd8MpCs' }],
			location: {
				latitude: '31.19135',
				longitude: '121.30452',
				name: 'Shanghai · National Exhibition Center',
			},
		},
	},
	{
		creator: 'lisi',
		day: 4,
		publishers: ['lisi'],
		published: { lisi: { customers: [wangQiang] } },
		content: {
			link: {
				title: 'Ten tips for the winter',
				url: 'https://www.example.com/tips',
				media_id: 'WWCISP_k0Yt6nQz3XwLrVd8MpCs',
			},
		},
	},
	// Made in the admin console, with a video; nobody has published it yet.
	{
		creator: 'wangwu',
		day: 6,
		publishers: ['wangwu', 'zhangsan'],
		published: {},
		content: { video: { media_id: 'video', thumb_media_id: 'thumb' } },
	},
	// Of another app; its publisher is outside the visible range of `main`.
	{
		app: 'otherApp',
		day: 8,
		publishers: ['qianba'],
		published: {},
		content: { text: { content: 'Invoices now come by mail.' } },
	},
];

/** Adds moments, what came of them, and a finished task. */
export function addMoments(corp: Corp, start: number): void {
	for (const seed of moments) {
		const createdAt = start + seed.day * day;
		const personal = seed.creator !== undefined && seed.publishers.length === 1;
		const moment = corp.moments.add({
			id: seed.id ?? corp.makeId('momKq8DDAA', `seed moment ${seed.day}`),
			...(seed.app && { app: seed.app }),
			...(seed.creator && { creator: seed.creator }),
			createType: personal ? 1 : 0,
			createdAt,
			content: seed.content.video
				? { video: addVideo(corp, start) }
				: structuredClone(seed.content),
			publishers: seed.publishers.map((userid) => corp.member(userid)!),
		});
		const at = personal ? createdAt : createdAt + hour;
		const reaction = (by: string, i: number) => ({
			...(corp.member(by) ? { userid: by } : { external_userid: by }),
			create_time: at + (i + 1) * 600,
		});
		for (const [userid, { customers, comments, likes }] of Object.entries(seed.published)) {
			moment.publications.set(userid, {
				at,
				customers: [...customers],
				hiddenFrom: new Set(),
				comments: (comments ?? []).map(reaction),
				likes: (likes ?? []).map(reaction),
			});
		}
	}
	corp.momentJobs.seed('job7Xk2QmVzT0nLr5YpWc8Bd', 'main', {
		errcode: 0,
		errmsg: 'ok',
		moment_id: 'momBx7kEAAAn5QwXt2LzRc9KpVdYsH0g',
		invalid_sender_list: { user_list: [], department_list: [] },
		invalid_external_contact_list: { tag_list: [] },
	});
}

function addVideo({ media, makeId }: Corp, start: number) {
	const file = { source: 'uploadAttachment', attachmentType: 1, createdAt: start } as const;
	const video = media.add({
		...file,
		id: makeId('3', 'seed video', 64),
		type: 'video',
		filename: 'workshop.mp4',
		contentType: 'video/mp4',
		bytes: mp4,
		builtIn: true,
	});
	return { media_id: video.id, thumb_media_id: media.addCover(png, start).id };
}
