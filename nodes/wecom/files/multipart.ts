/** A file to upload. */
export interface UploadFile {
	bytes: Buffer;
	/** Names the content, in hex. */
	digest: string;
	fileName: string;
	contentType: string;
}

/**
 * Writes a file as the multipart body that WeCom asks for: one part `media` with filename and filelength.
 *
 * A Buffer, not a stream: the request can be sent again after WeCom has refused the token.
 *
 * @see https://developer.work.weixin.qq.com/document/path/90253
 */
export function multipartBody({ bytes, digest, fileName, contentType }: UploadFile): {
	body: Buffer;
	headers: { 'content-type': string };
} {
	// Made from the content, so that it cannot occur in it except on purpose, and the same file gives the same body.
	const boundary = `wecom-${digest.slice(0, 32)}`;
	// WeCom reads the name as plain UTF-8; a quote or a line break in it would end the header.
	const name = fileName.replace(/["\\\r\n]/g, '_');
	const head = [
		`--${boundary}`,
		`Content-Disposition: form-data; name="media"; filename="${name}"; filelength=${bytes.length}`,
		`Content-Type: ${contentType}`,
		'',
		'',
	].join('\r\n');
	return {
		body: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
		headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
	};
}
