import {
	linkPart,
	momentLinkPart,
} from '../../../../../nodes/WeComCustomerContact/fields/messageParts';
import { GivenMedia } from '../../../../../nodes/wecom/files/givenMedia';

const context = {} as never;

const link = { title: 'Shop', url: 'https://shop.example' };

describe('The link of a message', () => {
	it('has title, picture, text and address under the names of WeCom', async () => {
		const values = { ...link, coverUrl: 'https://shop.example/a.png', description: 'New' };
		expect(await linkPart().read(context, values)).toEqual({
			title: 'Shop',
			picurl: 'https://shop.example/a.png',
			desc: 'New',
			url: 'https://shop.example',
		});
	});

	it.each<[object, string]>([
		[{ title: '' }, "'Title' is empty"],
		[{ title: 'x'.repeat(129) }, "'Title' is too long"],
		[{ description: 'x'.repeat(513) }, "'Description' is too long"],
		[{ url: null }, "'URL' is empty"],
		[{ url: 'x'.repeat(21) }, "'URL' is too long"],
		[{ coverUrl: 'x'.repeat(21) }, "'Cover URL' is too long"],
		[{ coverUrl: 'undefined' }, '\'Cover URL\' holds "undefined"'],
	])('is refused with %j', async (wrong, message) => {
		const { read } = linkPart({ urlBytes: 20 });
		await expect(read(context, { ...link, ...wrong })).rejects.toThrow(message);
	});

	it('asks for title and address, and takes a text and a picture', () => {
		expect(linkPart().fields.map(({ name, required }) => [name, required])).toEqual([
			['title', true],
			['url', true],
			['description', undefined],
			['coverUrl', undefined],
		]);
	});

	it('has addresses of any length where WeCom names no limit, and of its limit where it does', async () => {
		const long = { ...link, url: 'x'.repeat(5000), coverUrl: 'y'.repeat(5000) };
		expect(await linkPart().read(context, long)).toMatchObject({
			url: long.url,
			picurl: long.coverUrl,
		});
		const most = { ...link, url: 'x'.repeat(20), coverUrl: 'y'.repeat(20) };
		expect(await linkPart({ urlBytes: 20 }).read(context, most)).toMatchObject({ url: most.url });
	});
});

describe('The link of a moment', () => {
	const cover = { source: 'mediaId', mediaId: 'm1' };

	it('has its cover as a file, and needs no title', async () => {
		const { title, url, media_id } = await momentLinkPart.read(context, {
			url: 'https://shop.example',
			...cover,
		});
		expect([title, url]).toEqual([undefined, 'https://shop.example']);
		expect(media_id).toBeInstanceOf(GivenMedia);
		expect(await (media_id as GivenMedia).upload()).toEqual({ media_id: 'm1' });
		expect(await momentLinkPart.read(context, { ...link, ...cover })).toMatchObject(link);
		const fields = momentLinkPart.fields.filter(({ required }) => required).map(({ name }) => name);
		expect(fields).toContain('url');
		expect(fields).not.toContain('title');
	});

	it.each<[object, string]>([
		[{ title: 'x'.repeat(129) }, "'Title' is too long"],
		[{ url: '' }, "'URL' is empty"],
		[{ mediaId: '' }, "'Media ID' is empty"],
	])('is refused with %j', async (wrong, message) => {
		const values = { ...link, ...cover, ...wrong };
		await expect(momentLinkPart.read(context, values)).rejects.toThrow(message);
	});
});
