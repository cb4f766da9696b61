import { searchContactWays } from '../../../../nodes/WeComCustomerContact/pickers/contactWays';
import { editor } from './editor';

const LIST = 'list_contact_way';
const GET = 'get_contact_way';

describe('The list of contact ways', () => {
	const ways: Record<string, object> = {
		both: { remark: 'Booth', state: 'fair2026' },
		same: { remark: 'desk', state: 'desk' },
		state: { remark: '', state: 'radio' },
		remark: { remark: 'Shop', state: null },
		neither: {},
	};
	const ids = [...Object.keys(ways), 'refused'];
	const ofApp = (next_cursor?: string) =>
		editor({
			[LIST]: { contact_way: ids.map((config_id) => ({ config_id })), next_cursor },
			[GET]: ({ config_id }) => {
				const contact_way = ways[String(config_id)];
				return contact_way ? { contact_way } : 41044;
			},
		});

	it('shows those of all times by what there is of remark and state, and else by ID', async () => {
		const { context, sentTo } = ofApp();
		expect(await searchContactWays.call(context)).toEqual({
			results: [
				{ name: 'Booth · fair2026', value: 'both' },
				{ name: 'desk', value: 'same' },
				{ name: 'radio', value: 'state' },
				{ name: 'Shop', value: 'remark' },
				{ name: 'neither', value: 'neither' },
				{ name: 'refused', value: 'refused' },
			],
		});
		expect(sentTo(LIST)).toEqual([{ start_time: 1625846400, limit: 50 }]);
	});

	it('finds a contact way, and goes on page by page', async () => {
		const { context, sentTo } = ofApp('next');
		expect(await searchContactWays.call(context, 'RADIO', 'here')).toEqual({
			results: [{ name: 'radio', value: 'state' }],
			paginationToken: 'next',
		});
		expect(sentTo(LIST)).toEqual([{ start_time: 1625846400, limit: 50, cursor: 'here' }]);
	});

	it('says why it cannot load', async () => {
		const { context } = editor({ [LIST]: 48002 });
		await expect(searchContactWays.call(context)).rejects.toThrow(/Callable Apps/);
	});
});
