/** A kind of file that WeCom tells apart. */
export interface FileFormat {
	name: 'JPG' | 'PNG' | 'AMR' | 'MP4';
	extension: string;
	/** As WeCom writes it; not always as the rest of the world does. */
	contentType: string;
}

interface Signature {
	/** Where the bytes stand. */
	at: number;
	bytes: Buffer;
	format: FileFormat;
}

const SIGNATURES: Signature[] = [
	{
		at: 0,
		bytes: Buffer.from([0xff, 0xd8, 0xff]),
		format: { name: 'JPG', extension: 'jpg', contentType: 'image/jpg' },
	},
	{
		at: 0,
		bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47]),
		format: { name: 'PNG', extension: 'png', contentType: 'image/png' },
	},
	{
		at: 0,
		bytes: Buffer.from('#!AMR', 'latin1'),
		format: { name: 'AMR', extension: 'amr', contentType: 'voice/amr' },
	},
	{
		at: 4,
		bytes: Buffer.from('ftyp', 'latin1'),
		format: { name: 'MP4', extension: 'mp4', contentType: 'video/mp4' },
	},
];

/** Goes by the first bytes: names and types that other programs give a file are often wrong. */
export function formatOf(bytes: Buffer): FileFormat | undefined {
	return SIGNATURES.find(({ at, bytes: start }) =>
		bytes.subarray(at, at + start.length).equals(start),
	)?.format;
}
