import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
	INodePropertyOptions,
} from 'n8n-workflow';

import { invalid } from '../../wecom/errors/failure';
import { directoryApi } from '../../wecom/api';
import { callWeCom } from '../../wecom/callWeCom';
import { readMembers } from '../resources/externalContact/members';
import { matching, pick, pickSeveral } from './picker';

/** WeCom gives names one member at a time; a longer list shows the rest by their userids. */
const NAMES_AT_MOST = 100;

/**
 * The members with customer contact.
 *
 * @throws {Failure} when the app sees none: without a member nothing else works, and an empty list would not say why
 */
export async function membersToPick(context: ILoadOptionsFunctions): Promise<string[]> {
	const userids = await readMembers(context);
	if (userids.length > 0) return userids;
	throw invalid(
		'The app sees no member with customer contact',
		'In the admin console add members to the visible range of the app, and to Customer Contact > Permissions > Range of Use.',
	);
}

/** Members with customer contact, by name where the app may read it. */
async function memberEntries(context: ILoadOptionsFunctions): Promise<INodeListSearchItems[]> {
	const userids = await membersToPick(context);
	const names = await Promise.all(
		userids.slice(0, NAMES_AT_MOST).map(async (userid) => await nameOf(context, userid)),
	);
	return userids.map((userid, index) => ({
		name: names[index] ? `${names[index]} · ${userid}` : userid,
		value: userid,
	}));
}

/**
 * Name of a member (读取成员); nothing where the app may not read it, the userid stands then.
 *
 * @see https://developer.work.weixin.qq.com/document/path/90196
 */
async function nameOf(context: ILoadOptionsFunctions, userid: string): Promise<string | undefined> {
	return await callWeCom(context, directoryApi.getMember, { userid }).then(
		({ name }) => name ?? undefined,
		() => undefined,
	);
}

/** The members for a field that takes several. */
export async function getMembers(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	return await pickSeveral(this, async () => await memberEntries(this));
}

/** The members for a field that takes one. */
export async function searchMembers(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	return await pick(this, async () => ({ results: matching(await memberEntries(this), filter) }));
}
