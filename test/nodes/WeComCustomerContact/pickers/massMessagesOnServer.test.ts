import type { IDataObject } from 'n8n-workflow';

import type { Bench } from '../../../engine';
import { startBench } from '../../../engine';
import { search } from '../../../engine/pickers';

const PATH = '/cgi-bin/externalcontact/get_groupmsg_list_v2';
const DAY = 86_400;

describe('The list of mass messages', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	const create = async (text: string, more: IDataObject = {}) => {
		const { items, error } = await bench.run({
			resource: 'message',
			operation: 'create',
			externalUserIds: 'wmBx7kEAAAq3vN0pYt1cRzL8hUoW4sDg',
			text,
			...more,
		} as never);
		expect(error).toBeUndefined();
		bench.sandbox.control.clearJournal();
		return items[0].json.msgid;
	};
	const sentBodies = () => bench.sent(PATH).map(({ body }) => body as IDataObject);

	it('shows messages by their first words and the day', async () => {
		const long = await create(`  Our spring\ncatalogue ${'is out '.repeat(10)}`);
		const short = await create('嗨');
		const link = await create('', {
			attachments: { part: [{ kind: 'link', title: 'Shop', url: 'https://shop.example' }] },
		});
		const { results } = await search(bench, 'searchMassMessages');

		const day = '· \\d{4}-\\d{2}-\\d{2}';
		const nameOf = (msgid: unknown) => results.find(({ value }) => value === msgid)?.name;
		expect(nameOf(long)).toMatch(new RegExp(`^Our spring catalogue [a-z ]{19}… ${day}$`));
		expect(nameOf(short)).toMatch(new RegExp(`^嗨 ${day}$`));
		expect(nameOf(link)).toMatch(new RegExp(`^Shop ${day}$`));
	});

	it('goes on with group chats, then with the four weeks before, and ends', async () => {
		const now = Math.floor(Date.now() / 1000);
		let token: string | undefined;
		do {
			const page = await search(bench, 'searchMassMessages', {}, undefined, token);
			token = page.paginationToken as string | undefined;
		} while (token);

		expect(sentBodies()).toHaveLength(12);
		const [customers, groups, earlier] = sentBodies();
		expect(customers).toMatchObject({ chat_type: 'single', limit: 100 });
		expect(Math.abs((customers.end_time as number) - now)).toBeLessThan(60);
		expect(customers.start_time).toBe((customers.end_time as number) - 28 * DAY);
		expect(groups).toEqual({ ...customers, chat_type: 'group' });
		expect(earlier).toMatchObject({
			chat_type: 'single',
			end_time: (customers.start_time as number) - 1,
		});
	});

	it('follows the cursor, and finds what stands on a later page', async () => {
		const first = await create('The needle');
		for (let i = 0; i < 110; i++) await create('Hay');
		const { results, paginationToken } = await search(bench, 'searchMassMessages', {}, 'NEEDLE');

		expect(results).toEqual([{ name: expect.stringMatching(/^The needle/), value: first }]);
		expect(paginationToken).toBeDefined();
	});

	it('says why it cannot load', async () => {
		bench.sandbox.control.addFault({ path: PATH, kind: 'errcode', errcode: 48002 });

		await expect(search(bench, 'searchMassMessages')).rejects.toThrow(/48002/);
	});
});
