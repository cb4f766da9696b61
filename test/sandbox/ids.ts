import { createHash } from 'node:crypto';

/** Makes ids that follow from a seed: the same label gives the same id in every run. */
export type IdMaker = (prefix: string, label: string, length?: number) => string;

// Looked up once: under Jest every look at a global costs, and this runs millions of times.
const { imul } = Math;

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * Ids in WeCom's shape, e.g. `wmKq8DDAAA2c0VhXy1lQm7eZ9sT4uR6g` (32 characters).
 * A small generator instead of a hash from crypto: 200,000 customers are made in a moment.
 */
export function idMaker(seed: string): IdMaker {
	return (prefix, label, length = 32) => {
		let [a, b, c, d] = mix(`${seed}/${prefix}/${label}`);
		const characters = new Array<string>(length - prefix.length);
		for (let i = 0; i < characters.length; i++) {
			const sum = (a + b + d) | 0;
			d = (d + 1) | 0;
			a = b ^ (b >>> 9);
			b = (c + (c << 3)) | 0;
			c = ((c << 21) | (c >>> 11)) + sum;
			characters[i] = alphabet[(sum >>> 8) % alphabet.length];
		}
		// Joined at once: a text grown by characters is a chain of pieces, heavy in 200,000 ids.
		return prefix + characters.join('');
	};
}

/** Four 32-bit words from a text. */
function mix(text: string): [number, number, number, number] {
	const words: [number, number, number, number] = [1779033703, 3144134277, 1013904242, 2773480762];
	const factors = [597399067, 2869860233, 951274213, 2716044179];
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		for (let w = 0; w < 4; w++) {
			words[w] = words[(w + 1) % 4] ^ imul(words[w] ^ code, factors[w]);
		}
	}
	for (let w = 0; w < 4; w++) {
		words[w] = imul(words[w] ^ (words[(w + 1) % 4] >>> 15), factors[w]) ^ (words[w] >>> 13);
	}
	return words;
}

/** An id in hexadecimal, as WeCom's config ids and versions are. */
export function hexId(makeId: IdMaker, label: string): string {
	return createHash('md5').update(makeId('', label)).digest('hex');
}
