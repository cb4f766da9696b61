import type { IDataObject } from 'n8n-workflow';

import { carryOutAlone } from '../../../../engine/formOnly';
import { update } from '../../../../../nodes/WeComCustomerContact/resources/groupWelcomeTemplate/update';

const link = { title: 'Rules', url: 'https://www.example.com/rules' };

async function run(values: IDataObject) {
	const parameters = { templateId: 't1', ...values } as never;
	const { sent, items, refused } = await carryOutAlone(update, parameters, parameters, {
		answering: () => ({}),
	});
	return { sent: sent.map((one) => JSON.parse(one) as unknown[]), items, refused };
}

describe('Group Welcome Template: Update', () => {
	it('sends the whole content, text and attachment, and says of which template', async () => {
		const { sent, items } = await run({
			text: 'Hi',
			attachment: { part: { kind: 'link', ...link } },
		});

		expect(sent).toEqual([
			[
				'POST',
				expect.stringMatching(/group_welcome_template\/edit$/),
				{},
				{ template_id: 't1', text: { content: 'Hi' }, link },
			],
		]);
		expect(items.map(({ json }) => json)).toEqual([{ success: true, template_id: 't1' }]);
	});

	it('is refused without content', async () => {
		const { sent, refused } = await run({ text: '' });
		expect([sent, refused]).toEqual([[], 'The message is empty']);
	});

	it('asks for the template, says that all of it is replaced, and then for its content', () => {
		expect(update.fields.map(({ description }) => description.name)).toEqual([
			...['templateId', 'wholeTemplateNotice', 'text', 'attachment', 'options'],
		]);
	});
});
