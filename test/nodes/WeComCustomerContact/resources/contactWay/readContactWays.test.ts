import { loneItem } from '../../../../engine/loneItem';
import {
	readContactWay,
	readContactWays,
} from '../../../../../nodes/WeComCustomerContact/resources/contactWay/readContactWays';

const LIST = 'list_contact_way';
const GET = 'get_contact_way';

describe('Contact ways', () => {
	it.each([
		['more', 'more'],
		['', undefined],
		[undefined, undefined],
		[null, undefined],
	])('come with the cursor of the next page: %j', async (next_cursor, next) => {
		const contact_way = [{ config_id: 'a' }, null, { config_id: 'b' }];
		const { item, sent } = loneItem({ [LIST]: { contact_way, next_cursor } as never });

		expect(await readContactWays(item, { limit: 2 })).toEqual({ ids: ['a', 'b'], next });
		expect(sent[0][1]).toEqual({ limit: 2 });
	});

	it('are none, and have IDs', async () => {
		expect(await readContactWays(loneItem({ [LIST]: {} }).item, {})).toEqual({ ids: [] });
		const nameless = loneItem({ [LIST]: { contact_way: [{}] } }).item;
		await expect(readContactWays(nameless, {})).rejects.toThrow('no ID of the contact way');
	});

	it('are read by their ID, and have to be there', async () => {
		const { item, sent } = loneItem({ [GET]: { contact_way: { state: 's' } } });
		expect(await readContactWay(item, 'a')).toEqual({ state: 's' });
		expect(sent[0][1]).toEqual({ config_id: 'a' });

		const none = loneItem({ [GET]: {} }).item;
		await expect(readContactWay(none, 'a')).rejects.toThrow('WeCom sent no contact way');
	});
});
