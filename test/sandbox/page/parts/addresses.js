/**
 * The address of a link that strangers chose, if it leads to the web; `javascript:` and the like are none.
 *
 * @param {string} text
 * @returns {string | undefined}
 */
export function webAddress(text) {
	if (!URL.canParse(text)) return undefined;
	const { protocol, href } = new URL(text);
	return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}

/**
 * Where the sandbox serves a picture that has a URL. The page loads nothing from elsewhere.
 *
 * @param {string} url
 * @returns {string | undefined}
 */
export function pictureAddress(url) {
	if (!URL.canParse(url)) return undefined;
	const { pathname } = new URL(url);
	return pathname.startsWith('/wwpic/') ? pathname : undefined;
}

/** Where the sandbox serves an uploaded file. @param {string} mediaId */
export function fileAddress(mediaId) {
	return `/_sandbox/media/${encodeURIComponent(mediaId)}`;
}

/** @param {number} bytes */
export function sizeText(bytes) {
	if (bytes < 1000) return `${bytes} bytes`;
	return bytes < 1_000_000
		? `${(bytes / 1000).toFixed(1)} kB`
		: `${(bytes / 1_000_000).toFixed(1)} MB`;
}
