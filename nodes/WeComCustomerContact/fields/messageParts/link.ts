import type { INodeProperties } from 'n8n-workflow';

import { momentAttachment } from '../../../wecom/files/mediaUse';
import { id, requiredId } from '../checks';
import type { MessagePart } from './part';
import type { Source } from './source';
import { readSource, sourceFields } from './source';
import { requiredTextOfBytes, textOfBytes } from './text';

const TITLE_BYTES = 128;
const DESCRIPTION_BYTES = 512;

const option = { name: 'Link', description: 'A card that opens a web page' };

const titleField: INodeProperties = {
	displayName: 'Title',
	name: 'title',
	type: 'string',
	default: '',
	placeholder: 'e.g. Spring catalogue',
	description: `Title of the card, at most ${TITLE_BYTES} bytes; count two for a Chinese character`,
};

const urlField: INodeProperties = {
	displayName: 'URL',
	name: 'url',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. https://www.example.com/catalogue',
	description: 'The page that opens',
};

const title = requiredTextOfBytes(TITLE_BYTES);
const description = textOfBytes(DESCRIPTION_BYTES);

interface LinkTraits {
	/** Most bytes of both URLs, where WeCom names a limit. */
	urlBytes?: number;
}

/** A card that opens a web page (图文链接): `{ title, picurl, desc, url }`. */
export function linkPart({ urlBytes }: LinkTraits = {}): MessagePart {
	const url = requiredId(urlBytes);
	const coverUrl = id({ max: urlBytes });
	return {
		kind: 'link',
		option,
		fields: [
			{ ...titleField, required: true },
			urlField,
			{
				displayName: 'Description',
				name: 'description',
				type: 'string',
				default: '',
				placeholder: 'e.g. 48 pages, new arrivals first',
				description: `Text of the card, at most ${DESCRIPTION_BYTES} bytes; count two for a Chinese character`,
			},
			{
				displayName: 'Cover URL',
				name: 'coverUrl',
				type: 'string',
				default: '',
				placeholder: 'e.g. https://www.example.com/catalogue/cover.png',
				description: 'Picture of the card; any address that is open to everybody',
			},
		],
		async read(_context, values) {
			return {
				title: title(values.title, 'Title'),
				picurl: coverUrl(values.coverUrl, 'Cover URL'),
				desc: description(values.description, 'Description'),
				url: url(values.url, 'URL'),
			};
		},
	};
}

const momentCover: Source = {
	label: 'Cover',
	type: 'image',
	use: momentAttachment,
	limits:
		'A JPG or PNG of the input item, at most 10 MB, the long side at most 10,800 pixels, the short side at most 1,080',
};

const momentTitle = textOfBytes(TITLE_BYTES);
const momentUrl = requiredId();

/** The link of a moment: `{ title, url, media_id }`, with its cover as a file. */
export const momentLinkPart: MessagePart = {
	kind: 'link',
	option,
	fields: [titleField, urlField, ...sourceFields(momentCover)],
	async read(context, values) {
		return {
			title: momentTitle(values.title, 'Title'),
			url: momentUrl(values.url, 'URL'),
			media_id: (await readSource(context, values, momentCover)).media,
		};
	},
};
