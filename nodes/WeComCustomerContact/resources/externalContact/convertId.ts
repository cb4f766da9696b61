import { idIn, listIn } from '../../../wecom/answer';
import { externalContactApi } from '../../../wecom/api';
import { requiredId, requiredList, requiredNumber, wholeNumber } from '../../fields/checks';
import { externalUserId } from '../../fields/externalContact';
import { sentAs, shownFor } from '../../fields/field';
import { selector } from '../../fields/selector';
import { chunksOf } from '../../operation/chunks';
import { defineOperation, way } from '../../operation/operation';
import { listOf } from '../../operation/pages';
import { failedRecord } from '../../operation/failedRecord';
import { failureOf, invalid } from '../../../wecom/errors/failure';

/** WeCom's code for a temporary ID that it cannot convert. */
const INVALID_TEMPORARY_ID = 710006;

/** WeCom converts this many temporary IDs at once. */
const IDS_AT_ONCE = 100;

const conversion = selector({
	displayName: 'Conversion',
	name: 'conversion',
	options: [
		{
			name: 'External User ID to OpenID',
			value: 'toOpenId',
			description: 'The OpenID of a WeChat user, for payments',
		},
		{
			name: 'Service Provider ID to External User ID',
			value: 'fromServiceProvider',
			description: "The ID that a service provider's app has got for the customer",
		},
		{
			name: 'Temporary IDs to External User IDs',
			value: 'fromTemporary',
			description: 'IDs from meetings, collection forms and smart sheets',
		},
	],
	default: 'toOpenId',
	description: 'Which ID is given, and which one is wanted',
});

const serviceProviderId = sentAs('external_userid', requiredId(), {
	displayName: 'Service Provider ID',
	name: 'serviceProviderId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. wmQx7SSAAAp0oLk2mJ8nH5bV3cX1zA9S',
	description: "The external user ID that the service provider's app has got for the customer",
});

const sourceAgentId = sentAs(
	'source_agentid',
	requiredNumber({ min: 0, max: Number.MAX_SAFE_INTEGER }),
	{
		displayName: 'Source Agent ID',
		name: 'sourceAgentId',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: '',
		required: true,
		placeholder: 'e.g. 1000002',
		description: "Agent ID (AgentId) of the service provider's app",
	},
);

const temporaryIds = sentAs('tmp_external_userid_list', requiredList(), {
	displayName: 'Temporary IDs',
	name: 'temporaryIds',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. ouKq8DDAAA0001, ouKq8DDAAA0002',
	description: 'IDs separated by commas, or an array from an expression',
});

const businessType = sentAs('business_type', wholeNumber({ min: 1, max: 3 }), {
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
});

const userType = sentAs('user_type', wholeNumber({ min: 1, max: 4 }), {
	displayName: 'User Is',
	name: 'userType',
	type: 'options',
	options: [
		{ name: 'Customer', value: 1 },
		{ name: 'User in a Company Circle', value: 4 },
		{ name: 'User of a Linked Company', value: 2 },
		{ name: 'User of an Upstream or Downstream Company', value: 3 },
	],
	default: 1,
	description: 'Who the people with these IDs are',
});

/**
 * External Contact: Convert ID, in one of three ways.
 *
 * To the OpenID of WeChat Pay (外部联系人openid转换): sends `external_userid` of a WeChat user. Gives one item:
 * `{ external_userid, openid }`.
 *
 * From the ID that a service provider's app uses (自建应用与第三方应用的对接): sends `external_userid` and
 * `source_agentid`. Gives one item: `{ service_external_userid, external_userid }`.
 *
 * From temporary IDs of meetings, collection forms (收集表) and smart sheets (智能表格)
 * (tmp_external_userid的转换): sends `business_type`, `user_type` and `tmp_external_userid_list` in chunks of 100. Gives
 * one item per ID:
 * `{ tmp_external_userid, external_userid }` for customers, `{ tmp_external_userid, corpid, userid }` for other users,
 * `{ tmp_external_userid, errcode, errmsg, reason }` for an ID that WeCom cannot convert.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92323
 * @see https://developer.work.weixin.qq.com/document/path/95884
 * @see https://developer.work.weixin.qq.com/document/path/98729
 */
export const convertId = defineOperation({
	name: 'Convert ID',
	value: 'convertId',
	action: 'Convert ID of customer',
	description: 'Convert between the IDs of a customer',
	fields: [
		conversion,
		shownFor({ conversion: ['toOpenId'] }, externalUserId),
		shownFor({ conversion: ['fromServiceProvider'] }, serviceProviderId),
		shownFor({ conversion: ['fromServiceProvider'] }, sourceAgentId),
		shownFor({ conversion: ['fromTemporary'] }, temporaryIds),
		shownFor({ conversion: ['fromTemporary'] }, businessType),
		shownFor({ conversion: ['fromTemporary'] }, userType),
	],
	by: conversion,
	ways: {
		toOpenId: way({
			call: externalContactApi.convertToOpenid,
			prepare({ external_userid }) {
				if (external_userid?.startsWith('wo')) {
					throw invalid(
						'Only WeChat users have an OpenID',
						'Check \'Customer\': an ID that starts with "wo" is a user of another company\'s WeCom, one that starts with "wm" a WeChat user.',
					);
				}
			},
			async answer(params, send) {
				const { external_userid } = params;
				const answer = await send(params);
				return [{ external_userid, ...answer, openid: idIn(answer, 'openid', 'OpenID') }];
			},
		}),
		fromServiceProvider: way({
			call: externalContactApi.fromServiceExternalUserid,
			async answer(params, send) {
				const answer = await send(params);
				const external_userid = idIn(answer, 'external_userid', 'external user ID');
				return [{ service_external_userid: params.external_userid, ...answer, external_userid }];
			},
		}),
		fromTemporary: listOf(externalContactApi.convertTmpExternalUserid, {
			chunks: (params) =>
				chunksOf(params.tmp_external_userid_list ?? [], IDS_AT_ONCE).map((chunk) => ({
					...params,
					tmp_external_userid_list: chunk,
				})),
			undelivered: (answer) =>
				listIn(answer, 'invalid_tmp_external_userid_list').map((tmp_external_userid) => ({
					tmp_external_userid,
					...failedRecord(failureOf(INVALID_TEMPORARY_ID)),
				})),
		}),
	},
});
