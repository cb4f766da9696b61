import type { IDataObject } from 'n8n-workflow';

import { getChatInfo } from '../../../../../nodes/WeComCustomerContact/resources/acquisitionLink/getChatInfo';
import { carryOutAlone } from '../../../../engine/formOnly';

async function run(answer: IDataObject, values: IDataObject) {
	const parameters = { chatKey: 'key', ...values } as never;
	const { items, ...outcome } = await carryOutAlone(getChatInfo, parameters, parameters, {
		answering: () => answer,
	});
	return { ...outcome, records: items.map(({ json }) => json) };
}

const about = { userid: 'zhangsan', external_userid: 'wm1' };
const chat_info = { recv_msg_cnt: 3, link_id: 'l1' };

describe('Acquisition Link: Get Chat Info', () => {
	it.each<[string, IDataObject, IDataObject]>([
		['flat', { ...about, chat_info }, { ...about, ...chat_info }],
		['without the chat', about, about],
		['with nothing in the chat', { ...about, chat_info: null }, about],
	])('is %s with Simplify', async (_how, answer, record) => {
		const [shown] = (await run(answer, { simplify: true })).records;
		expect(shown).toMatchObject(record);
		expect(shown).not.toHaveProperty('chat_info');
	});

	it('is as WeCom sends it without', async () => {
		const [shown] = (await run({ ...about, chat_info }, { simplify: false })).records;
		expect(shown).toMatchObject({ ...about, chat_info });
		expect(shown).not.toHaveProperty('recv_msg_cnt');
	});

	it('needs the key', async () => {
		const { refused, sent } = await run({}, { chatKey: '' });
		expect(refused).toContain("'Chat Key' is empty");
		expect(sent).toEqual([]);
		expect(getChatInfo.fields[0].description.required).toBe(true);
	});
});
