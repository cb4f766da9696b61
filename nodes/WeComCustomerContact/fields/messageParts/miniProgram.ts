import { temporaryMedia } from '../../../wecom/files/mediaUse';
import { requiredId } from '../checks';
import type { MessagePart } from './part';
import type { Source } from './source';
import { readSource, sourceFields } from './source';
import { requiredTextOfBytes } from './text';

const cover: Source = {
	label: 'Cover',
	type: 'image',
	use: temporaryMedia,
	limits: 'A JPG or PNG of the input item, at most 10 MB; 520 x 416 pixels look best',
};

const TITLE_BYTES = 64;
const title = requiredTextOfBytes(TITLE_BYTES);
const required = requiredId();

/** A card that opens a mini program (小程序): `{ title, pic_media_id, appid, page }`. */
export const miniProgramPart: MessagePart = {
	kind: 'miniprogram',
	option: { name: 'Mini Program', description: 'A card that opens a mini program' },
	fields: [
		{
			displayName: 'Title',
			name: 'title',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. Spring shop',
			description: `Title of the card, at most ${TITLE_BYTES} bytes; count two for a Chinese character`,
		},
		{
			displayName: 'App ID',
			name: 'appId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. wx4f8a2c91d7be36a0',
			description: 'Of a mini program that is linked to the company in the WeCom admin console',
		},
		{
			displayName: 'Page',
			name: 'page',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. pages/index/index.html',
			description: 'Path of the page that opens',
		},
		...sourceFields(cover),
	],
	async read(context, values) {
		return {
			title: title(values.title, 'Title'),
			appid: required(values.appId, 'App ID'),
			page: required(values.page, 'Page'),
			pic_media_id: (await readSource(context, values, cover)).media,
		};
	},
};
