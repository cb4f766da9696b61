import type { IDataObject } from 'n8n-workflow';

import type { Bench } from '../../../engine';
import { startBench } from '../../../engine';
import { options } from '../../../engine/pickers';

const LIST = '/cgi-bin/externalcontact/groupchat/list';
const UNASSIGNED = '/cgi-bin/externalcontact/get_unassigned_list';

describe('Picker of group chats to hand over', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	const resigned = { ownerIs: 'resigned' };
	const waiting = () =>
		bench.sandbox.control
			.state()
			.groupChats.filter(({ owner, status }) => owner === 'heqi' && status === 1)
			.map(({ chat_id, name }) => ({ name: name || chat_id, value: chat_id }));

	it('shows those whose owner has left, asked by owner and by status', async () => {
		expect(waiting().length).toBeGreaterThan(0);
		expect(await options(bench, 'getGroupChatsOfOwners', resigned)).toEqual(waiting());
		const bodies = bench.sent(LIST).map(({ body }) => body as IDataObject);
		expect(bodies.map(({ status_filter }) => status_filter)).toEqual([1, 1]);
		expect(bodies.filter(({ owner_filter }) => owner_filter)).toHaveLength(1);
	});

	it('goes by the owners alone in a large company', async () => {
		bench.sandbox.control.reset({ members: 1000 });

		expect(await options(bench, 'getGroupChatsOfOwners', resigned)).toEqual(waiting());
	});

	it.each([[{ ownerIs: 'active' }], [{}]])(
		'shows those of owners who work here for %j',
		async (of) => {
			expect(await options(bench, 'getGroupChatsOfOwners', of)).toEqual(
				await options(bench, 'getGroupChats'),
			);
			expect(bench.sent(UNASSIGNED)).toEqual([]);
		},
	);
});
