const namespace = 'http://www.w3.org/2000/svg';

/**
 * An icon of the sheet `icons.svg`; it only decorates, so it is hidden from screen readers.
 *
 * @param {'link' | 'file' | 'video' | 'miniprogram' | 'place' | 'heart' | 'comment'} name
 */
export function icon(name) {
	const svg = document.createElementNS(namespace, 'svg');
	svg.setAttribute('class', 'icon');
	svg.setAttribute('aria-hidden', 'true');
	const use = document.createElementNS(namespace, 'use');
	use.setAttribute('href', `/_sandbox/page/icons.svg#${name}`);
	svg.append(use);
	return svg;
}
