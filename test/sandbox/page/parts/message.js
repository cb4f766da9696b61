import { el } from '../dom/element.js';
import { icon } from '../dom/icon.js';
import { fileAddress, pictureAddress, sizeText, webAddress } from './addresses.js';

/**
 * @import { MessagePart } from '../../types'
 * @import { Names } from '../names.js'
 */

/**
 * @typedef {object} PartModel one bubble: what kind it is and what it shows
 * @property {MessagePart['msgtype']} kind
 * @property {string} title
 * @property {string} [note] smaller, below
 * @property {string} [picture] address of a picture
 * @property {string} [address] what it opens
 * @property {string} [shownAddress]
 */

/**
 * @param {MessagePart} part
 * @param {Names} names
 * @returns {PartModel}
 */
export function partModel(part, names) {
	switch (part.msgtype) {
		case 'text':
			return { kind: 'text', title: part.text.content };
		case 'image':
			return { kind: 'image', title: 'Image', ...pictureOf(part.image) };
		case 'link': {
			const { title, desc, url, picurl } = part.link;
			const address = webAddress(url);
			const picture = picurl && pictureAddress(picurl);
			return { kind: 'link', title, note: desc, address, shownAddress: url, picture };
		}
		case 'miniprogram': {
			const { title, pic_media_id, appid, page } = part.miniprogram;
			const picture = fileAddress(pic_media_id);
			return { kind: 'miniprogram', title, note: `${appid} · ${page}`, picture };
		}
		case 'video':
			return { kind: 'video', ...fileModel(part.video.media_id, 'Video', names) };
		case 'file':
			return { kind: 'file', ...fileModel(part.file.media_id, 'File', names) };
	}
}

/** @param {{ media_id?: string, pic_url?: string }} image */
function pictureOf({ media_id, pic_url }) {
	const address = media_id ? fileAddress(media_id) : pictureAddress(pic_url ?? '');
	return { picture: address, address };
}

/**
 * @param {string} mediaId
 * @param {string} fallback
 * @param {Names} names
 */
function fileModel(mediaId, fallback, names) {
	const file = names.files.get(mediaId);
	return {
		title: file?.filename ?? fallback,
		note: file && `${sizeText(file.size)} · ${file.contentType}`,
		address: fileAddress(mediaId),
	};
}

/**
 * A message as the customer's client shows it.
 *
 * @param {PartModel} model
 * @returns {HTMLElement}
 */
export function messagePart(model) {
	switch (model.kind) {
		case 'text':
			return el('p', { class: 'part text' }, model.title);
		case 'image':
			return image(model);
		case 'video':
			return video(model);
		case 'link':
			return card(model, 'Link', model.shownAddress);
		case 'miniprogram':
			return card(model, 'Mini program');
		case 'file':
			return card(model, 'File');
	}
}

/** @param {PartModel} model */
function image({ picture, address }) {
	const shown = el('img', { src: picture, alt: 'Image', loading: 'lazy' });
	const frame = el('a', { class: 'part image', href: address, target: '_blank' }, shown);
	shown.addEventListener('error', () => frame.classList.add('broken'));
	return frame;
}

/** @param {PartModel} model */
function video(model) {
	const player = el('video', { controls: true, preload: 'metadata', src: model.address });
	const frame = el('div', { class: 'part video' }, player, card(model, 'Video'));
	// The bytes that tests upload as videos are often none.
	player.addEventListener('error', () => player.remove());
	return frame;
}

/**
 * @param {PartModel} model
 * @param {string} kind
 * @param {string} [foot] instead of the kind alone
 */
function card(model, kind, foot) {
	const { title, note, picture, address } = model;
	const content = [
		el(
			'span',
			{ class: 'card-main' },
			el('strong', {}, title),
			el('span', { class: 'note' }, note),
		),
		picture ? el('img', { src: picture, alt: '' }) : iconOf(model.kind),
		el('span', { class: 'card-foot' }, el('b', {}, kind), foot && el('span', {}, foot)),
	];
	return address === undefined
		? el('div', { class: `part card ${model.kind}` }, ...content)
		: el(
				'a',
				{
					class: `part card ${model.kind}`,
					href: address,
					target: '_blank',
					rel: 'noopener noreferrer',
				},
				...content,
			);
}

/** @param {PartModel['kind']} kind */
function iconOf(kind) {
	return kind === 'text' || kind === 'image' ? null : icon(kind);
}
