import { invalid } from '../../errors/failure';
import { codewordsFor, versionFor } from './codewords';
import type { Modules } from './modules';
import { draw, MASKS } from './modules';
import { penaltyOf } from './penalty';
import { pngOf } from './png';

/**
 * Draws the QR code of a text as a PNG: error correction level M, in the smallest version that holds the text.
 *
 * @param text is written in UTF-8, at most 2,331 bytes
 * @throws {Failure} when the text is longer
 */
export function qrCodeOf(text: string): Buffer {
	return pngOf(modulesOf(text));
}

/** The modules of the code, drawn with the mask that is read best. */
export function modulesOf(text: string): Modules {
	const bytes = new TextEncoder().encode(text);
	const version = versionFor(bytes.length);
	if (version === undefined) {
		throw invalid(
			`A QR code cannot hold ${bytes.length} bytes`,
			'Shorten what the QR code is to lead to.',
		);
	}
	const codewords = codewordsFor(bytes, version);
	const drawn = MASKS.map((_, mask) => {
		const modules = draw(codewords, version, mask);
		return { modules, penalty: penaltyOf(modules) };
	});
	return drawn.reduce((best, one) => (one.penalty < best.penalty ? one : best)).modules;
}
