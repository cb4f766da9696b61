import { searchAcquisitionLinks } from '../../../../nodes/WeComCustomerContact/pickers/acquisitionLinks';
import { editor } from './editor';

const LIST = 'customer_acquisition/list_link';
const GET = 'customer_acquisition/get';

describe('The list of acquisition links', () => {
	const links: Record<string, object> = {
		l1: { link_name: 'Spring', url: 'https://work.weixin.qq.com/ca/l1' },
		l2: { link_name: '', url: '' },
		l3: { link_name: 7, url: null },
	};
	/** The app may not read the last of them. */
	const ofApp = (next_cursor?: string) =>
		editor({
			[LIST]: { link_id_list: ['l1', 'l2', 'l3', 'l4'], next_cursor },
			[GET]: ({ link_id }) => {
				const link = links[String(link_id)];
				return link ? { link } : 40058;
			},
		});
	const spring = { name: 'Spring', value: 'l1', url: 'https://work.weixin.qq.com/ca/l1' };

	it('shows links by name with their address, and by ID where WeCom does not give them', async () => {
		const { context, sentTo } = ofApp();
		const { results, paginationToken } = await searchAcquisitionLinks.call(context);

		expect(results).toStrictEqual([
			spring,
			{ name: 'l2', value: 'l2' },
			{ name: 'l3', value: 'l3' },
			{ name: 'l4', value: 'l4' },
		]);
		expect(paginationToken).toBeUndefined();
		expect(sentTo(LIST)).toEqual([{ limit: 50 }]);
	});

	it('finds a link, and goes on page by page', async () => {
		const { context, sentTo } = ofApp('next');
		expect(await searchAcquisitionLinks.call(context, 'SPRING', 'here')).toEqual({
			results: [spring],
			paginationToken: 'next',
		});
		expect(sentTo(LIST)).toEqual([{ limit: 50, cursor: 'here' }]);
	});

	it('has no address where WeCom sends no link', async () => {
		const { context } = editor({ [LIST]: { link_id_list: ['l1'] }, [GET]: {} });
		expect((await searchAcquisitionLinks.call(context)).results).toStrictEqual([
			{ name: 'l1', value: 'l1' },
		]);
	});

	it('says why it cannot load', async () => {
		const { context } = editor({ [LIST]: 48002 });
		await expect(searchAcquisitionLinks.call(context)).rejects.toThrow(/Callable Apps/);
	});
});
