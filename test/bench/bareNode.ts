import type { IExecuteFunctions, INodeType } from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

const LANES = 32;

/**
 * A community node that does nothing but call: for each item one request by `helpers.httpRequest`, 32 side by side, with
 * the token in hand. No check, no error table, no pace, no credential: what no node can do without.
 */
export function bareNode(url: string, token: string, tagId: string): INodeType {
	return {
		description: {
			displayName: 'Bare',
			name: 'bare',
			group: ['input'],
			version: 1,
			description: '',
			defaults: {},
			inputs: [NodeConnectionTypes.Main],
			outputs: [NodeConnectionTypes.Main],
			properties: [
				{ displayName: 'Member', name: 'member', type: 'string', default: '' },
				{ displayName: 'Customer', name: 'customer', type: 'string', default: '' },
			],
		},
		async execute(this: IExecuteFunctions) {
			const items = this.getInputData();
			const results = items.map((_, item) => ({ json: {}, pairedItem: { item } }));
			let next = 0;
			const lane = async () => {
				while (next < items.length) {
					const place = next++;
					const body = {
						userid: this.getNodeParameter('member', place),
						external_userid: this.getNodeParameter('customer', place),
						add_tag: [tagId],
					};
					results[place].json = await this.helpers.httpRequest({
						method: 'POST',
						url: `${url}/cgi-bin/externalcontact/mark_tag`,
						qs: { access_token: token },
						body,
						json: true,
					});
				}
			};
			await Promise.all(Array.from({ length: LANES }, lane));
			return [results];
		},
	};
}
