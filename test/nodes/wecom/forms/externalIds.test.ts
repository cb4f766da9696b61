import type { IDataObject } from 'n8n-workflow';

import { externalIdsOf, temporaryIdsIn } from '../../../../nodes/wecom/forms/externalIds';

/** WeCom, which gives these results for the first request and none for further ones. */
function asking(results: unknown[]) {
	const sent: IDataObject[] = [];
	const ask = async (_call: unknown, params: IDataObject) => {
		sent.push(params);
		return { results: sent.length === 1 ? results : [] };
	};
	return { ask: ask as never, sent };
}

describe('The External User IDs of those who gave answers', () => {
	it('come by their temporary IDs, who is no customer left out', async () => {
		const { ask } = asking([
			{ tmp_external_userid: 'ou1', external_userid: 'wm1' },
			{ tmp_external_userid: 'ou2' },
			{ tmp_external_userid: 'ou3', external_userid: '' },
			{ external_userid: 'wm4' },
			{ tmp_external_userid: '', external_userid: 'wm5' },
		]);
		expect([...(await externalIdsOf(ask, ['ou1', 'ou2', 'ou3']))]).toEqual([['ou1', 'wm1']]);
	});

	it('are asked for once each, a hundred at a time', async () => {
		const ids = Array.from({ length: 101 }, (_, place) => `ou${place}`);
		const { ask, sent } = asking([]);
		await externalIdsOf(ask, [...ids, ...ids]);

		expect(sent).toEqual([
			{ business_type: 2, user_type: 1, tmp_external_userid_list: ids.slice(0, 100) },
			{ business_type: 2, user_type: 1, tmp_external_userid_list: ['ou100'] },
		]);
	});

	it('are not asked for where nobody has one', async () => {
		const { ask, sent } = asking([]);
		expect((await externalIdsOf(ask, [])).size).toBe(0);
		expect(sent).toEqual([]);
		expect(
			temporaryIdsIn([{ tmp_external_userid: 'ou1' }, {}, { tmp_external_userid: '' }]),
		).toEqual(['ou1']);
	});
});
