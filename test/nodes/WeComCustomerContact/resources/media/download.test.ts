import type { Bench } from '../../../../engine';
import { jsonOf, startBench } from '../../../../engine';
import { calls } from '../../../../engine/corp';
import { withToken } from '../../../../engine/expected';
import { itemsOf, itemWithFile } from '../../../../engine/input';
import { jpg, mp4, png } from '../../../../sandbox/pictures';

const PATH = '/cgi-bin/media/get';

const upload = { resource: 'media', operation: 'upload', fileType: 'file' };
const download = { resource: 'media', operation: 'download', mediaId: '={{ $json.media_id }}' };

describe('Media: Download', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	/** Uploads files and gives the items of the uploads. */
	async function uploaded(...files: Array<[Buffer, string]>) {
		const items = files.map(([bytes, fileName]) => itemWithFile(bytes, { fileName }));
		const result = await bench.run(upload, { items });
		expect(result.error).toBeUndefined();
		bench.sandbox.control.clearJournal();
		return itemsOf(jsonOf(result.items));
	}

	const everyByte = Buffer.from(Array.from({ length: 2048 }, (_, i) => i % 256));

	it.each([
		['a picture', png, 'cover.png', 'image/png'],
		['a video', mp4, 'tour.mp4', 'video/mp4'],
		['bytes of every value', everyByte, '报价; (100%).bin', 'application/octet-stream'],
		['a text', Buffer.from('one line\n'), 'notes.txt', 'text/plain'],
		['JSON', Buffer.from('{"errcode":40007}'), 'answer.json', 'application/json'],
	])('gives %s back as it went in', async (_what, bytes, fileName, mimeType) => {
		const [item] = await uploaded([bytes, fileName]);
		const { items, error } = await bench.run(download, { items: [item] });

		expect(error).toBeUndefined();
		const { media_id } = item.json;
		expect(bench.sent(PATH)).toEqual([
			{ method: 'GET', query: { ...withToken, media_id }, body: undefined },
		]);
		expect(items).toEqual([
			{
				json: { media_id },
				binary: {
					data: expect.objectContaining({ data: bytes.toString('base64'), fileName, mimeType }),
				},
				pairedItem: { item: 0 },
			},
		]);
	});

	it('puts the file where the user wants it', async () => {
		const [item] = await uploaded([png, 'cover.png']);
		const { items } = await bench.run({ ...download, outputField: 'picture' }, { items: [item] });

		expect(Object.keys(items[0].binary ?? {})).toEqual(['picture']);
	});

	it.each([
		['no media ID', { mediaId: '={{ $json.none }}' }, "'Media ID' is empty"],
		[
			'no output field',
			{ outputField: '={{ $json.none }}' },
			"'Put Output File in Field' is empty",
		],
	])('refuses %s before anything is sent', async (_what, fields, message) => {
		const { error } = await bench.run(
			{ ...download, ...fields },
			{ items: itemsOf([{ media_id: '3aBcD' }]) },
		);

		expect(error).toMatchObject({ message, context: { itemIndex: 0 } });
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it('gives an error item for an ID that WeCom does not know, the files of the others all the same', async () => {
		const [first, last] = await uploaded([png, 'a.png'], [jpg, 'b.jpg']);
		const { items } = await bench.run(download, {
			items: [first, { json: { media_id: 'none' } }, last],
			onError: 'continueRegularOutput',
		});

		expect(
			items.map(({ json, binary, pairedItem }) => [json, binary?.data.data, pairedItem]),
		).toEqual(
			[
				[first.json.media_id, png],
				['none', undefined],
				[last.json.media_id, jpg],
			].map(([id, bytes], item) => [
				bytes
					? { media_id: id }
					: {
							error: 'WeCom does not accept the media ID',
							errcode: 40007,
							errmsg: expect.any(String),
							details: expect.anything(),
						},
				(bytes as Buffer | undefined)?.toString('base64'),
				{ item },
			]),
		);
	});

	it('repeats a call whose connection broke, and one whose token was refused', async () => {
		const [item] = await uploaded([png, 'cover.png']);
		bench.sandbox.control.addFault({ path: PATH, kind: 'reset' });
		bench.sandbox.control.addFault({ path: PATH, kind: 'errcode', errcode: 42001 });
		const { items, error } = await bench.run(download, { items: [item] });

		expect(error).toBeUndefined();
		expect(calls(bench)).toEqual([PATH, PATH, PATH]);
		expect(items[0].binary?.data.data).toBe(png.toString('base64'));
	});
});
