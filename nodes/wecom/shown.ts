/** Characters of a foreign answer that an error shows. */
const CHARACTERS = 100;

/** Bytes of a foreign answer that are looked at for its first words. */
const BYTES = 4096;

/** Shorter values are no secrets, and would hit ordinary words. */
const SECRET_LENGTH = 6;

/**
 * A text of others without what must not show: tokens and secrets by their names, passwords in addresses, and the
 * values named.
 *
 * @param secrets values that are replaced wherever they stand
 */
export function withoutSecrets(text: string, secrets: unknown[] = []): string {
	const unnamed = secrets
		.filter((it): it is string => typeof it === 'string' && it.length >= SECRET_LENGTH)
		.flatMap((secret) => [secret, encodeURIComponent(secret)])
		.reduce((shown, secret) => shown.replaceAll(secret, '…'), text);
	return unnamed
		.replace(/((?:access_token|corpsecret)["']?\s*[=:]\s*["']?)[^&\s"',}]+/gi, '$1…')
		.replace(/\/\/[^/\s@"']+@/g, '//…@');
}

/** The beginning of an answer that is not WeCom's, in one line; of a web page what one reads. */
export function firstWords(body: unknown, secrets: unknown[] = []): string {
	const whole = Buffer.isBuffer(body) ? body.toString('utf8', 0, BYTES) : textOf(body);
	const text = withoutSecrets(whole.slice(0, BYTES), secrets)
		.replace(/<(style|script)\b[\s\S]*?(<\/\1\s*>|$)/gi, ' ')
		.replace(/<[!/a-z][^>]*(>|$)/gi, ' ')
		.replace(/[\s\p{Cc}\ufffd]+/gu, ' ')
		.trim();
	const letters = [...text];
	return letters.length > CHARACTERS ? `${letters.slice(0, CHARACTERS).join('')}…` : text;
}

function textOf(body: unknown): string {
	if (body === null) return '';
	return typeof body === 'string' ? body : (JSON.stringify(body) ?? '');
}
