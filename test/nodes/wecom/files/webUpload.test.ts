/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import type { IDataObject } from 'n8n-workflow';
import { Readable } from 'node:stream';

import type { ItemContext } from '../../../../nodes/wecom/context';
import { imageUrl, temporaryMedia } from '../../../../nodes/wecom/files/mediaUse';
import { WebFileToUpload } from '../../../../nodes/wecom/files/webUpload';
import { jpg, png } from '../../../sandbox/pictures';

type Wanted = Parameters<typeof WebFileToUpload.of>[1];

let corps = 0;

/** Runs of an app that no other test has, with these files on the web. */
function appWith(files: Record<string, Buffer>) {
	const downloads: string[] = [];
	const uploads: string[] = [];
	const corpId = `ww-web-${corps++}`;
	const answer = async (wire: IDataObject) => {
		const url = String(wire.url);
		const respond = (body: unknown) => ({ statusCode: 200, headers: {}, body });
		if (wire.encoding === 'stream') {
			downloads.push(url);
			return await Promise.resolve(respond(Readable.from([files[url]])));
		}
		uploads.push(`${url.split('/').at(-1)} ${JSON.stringify((wire.qs as IDataObject).type)}`);
		return respond({ errcode: 0, errmsg: 'ok', media_id: `m${uploads.length}` });
	};
	const startRun = () => {
		const run = {};
		const context = {
			getExecuteData: () => run,
			getExecutionCancelSignal: () => undefined,
			getCredentials: async () => ({ corpId, secret: 's', baseUrl: 'https://wecom.example' }),
			logger: { warn() {} },
			helpers: {
				httpRequest: answer,
				httpRequestWithAuthentication: async (_name: string, wire: IDataObject) => {
					wire.qs = { ...(wire.qs as object), access_token: 'token' };
					return await answer(wire);
				},
			},
		} as unknown as ItemContext;
		return (url: string, more: Partial<Wanted> = {}) =>
			WebFileToUpload.of(context, {
				url,
				label: 'File URL',
				use: temporaryMedia,
				type: 'image',
				...more,
			});
	};
	return { startRun, downloads, uploads };
}

const A = 'https://www.example.com/a.png';
const B = 'https://www.example.com/b.jpg';

describe('A file of the web', () => {
	it('is uploaded once in a run, for each use, kind and name', async () => {
		const { startRun, downloads, uploads } = appWith({ [A]: png, [B]: jpg });
		const file = startRun();
		const ids = [];
		for (const one of [
			file(A),
			file(A),
			file(B),
			file(A, { use: imageUrl }),
			file(A, { type: 'file' }),
			file(A, { type: 'file', fileName: 'b.png' }),
		]) {
			ids.push((await one.upload()).media_id);
		}

		expect(ids).toEqual(['m1', 'm1', 'm2', 'm3', 'm4', 'm5']);
		expect(downloads).toEqual([A, B, A, A, A]);
		expect(uploads).toEqual([
			'upload "image"',
			'upload "image"',
			'uploadimg undefined',
			'upload "file"',
			'upload "file"',
		]);
	});

	it('is not uploaded by another run as long as WeCom has it, unless it is to live on', async () => {
		const { startRun, downloads, uploads } = appWith({ [A]: png });
		await startRun()(A).upload();

		expect(await startRun()(A).upload()).toMatchObject({ media_id: 'm1' });
		expect(await startRun()(A, { isFresh: true }).upload()).toMatchObject({ media_id: 'm2' });
		expect(await startRun()(A).upload()).toMatchObject({ media_id: 'm2' });
		expect(uploads).toHaveLength(2);
		expect(downloads).toHaveLength(4);
	});

	it('is another file for another app', async () => {
		for (const { startRun, uploads } of [appWith({ [A]: png }), appWith({ [A]: png })]) {
			await startRun()(A).upload();
			expect(uploads).toHaveLength(1);
		}
	});

	it('is looked at once in a run, with what would be uploaded', async () => {
		const { startRun, downloads, uploads } = appWith({ [A]: png, [B]: jpg });
		const file = startRun();
		const first = await file(A).lookAhead();
		const again = await file(A).lookAhead();
		const other = await file(B).lookAhead();

		expect(first).toEqual({
			file: { name: 'picture.png', kind: 'image/png', size: png.length },
			upload: expect.any(String),
		});
		expect(again).toEqual(first);
		expect(other.upload).not.toBe(first.upload);
		expect([downloads, uploads]).toEqual([[A, B], []]);
	});

	it('would not be uploaded where WeCom has it', async () => {
		const { startRun } = appWith({ [A]: png });
		await startRun()(A).upload();
		const file = { name: 'picture.png', kind: 'image/png', size: png.length };

		expect(await startRun()(A).lookAhead()).toStrictEqual({ file });
		expect(await startRun()(A, { isFresh: true }).lookAhead()).toEqual({
			file,
			upload: expect.any(String),
		});
	});

	it.each<[string | undefined, string]>([
		['报价.png', '报价.png'],
		[undefined, 'a.png'],
	])('has the name that is given, or its own: %s', async (fileName, name) => {
		const file = appWith({ [A]: png }).startRun();
		const { file: shown } = await file(A, { type: 'file', fileName }).lookAhead();
		expect(shown?.name).toBe(name);
	});

	it('is refused by its host and its field where WeCom would not take it', async () => {
		const page = Buffer.from('<!doctype html><title>Login</title>');
		const large = Buffer.concat([png, Buffer.alloc(2 * 1024 * 1024)]);
		const file = appWith({ [A]: page, [B]: large }).startRun();
		await expect(file(A).upload()).rejects.toMatchObject({
			what: 'The file on www.example.com is a web page, not a picture',
			description: expect.stringMatching(/^Check 'File URL': the file is a web page\. /),
		});
		await expect(file(B, { use: imageUrl }).upload()).rejects.toMatchObject({
			what: 'The picture on www.example.com has more than 2 MB',
		});
		const tiny = appWith({ [A]: Buffer.from('12345') }).startRun();
		await expect(tiny(A, { type: 'file' }).upload()).rejects.toMatchObject({
			what: 'The file on www.example.com has 5 bytes',
		});
	});

	it('has an address on the web', () => {
		const file = appWith({}).startRun();
		expect(() => file('file:///etc/passwd')).toThrow("'File URL' is not the address of a file");
	});
});
