import type { IWebhookFunctions } from 'n8n-workflow';

import type { Client } from '../../../nodes/WeComCustomerContactTrigger/client';
import { skip } from '../../../nodes/WeComCustomerContactTrigger/skip';

describe('An event that starts nothing', () => {
	it('is answered as any other, and the log says why', () => {
		const debug = jest.fn();
		const answer = jest.fn();
		const context = { logger: { debug } } as unknown as IWebhookFunctions;
		const fields = { Event: 'change_external_tag', ChangeType: 'create' };
		const client = { answer } as unknown as Client;
		const outcome = skip(context, { id: 'a', fields, xml: '' }, 'not selected', client);

		expect(outcome).toEqual({ noWebhookResponse: true });
		expect(answer.mock.calls).toEqual([[200, 'success']]);
		expect(debug.mock.calls).toEqual([
			['An event of WeCom starts nothing: not selected (change_external_tag.create)'],
		]);
	});
});
