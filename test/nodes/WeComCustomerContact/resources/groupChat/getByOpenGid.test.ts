import type { Bench } from '../../../../engine';
import { runNode, startBench } from '../../../../engine';
import { startCannedWeCom } from '../../../../engine/cannedWeCom';
import { withToken } from '../../../../engine/expected';
import { itemsOf } from '../../../../engine/input';

const PATH = '/cgi-bin/externalcontact/opengid_to_chatid';
const OPENGID = 'oXXXXXXXXXXXXXXXXXXXXXXXXXXX';

const convert = { resource: 'groupChat', operation: 'getByOpenGid' };

describe('Group Chat: Get ID From Open GID', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	it('gives the chat ID', async () => {
		const { items, error } = await bench.run(
			{ ...convert, openGid: '={{ $json.gid }}' },
			{ items: itemsOf([{ gid: ` ${OPENGID} ` }]) },
		);

		expect(error).toBeUndefined();
		expect(bench.sent(PATH)).toEqual([
			{ method: 'POST', query: withToken, body: { opengid: OPENGID } },
		]);
		expect(items).toEqual([
			{ json: { chat_id: 'wrXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX' }, pairedItem: { item: 0 } },
		]);
	});

	it('refuses an empty ID before anything is sent', async () => {
		const { error } = await bench.run({ ...convert, openGid: '={{ $json.gid }}' });

		expect(error?.message).toBe("'Open GID' is empty");
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it('says that WeCom does not know the ID', async () => {
		const { error } = await bench.run({ ...convert, openGid: 'oNobody' });

		expect(error).toMatchObject({
			message: 'WeCom does not know this open GID',
			httpCode: '90511',
		});
	});

	it('says that WeCom sent no ID', async () => {
		const wecom = await startCannedWeCom({ [PATH]: [{}] });
		const { items, error } = await runNode({
			store: wecom.store,
			parameters: { ...convert, openGid: OPENGID },
		});
		await wecom.close();

		expect(items).toEqual([]);
		expect(error?.message).toBe('WeCom sent no ID of the group chat');
	});
});
