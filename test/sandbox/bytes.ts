/**
 * Bytes as WeCom counts them. The official pages name no encoding, but pair 2000 characters with 4000 bytes
 * and 64 with 128, so: 1 for ASCII, else 2 (4 outside the basic plane).
 */
export function byteLength(text: string): number {
	let bytes = 0;
	for (let i = 0; i < text.length; i++) bytes += text.charCodeAt(i) < 0x80 ? 1 : 2;
	return bytes;
}
