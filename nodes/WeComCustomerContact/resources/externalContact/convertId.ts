import type { IDataObject, INodeProperties, INodePropertyRouting } from 'n8n-workflow';
import { updateDisplayOptions } from 'n8n-workflow';

import { list, requiredId, wholeNumber } from '../../fields/checks';
import { externalUserIdField } from '../../fields/externalContact';
import { sentAs } from '../../fields/sending';
import { operation } from '../../operation/operation';
import { listOf } from '../../operation/pages';
import { refusedPart } from '../../operation/refusedPart';
import { failureOf, refusal } from '../../request/failure';

/** WeCom's code for a temporary ID that it cannot convert. */
const INVALID_TEMPORARY_ID = 710006;

/**
 * External Contact: Convert ID, to the OpenID of WeChat Pay (外部联系人openid转换).
 *
 * Sends `external_userid` of a WeChat user. Gives one item: `{ external_userid, openid }`.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92323
 */
export const toOpenId: INodePropertyRouting = {
	request: { method: 'POST', url: '/cgi-bin/externalcontact/convert_to_openid' },
	...operation(
		async (request, send) => [{ ...(request.body as IDataObject), ...(await send(request)) }],
		{
			isRepeatable: true,
			prepare({ body }) {
				if (String((body as IDataObject).external_userid).startsWith('wo')) {
					throw refusal(
						'Only WeChat users have an OpenID',
						'Check \'External User ID\': an ID that starts with "wo" is a user of another company\'s WeCom, one that starts with "wm" a WeChat user.',
					);
				}
			},
		},
	),
};

/**
 * External Contact: Convert ID, from the ID that a service provider's app uses (自建应用与第三方应用的对接).
 *
 * Sends `external_userid` and `source_agentid`. Gives one item: `{ service_external_userid, external_userid }`.
 *
 * @see https://developer.work.weixin.qq.com/document/path/95884
 */
export const fromServiceProvider: INodePropertyRouting = {
	request: { method: 'POST', url: '/cgi-bin/externalcontact/from_service_external_userid' },
	...operation(
		async (request, send) => {
			const { external_userid } = request.body as IDataObject;
			return [{ service_external_userid: external_userid, ...(await send(request)) }];
		},
		{ isRepeatable: true },
	),
};

/**
 * External Contact: Convert ID, from temporary IDs of meetings, collection forms and smart sheets
 * (tmp_external_userid的转换).
 *
 * Sends `business_type`, `user_type` and `tmp_external_userid_list` in parts of 100. Gives one item per ID:
 * `{ tmp_external_userid, external_userid }` for customers, `{ tmp_external_userid, corpid, userid }` for other users,
 * `{ tmp_external_userid, errcode, errmsg, reason }` for an ID that WeCom cannot convert.
 *
 * @see https://developer.work.weixin.qq.com/document/path/98729
 */
export const fromTemporary: INodePropertyRouting = {
	request: { method: 'POST', url: '/cgi-bin/idconvert/convert_tmp_external_userid' },
	...listOf({
		list: 'results',
		parts: { property: 'tmp_external_userid_list', size: 100 },
		refused: ({ invalid_tmp_external_userid_list: invalid }) =>
			((invalid as string[] | undefined) ?? []).map((tmp_external_userid) => ({
				tmp_external_userid,
				...refusedPart(failureOf(INVALID_TEMPORARY_ID)),
			})),
	}),
};

export const convertIdFields: INodeProperties[] = updateDisplayOptions(
	{ show: { resource: ['externalContact'], operation: ['convertId'] } },
	[
		{
			displayName: 'Conversion',
			name: 'conversion',
			type: 'options',
			options: [
				{
					name: 'External User ID to OpenID',
					value: 'toOpenId',
					description: 'The OpenID of a WeChat user, for payments',
					routing: toOpenId,
				},
				{
					name: 'Service Provider ID to External User ID',
					value: 'fromServiceProvider',
					description: "The ID that a service provider's app has got for the customer",
					routing: fromServiceProvider,
				},
				{
					name: 'Temporary IDs to External User IDs',
					value: 'fromTemporary',
					description: 'IDs from meetings, collection forms (收集表) and smart sheets (智能表格)',
					routing: fromTemporary,
				},
			],
			default: 'toOpenId',
			description: 'Which ID is given, and which one is wanted',
		},
		{
			...externalUserIdField,
			// A name of its own: n8n evaluates a parameter once per definition of its name, whatever is shown.
			name: 'idToConvert',
			displayOptions: { show: { conversion: ['toOpenId'] } },
		},
		sentAs('external_userid', requiredId(), {
			displayName: 'Service Provider ID',
			name: 'serviceProviderId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. wmQx7SSAAAp0oLk2mJ8nH5bV3cX1zA9S',
			description: "The external user ID that the service provider's app has got for the customer",
			displayOptions: { show: { conversion: ['fromServiceProvider'] } },
		}),
		sentAs(
			'source_agentid',
			wholeNumber({ isRequired: true, min: 0, max: Number.MAX_SAFE_INTEGER }),
			{
				displayName: 'Source Agent ID',
				name: 'sourceAgentId',
				type: 'number',
				default: '',
				required: true,
				placeholder: 'e.g. 1000002',
				description: "Agent ID (AgentId) of the service provider's app",
				displayOptions: { show: { conversion: ['fromServiceProvider'] } },
			},
		),
		sentAs('tmp_external_userid_list', list({ isRequired: true }), {
			displayName: 'Temporary IDs',
			name: 'temporaryIds',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. ouKq8DDAAA0001, ouKq8DDAAA0002',
			description: 'IDs separated by commas, or an array from an expression',
			displayOptions: { show: { conversion: ['fromTemporary'] } },
		}),
		sentAs('business_type', wholeNumber({ min: 1, max: 3 }), {
			displayName: 'IDs Come From',
			name: 'businessType',
			type: 'options',
			options: [
				{ name: 'Collection Form', value: 2 },
				{ name: 'Meeting', value: 1 },
				{ name: 'Smart Sheet', value: 3 },
			],
			default: 1,
			description: 'Where the IDs were given out',
			displayOptions: { show: { conversion: ['fromTemporary'] } },
		}),
		sentAs('user_type', wholeNumber({ min: 1, max: 4 }), {
			displayName: 'User Is',
			name: 'userType',
			type: 'options',
			options: [
				{ name: 'Customer', value: 1 },
				{ name: 'User in a Company Circle (圈子)', value: 4 },
				{ name: 'User of a Linked Company (企业互联)', value: 2 },
				{ name: 'User of an Upstream or Downstream Company (上下游)', value: 3 },
			],
			default: 1,
			description: 'Who the people with these IDs are',
			displayOptions: { show: { conversion: ['fromTemporary'] } },
		}),
	],
);
