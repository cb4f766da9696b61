/** Comments and the like that may stand before a web page begins. */
const WEB_PAGE =
	/^(?:<\?xml[^>]*>|<!--[\s\S]*?-->|\s)*<(?:!doctype\s+html|html|head|body|title)\b/i;

const JSON_TEXT = /^(?:\{\s*["}]|\[\s*(?:[{["\]\d-]|true|false|null))/;

/** What a download gives that did not find its file: the page of a login or an error, or an answer in JSON. */
export function textInstead(start: Buffer): 'a web page' | 'JSON' | undefined {
	const text = start
		.toString('utf8')
		.replace(/^\ufeff/, '')
		.trimStart();
	if (WEB_PAGE.test(text)) return 'a web page';
	return JSON_TEXT.test(text) ? 'JSON' : undefined;
}
