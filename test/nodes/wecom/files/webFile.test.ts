/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import type * as Workflow from 'n8n-workflow';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';

import type { ItemContext } from '../../../../nodes/wecom/context';
import { Failure } from '../../../../nodes/wecom/errors/failure';
import { downloadWebFile } from '../../../../nodes/wecom/files/webFile';
import type { Bench } from '../../../engine';
import { startBench } from '../../../engine';
import { byId, itemsOf } from '../../../engine/input';
import { emma } from '../../../sandbox/knownIds';
import { png } from '../../../sandbox/pictures';

jest.mock('n8n-workflow', () => {
	const actual = jest.requireActual<typeof Workflow>('n8n-workflow');
	return { ...actual, sleep: jest.fn(async () => {}) };
});

const UPLOAD = '/cgi-bin/media/upload';
const MESSAGE = '/cgi-bin/externalcontact/add_msg_template';
const MEGABYTE = 1024 * 1024;

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const sends =
	(body: Buffer | string, headers: Record<string, string> = {}): Answer =>
	(_request, response) => {
		response.writeHead(200, { 'content-length': String(body.length), ...headers });
		response.end(body);
	};

const leadsTo =
	(location: string, status = 302): Answer =>
	(_request, response) => {
		response.writeHead(status, { location });
		response.end('elsewhere');
	};

const withStatus =
	(status: number): Answer =>
	(_request, response) => {
		response.writeHead(status);
		response.end('<html>');
	};

/** Begins as a picture and goes on for as long as somebody reads. */
const endless =
	(sent: { bytes: number }): Answer =>
	(_request, response) => {
		response.writeHead(200, { 'content-type': 'image/png' });
		const more = () => {
			sent.bytes += MEGABYTE;
			response.write(Buffer.alloc(MEGABYTE), (error) => {
				if (!error && !response.destroyed && sent.bytes < 200 * MEGABYTE) setImmediate(more);
			});
		};
		response.write(png, more);
	};

describe('A file from the web', () => {
	let bench: Bench;
	let origin: string;
	let answers: Record<string, Answer | Answer[]>;
	let requests: IncomingMessage[];
	const server = createServer((request, response) => {
		requests.push(request);
		const answer = answers[request.url ?? ''];
		((Array.isArray(answer) ? answer.shift() : answer) ?? withStatus(404))(request, response);
	});
	/** The media of other tests is another app's. */
	let apps = 0;

	beforeAll(async () => {
		bench = await startBench();
		await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
		origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	});
	beforeEach(() => {
		bench.reset();
		answers = {};
		requests = [];
		apps++;
	});
	afterAll(async () => {
		await bench.close();
		server.closeAllConnections();
		await new Promise((closed) => server.close(closed));
	});

	const part = (path: string, more: IDataObject = {}) => ({
		kind: 'image',
		source: 'web',
		fileUrl: path.startsWith('/') ? `${origin}${path}` : path,
		...more,
	});
	/** Content that no other test has, since uploads are remembered. */
	const picture = () => Buffer.concat([png, Buffer.from(`of test ${apps}`)]);
	const send = async (parts: IDataObject[], more: INodeParameters = {}, items?: IDataObject[]) =>
		await bench.run(
			{
				resource: 'message',
				operation: 'create',
				text: 'Good morning',
				externalUserIds: emma,
				senderUserId: byId('zhangsan'),
				attachments: { part: parts },
				...more,
			} as INodeParameters,
			items && { items: itemsOf(items) },
		);
	const attachmentsSent = () =>
		bench.sent(MESSAGE).map(({ body }) => (body as IDataObject).attachments);
	const media = () => bench.sandbox.control.state().media;

	it('is downloaded, uploaded and sent by its media ID, with nothing of ours', async () => {
		const bytes = picture();
		answers['/spring.png'] = sends(bytes);
		const { error } = await send([part('/spring.png')]);

		expect(error).toBeUndefined();
		expect(bench.sent(UPLOAD)).toHaveLength(1);
		const { media_id, size } = media().at(-1)!;
		expect(size).toBe(bytes.length);
		expect(attachmentsSent()).toEqual([[{ msgtype: 'image', image: { media_id } }]]);
		expect(requests).toHaveLength(1);
		const { headers, method } = requests[0];
		expect(method).toBe('GET');
		expect(Object.keys(headers).sort()).toEqual(
			expect.not.arrayContaining(['authorization', 'cookie', 'proxy-authorization', 'referer']),
		);
		expect(JSON.stringify(headers)).not.toMatch(/access_token|wecom/i);
	});

	it('is downloaded and checked for Only Preview, once, and not uploaded', async () => {
		const bytes = picture();
		answers['/spring.png'] = sends(bytes);
		answers['/page.png'] = sends('<!doctype html><html>');
		const preview = { options: { onlyPreview: true } };
		const parts = [part('/spring.png'), part('/spring.png')];
		const { items, error } = await send(parts, preview);

		expect(error).toBeUndefined();
		const file = { name: 'picture.png', kind: 'image/png', size: bytes.length };
		const attachment = { msgtype: 'image', image: { file } };
		expect(items[0].json).toMatchObject({ attachments: [attachment, attachment], calls: 2 });
		expect([requests.length, media(), attachmentsSent()]).toEqual([1, [], []]);

		await send(parts);
		// WeCom has it now.
		expect((await send(parts, preview)).items[0].json).toMatchObject({ calls: 1 });
		const { error: refused } = await send([part('/spring.png'), part('/page.png')], preview);
		expect(refused?.message).toMatch(
			/^Attachment 2 \(Image\): The file on 127\.0\.0\.1 is a web page/,
		);
	});

	it.each([1, 2, 3])('is found behind %i redirects', async (redirects) => {
		for (let hop = 0; hop < redirects; hop++)
			answers[`/${hop}`] = leadsTo(`/${hop + 1}`, 301 + hop);
		answers[`/${redirects}`] = sends(picture());
		const { error } = await send([part('/0')]);

		expect(error).toBeUndefined();
		expect(requests).toHaveLength(redirects + 1);
	});

	it('is not looked for behind a fourth redirect', async () => {
		for (let hop = 0; hop < 4; hop++) answers[`/${hop}`] = leadsTo(`/${hop + 1}`);
		answers['/4'] = sends(picture());
		const { error } = await send([part('/0')]);

		expect(error?.message).toBe(
			'Attachment 1 (Image): The file on 127.0.0.1 could not be downloaded (it leads on more than 3 times)',
		);
		expect(requests).toHaveLength(4);
		expect(bench.sent(MESSAGE)).toEqual([]);
	});

	it.each(['file:///etc/passwd', 'ftp://127.0.0.1/a.png', 'data:image/png;base64,AA', 'http://'])(
		'is not looked for at %s, where it is led to',
		async (location) => {
			answers['/0'] = leadsTo(location);
			const { error } = await send([part('/0')]);

			expect(error?.message).toContain('it leads to something that is not on the web');
			expect(requests).toHaveLength(1);
			expect(bench.sent(MESSAGE)).toEqual([]);
		},
	);

	it.each(['file:///etc/passwd', 'ftp://example.com/a.png', 'example.com/a.png', 'http://', '/a'])(
		'is refused before anything is sent when its address is %s',
		async (fileUrl) => {
			const { error } = await send([{ ...part('x'), fileUrl }]);

			expect(error).toMatchObject({
				message: "Attachment 1 (Image): 'File URL' is not the address of a file on the web",
				description: expect.stringContaining("'File URL'"),
			});
			expect(bench.sandbox.control.journal()).toEqual([]);
		},
	);

	it('is refused before anything is sent when it has no address', async () => {
		const { error } = await send([part('={{ $json.none }}')]);

		expect(error?.message).toBe("Attachment 1 (Image): 'File URL' is empty");
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it.each<[string, string | Buffer, RegExp]>([
		['a web page', '<!doctype html><title>Login</title>', /is a web page, not a picture/],
		['JSON', '{"error":"no"}', /is JSON, not a picture/],
		['a PDF', `%PDF-1.7 ${'x'.repeat(5000)}`, /is not a JPG or PNG picture/],
		['nothing', '', /is empty/],
		['next to nothing', png.subarray(0, 5), /has 5 bytes/],
	])('is refused when it is %s', async (_what, body, message) => {
		answers['/a.png'] = sends(body, { 'content-type': 'image/png' });
		const { error } = await send([part('/a.png')]);

		expect(error?.message).toMatch(/^Attachment 1 \(Image\): The (file|picture) on 127\.0\.0\.1 /);
		expect(error?.message).toMatch(message);
		expect((error as { description?: string }).description).toContain("'File URL'");
		expect(requests).toHaveLength(1);
		expect([...bench.sent(UPLOAD), ...bench.sent(MESSAGE)]).toEqual([]);
	});

	it('is not read when its server says that it is too large', async () => {
		let isRead = false;
		answers['/a.png'] = (_request, response) => {
			response.writeHead(200, { 'content-length': String(11 * MEGABYTE) });
			response.flushHeaders();
			response.once('drain', () => (isRead = true));
		};
		const { error } = await send([part('/a.png')]);

		expect(error).toMatchObject({
			message: 'Attachment 1 (Image): The picture on 127.0.0.1 has more than 10 MB',
			description: expect.stringContaining("Check 'File URL'"),
		});
		expect(isRead).toBe(false);
	});

	it('is read no further than it may be large', async () => {
		const sent = { bytes: 0 };
		answers['/a.png'] = endless(sent);
		const { error } = await send([part('/a.png')]);

		expect(error?.message).toContain('has more than 10 MB');
		expect(sent.bytes).toBeLessThan(40 * MEGABYTE);
		expect(requests).toHaveLength(1);
	});

	it('is measured as it is, not as it is packed', async () => {
		const bomb = gzipSync(Buffer.concat([png, Buffer.alloc(30 * MEGABYTE)]));
		expect(bomb.length).toBeLessThan(MEGABYTE);
		answers['/a.png'] = sends(bomb, { 'content-encoding': 'gzip' });
		const { error } = await send([part('/a.png')]);

		expect(error?.message).toContain('has more than 10 MB');
	});

	it('is unpacked', async () => {
		const bytes = picture();
		answers['/a.png'] = sends(gzipSync(bytes), { 'content-encoding': 'gzip' });
		const { error } = await send([part('/a.png')]);

		expect(error).toBeUndefined();
		expect(media().at(-1)!.size).toBe(bytes.length);
	});

	it('is given up when its body stands still', async () => {
		answers['/a.png'] = (_request, response) => {
			response.writeHead(200, { 'content-length': '5000' });
			response.write(png);
		};
		const { error } = await send([part('/a.png')], { requestOptions: { timeout: 150 } });

		expect(error?.message).toContain('could not be downloaded (the time ran out)');
		expect(requests).toHaveLength(1);
	});

	it.each([404, 403, 410])('is not there with HTTP %i, and is asked for once', async (status) => {
		answers['/a.png'] = withStatus(status);
		const { error } = await send([part('/a.png')]);

		expect(error).toMatchObject({
			message: `Attachment 1 (Image): The file on 127.0.0.1 could not be downloaded (its server answers HTTP ${status})`,
			description: expect.stringContaining("Check 'File URL'"),
		});
		expect(requests).toHaveLength(1);
		expect(bench.sent(MESSAGE)).toEqual([]);
	});

	it.each<[string, Answer]>([
		['its server is in trouble', withStatus(502)],
		['the connection breaks', (request) => request.socket.destroy()],
		[
			'the connection breaks in its middle',
			(request, response) => {
				response.writeHead(200, { 'content-length': '5000' });
				response.write(png, () => request.socket.destroy());
			},
		],
	])('is asked for again when %s', async (_what, trouble) => {
		answers['/a.png'] = [trouble, trouble, sends(picture())];
		const { error } = await send([part('/a.png')]);

		expect(error).toBeUndefined();
		expect(requests).toHaveLength(3);
	});

	it('never shows what stands in its address', async () => {
		const { error } = await send([
			part(`http://joe:geheim@127.0.0.1:${origin.split(':')[2]}/none?key=geheim`),
		]);

		expect(error?.message).toContain('HTTP 404');
		const { description } = error as { description?: string };
		expect(`${error?.message} ${description}`).not.toContain('geheim');
	});

	it.each([
		[
			'its server',
			{ 'content-disposition': 'attachment; filename="Price list.pdf"' },
			'Price list.pdf',
		],
		['its address', {}, 'Preisliste März.pdf'],
	])('has the name that %s gives it', async (_who, headers, name) => {
		const pdf = `%PDF-1.7 ${apps}`;
		answers['/Preisliste%20M%C3%A4rz.pdf'] = sends(pdf, headers as Record<string, string>);
		const { error } = await send([part('/Preisliste%20M%C3%A4rz.pdf', { kind: 'file' })]);

		expect(error).toBeUndefined();
		expect(media().at(-1)).toMatchObject({ filename: name });
	});

	describe('that goes out several times', () => {
		it('is downloaded and uploaded once in a run', async () => {
			answers['/a.png'] = sends(picture());
			const { error } = await send(
				[part('/a.png'), part('/a.png')],
				{},
				Array.from({ length: 6 }, () => ({})),
			);

			expect(error).toBeUndefined();
			expect(requests).toHaveLength(1);
			expect(bench.sent(UPLOAD)).toHaveLength(1);
			expect(new Set(attachmentsSent().map((it) => JSON.stringify(it))).size).toBe(1);
		});

		it('is uploaded once by all runs, for as long as WeCom has it', async () => {
			answers['/a.png'] = sends(picture());
			await send([part('/a.png')]);
			await send([part('/a.png')]);

			expect(requests).toHaveLength(2);
			expect(bench.sent(UPLOAD)).toHaveLength(1);
			const now = Date.now();
			const clock = jest.spyOn(Date, 'now').mockReturnValue(now + 71.5 * 3_600_000);
			await send([part('/a.png')]);
			clock.mockRestore();
			expect(bench.sent(UPLOAD)).toHaveLength(2);
		});

		it('is uploaded again when it is another one', async () => {
			answers['/a.png'] = [sends(picture()), sends(Buffer.concat([picture(), Buffer.from('new')]))];
			await send([part('/a.png')]);
			await send([part('/a.png')]);

			expect(bench.sent(UPLOAD)).toHaveLength(2);
		});

		it('is asked for again after it has failed', async () => {
			answers['/a.png'] = [withStatus(404), sends(picture())];
			expect((await send([part('/a.png')])).error).toBeDefined();
			expect((await send([part('/a.png')])).error).toBeUndefined();
		});
	});

	it('keeps at most four in memory at a time', async () => {
		let open = 0;
		let most = 0;
		for (let file = 0; file < 12; file++) {
			answers[`/${file}.png`] = (_request, response) => {
				most = Math.max(most, ++open);
				response.writeHead(200);
				response.once('close', () => open--);
				setImmediate(() => response.end(Buffer.concat([picture(), Buffer.from([file])])));
			};
		}
		const { error } = await send(
			[part('={{ $json.url }}')],
			{},
			Array.from({ length: 12 }, (_none, file) => ({ url: `${origin}/${file}.png` })),
		);

		expect(error).toBeUndefined();
		expect(requests).toHaveLength(12);
		expect(most).toBeLessThanOrEqual(4);
	});
});

describe('What a web server answers', () => {
	const MAX = 3000;
	let checked: number[];
	beforeEach(() => (checked = []));

	const wish = {
		maxBytes: MAX,
		checkStart: (start: Buffer) => void checked.push(start.length),
		tooLarge: () => new Failure({ what: 'too large', description: '' }),
	};

	/** One answer after the other, and who asks for them. */
	function web(...given: Array<{ status?: number; headers?: object; chunks?: Buffer[] }>) {
		const asked: string[] = [];
		const httpRequest = async ({ url }: { url: string }) => {
			const { status = 200, headers = {}, chunks = [png] } = given[asked.push(url) - 1] ?? {};
			return { statusCode: status, headers, body: Readable.from(chunks) };
		};
		const context = {
			getCredentials: async () => ({ corpId: 'ww', secret: 'secret' }),
			helpers: { httpRequest },
		} as unknown as ItemContext;
		const download = async (url = 'https://example.com/a.png') =>
			await downloadWebFile(context, url, 'File URL', wish);
		return { asked, download };
	}

	it.each([300, 302, 307, 399])('is followed with HTTP %i', async (status) => {
		const { asked, download } = web({ status, headers: { location: '/b.png' } });

		expect(await download()).toEqual({ bytes: png, fileName: 'b.png' });
		expect(asked).toEqual(['https://example.com/a.png', 'https://example.com/b.png']);
	});

	it.each<[number, object]>([
		[302, {}],
		[304, {}],
		[299, { location: '/b.png' }],
		[400, { location: '/b.png' }],
		[201, {}],
		[428, {}],
		[430, {}],
		[499, {}],
	])('is no file with HTTP %i and %j, and asked for once', async (status, headers) => {
		const { asked, download } = web({ status, headers });

		await expect(download()).rejects.toMatchObject({
			what: `The file on example.com could not be downloaded (its server answers HTTP ${status})`,
		});
		expect(asked).toHaveLength(1);
	});

	it.each([429, 500, 501, 503, 599])('is asked for twice more with HTTP %i', async (status) => {
		const { asked, download } = web({ status }, { status }, {});
		expect((await download()).bytes).toEqual(png);
		expect(asked).toHaveLength(3);

		const other = web({ status }, { status }, { status });
		await expect(other.download()).rejects.toMatchObject({
			what: expect.stringContaining(`HTTP ${status}`) as string,
		});
		expect(other.asked).toHaveLength(3);
	});

	it.each(['http://example.com/a.png', 'https://example.com/a.png'])(
		'comes from %s',
		async (url) => {
			const { download } = web({});
			expect(await download(url)).toEqual({ bytes: png, fileName: 'a.png' });
		},
	);

	it.each(['mailto:a@example.com', 'ftp://example.com/b', 'https://'])(
		'is not followed to %s',
		async (location) => {
			const { asked, download } = web({ status: 302, headers: { location } });

			await expect(download()).rejects.toMatchObject({
				what: expect.stringContaining('leads to something that is not on the web') as string,
			});
			expect(asked).toHaveLength(1);
		},
	);

	it.each([
		['%E6%98%A5.png', '春.png'],
		['%zz.png', '%zz.png'],
	])('is named by the end of its address: %s', async (end, fileName) => {
		const { download } = web({});
		expect(await download(`https://example.com/a/${end}?x=/y`)).toMatchObject({ fileName });
	});

	it.each<[string, number[], number[]]>([
		['shorter than its start', [400, 400], [800]],
		['as long as its start', [1000, 24], [1024]],
		['longer, in small pieces', [1000, 500, 500], [1024]],
		['in one piece', [3000], [1024]],
		['empty', [], [0]],
	])('is checked by its start, once: %s', async (_what, pieces, expected) => {
		const { download } = web({ chunks: pieces.map((size) => Buffer.alloc(size)) });

		expect((await download()).bytes).toHaveLength(pieces.reduce((sum, size) => sum + size, 0));
		expect(checked).toEqual(expected);
	});

	it.each<[string, object, number[]]>([
		['its server says so', { 'content-length': '3001' }, [10]],
		['more comes', {}, [3000, 1]],
	])('is too large when %s', async (_how, headers, sizes) => {
		const chunks = sizes.map((size) => Buffer.alloc(size));
		await expect(web({ headers, chunks }).download()).rejects.toMatchObject({
			what: 'too large',
		});
	});

	it('may be as large as it may be', async () => {
		const { download } = web({
			headers: { 'content-length': String(MAX) },
			chunks: [Buffer.alloc(MAX)],
		});
		expect((await download()).bytes).toHaveLength(MAX);
	});
});
