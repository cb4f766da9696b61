import { multipartBody } from '../../../../nodes/wecom/files/multipart';

const digest = 'c0ffee'.repeat(10);
const bytes = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

describe('Multipart body', () => {
	it('is one part "media" with filename, filelength and content type', () => {
		const { body, headers } = multipartBody({
			bytes,
			digest,
			fileName: '封面.png',
			contentType: 'image/png',
		});
		const boundary = /^multipart\/form-data; boundary=(\S+)$/.exec(headers['content-type'])?.[1];

		expect(body.toString('latin1')).toBe(
			[
				`--${boundary}`,
				`Content-Disposition: form-data; name="media"; filename="${Buffer.from('封面.png').toString('latin1')}"; filelength=8`,
				'Content-Type: image/png',
				'',
				bytes.toString('latin1'),
				`--${boundary}--`,
				'',
			].join('\r\n'),
		);
	});

	it('keeps a file name from ending its header', () => {
		const { body } = multipartBody({
			bytes,
			digest,
			fileName: 'a"\r\nb\\.png',
			contentType: 'image/png',
		});
		expect(body.toString('latin1')).toContain('filename="a___b_.png"');
	});
});
