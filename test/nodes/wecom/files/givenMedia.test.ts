import type { IDataObject } from 'n8n-workflow';

import type { ItemContext } from '../../../../nodes/wecom/context';
import { GivenMedia } from '../../../../nodes/wecom/files/givenMedia';
import type { MediaType } from '../../../../nodes/wecom/files/mediaUse';
import { temporaryMedia } from '../../../../nodes/wecom/files/mediaUse';
import { jpg, mp4, png } from '../../../sandbox/pictures';

/** A run where WeCom answers so to whom asks for a file, by its media ID. */
function runWith(answers: Record<string, Buffer | object>) {
	const asked: unknown[] = [];
	const run = {};
	const request = async ({ qs }: IDataObject) => {
		const { media_id } = qs as { media_id: string };
		asked.push(media_id);
		const answer = answers[media_id];
		const isFile = Buffer.isBuffer(answer);
		return await Promise.resolve({
			statusCode: 200,
			headers: isFile ? { 'content-disposition': `attachment; filename="${media_id}.dat"` } : {},
			body: isFile ? answer : Buffer.from(JSON.stringify(answer)),
		});
	};
	const context = {
		getExecuteData: () => run,
		getExecutionCancelSignal: () => undefined,
		getCredentials: async () => ({
			corpId: 'ww-media',
			secret: 's',
			baseUrl: 'https://wecom.example',
		}),
		logger: { warn() {} },
		helpers: {
			httpRequestWithAuthentication: async (_type: string, wire: IDataObject) => {
				wire.qs = { ...(wire.qs as object), access_token: 'token' };
				return await request(wire);
			},
			httpRequest: request,
		},
	} as unknown as ItemContext;
	const media = (mediaId: string, type: MediaType = 'image') =>
		new GivenMedia(context, { mediaId, type, label: 'Media ID', use: temporaryMedia });
	return { media, asked };
}

describe('A file that WeCom has', () => {
	it('is not uploaded', async () => {
		const { media, asked } = runWith({});
		expect(await media('m1').upload()).toEqual({ media_id: 'm1' });
		expect(asked).toEqual([]);
	});

	it('is looked at once in a run, for each kind of file', async () => {
		const { media, asked } = runWith({ m1: png, m2: jpg });
		const looks = [];
		for (const one of [media('m1'), media('m1'), media('m2'), media('m1', 'file')]) {
			looks.push(await one.lookAhead());
		}
		const picture = { name: 'picture.png', kind: 'image/png', size: png.length };

		expect(asked).toEqual(['m1', 'm2', 'm1']);
		expect(looks).toEqual([
			{ mediaId: 'm1', file: picture },
			{ mediaId: 'm1', file: picture },
			{ mediaId: 'm2', file: { name: 'picture.jpg', kind: 'image/jpg', size: jpg.length } },
			{ mediaId: 'm1', file: { ...picture, name: 'm1.dat' } },
		]);
	});

	it('is refused where it is not of the kind', async () => {
		const { media } = runWith({ m1: mp4 });
		await expect(media('m1').lookAhead()).rejects.toMatchObject({
			what: 'The file behind the media ID is not a JPG or PNG picture',
			description: expect.stringContaining("'Media ID'"),
		});
	});

	it.each<[string, object]>([
		['is too large to come at once', { errcode: 830_002, errmsg: 'file too large' }],
		['does not come', { errcode: 0, errmsg: 'ok' }],
	])('is shown by its media ID alone where it %s', async (_what, answer) => {
		const { media } = runWith({ m1: answer });
		expect(await media('m1').lookAhead()).toEqual({ mediaId: 'm1' });
	});

	it('fails as WeCom says when it does not know the ID', async () => {
		const { media } = runWith({ m1: { errcode: 40_007, errmsg: 'invalid media_id' } });
		await expect(media('m1').lookAhead()).rejects.toMatchObject({ errcode: 40_007 });
	});
});
