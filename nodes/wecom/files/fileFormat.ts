/** A kind of file that WeCom tells apart. */
export interface FileFormat {
	name: 'JPG' | 'PNG' | 'AMR' | 'MP4';
	extension: string;
	/** As WeCom writes it; not always as the rest of the world does. */
	contentType: string;
}

interface Signature {
	bytes: Buffer;
	format: FileFormat;
}

const MP4: FileFormat = { name: 'MP4', extension: 'mp4', contentType: 'video/mp4' };

/**
 * The brands of MP4 videos. HEIC and AVIF pictures, M4A sound, MOV, 3GP and the raw pictures of cameras (CR3) begin in the
 * same way and name another brand.
 */
const MP4_BRAND = /^(?:isom|iso[2-9abc]|mp4[12]|mp71|avc1|M4V[ HP]|dash|MSNV|XAVC)$/;

/** Extensions of files that WeCom does not tell apart. */
const EXTENSIONS: Array<[start: string, extension: string]> = [
	['%PDF-', 'pdf'],
	['GIF8', 'gif'],
	['Rar!', 'rar'],
];

const SIGNATURES: Signature[] = [
	{
		bytes: Buffer.from([0xff, 0xd8, 0xff]),
		format: { name: 'JPG', extension: 'jpg', contentType: 'image/jpg' },
	},
	{
		bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47]),
		format: { name: 'PNG', extension: 'png', contentType: 'image/png' },
	},
	{
		bytes: Buffer.from('#!AMR', 'latin1'),
		format: { name: 'AMR', extension: 'amr', contentType: 'voice/amr' },
	},
];

/** Goes by the first bytes: names and types that other programs give a file are often wrong. */
export function formatOf(bytes: Buffer): FileFormat | undefined {
	if (bytes.toString('latin1', 4, 8) === 'ftyp') {
		return MP4_BRAND.test(bytes.toString('latin1', 8, 12)) ? MP4 : undefined;
	}
	return SIGNATURES.find(({ bytes: start }) => bytes.subarray(0, start.length).equals(start))
		?.format;
}

/** The extension that fits the first bytes, where they say it. */
export function extensionOf(bytes: Buffer): string | undefined {
	const start = bytes.toString('latin1', 0, 8);
	const [, extension] = EXTENSIONS.find(([signature]) => start.startsWith(signature)) ?? [];
	return formatOf(bytes)?.extension ?? extension;
}
