import { miniProgramPart } from '../../../../../nodes/WeComCustomerContact/fields/messageParts';
import { GivenMedia } from '../../../../../nodes/wecom/files/givenMedia';

const context = {} as never;

const card = {
	title: 'Shop',
	appId: 'wx4f8a2c91d7be36a0',
	page: 'pages/index',
	source: 'mediaId',
	mediaId: 'm1',
};

describe('The card of a mini program', () => {
	it('has title, app, page and cover under the names of WeCom', async () => {
		const content = await miniProgramPart.read(context, card);
		expect(content).toEqual({
			title: 'Shop',
			appid: 'wx4f8a2c91d7be36a0',
			page: 'pages/index',
			pic_media_id: expect.any(GivenMedia),
		});
	});

	it.each<[object, string]>([
		[{ title: '' }, "'Title' is empty"],
		[{ title: 'x'.repeat(65) }, "'Title' is too long"],
		[{ appId: '' }, "'App ID' is empty"],
		[{ page: null }, "'Page' is empty"],
		[{ mediaId: '' }, "'Media ID' is empty"],
	])('is refused with %j', async (wrong, message) => {
		await expect(miniProgramPart.read(context, { ...card, ...wrong })).rejects.toThrow(message);
	});
});
