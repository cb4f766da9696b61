import { fileAddress, webAddress } from '../parts/addresses.js';
import { partModel } from '../parts/message.js';

/**
 * @import { MomentContent } from '../../types'
 * @import { Names } from '../names.js'
 * @import { PartModel } from '../parts/message.js'
 */

/**
 * What a moment shows, in the same parts as a message.
 *
 * @param {MomentContent} content
 * @param {Names} names
 * @returns {PartModel[]}
 */
export function momentContent({ text, image = [], video, link }, names) {
	/** @type {PartModel[]} */
	const parts = [];
	if (text?.content) parts.push(partModel({ msgtype: 'text', text }, names));
	for (const { media_id } of image) {
		parts.push(partModel({ msgtype: 'image', image: { media_id } }, names));
	}
	if (video) parts.push(partModel({ msgtype: 'video', video }, names));
	if (link) {
		parts.push({
			kind: 'link',
			title: link.title ?? 'Link',
			address: webAddress(link.url),
			shownAddress: link.url,
			picture: fileAddress(link.media_id),
		});
	}
	return parts;
}
