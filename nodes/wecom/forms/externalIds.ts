import type { IDataObject } from 'n8n-workflow';

import { recordsIn } from '../answer';
import { externalContactApi } from '../api';
import type { Ask } from './readForm';

/** WeCom's figures for IDs of forms, and for customers. */
const OF_FORMS = 2;
const CUSTOMERS = 1;

/** WeCom converts this many at once. */
const IDS_AT_ONCE = 100;

/**
 * Turns the temporary IDs of a form into External User IDs (tmp_external_userid的转换).
 *
 * @returns the External User IDs by the temporary ones; who is no customer is not among them
 * @see https://developer.work.weixin.qq.com/document/path/98729
 */
export async function externalIdsOf(
	ask: Ask,
	temporaryIds: string[],
): Promise<ReadonlyMap<string, string>> {
	const known = new Map<string, string>();
	const wanted = [...new Set(temporaryIds)];
	for (let from = 0; from < wanted.length; from += IDS_AT_ONCE) {
		const answer = await ask(externalContactApi.convertTmpExternalUserid, {
			business_type: OF_FORMS,
			user_type: CUSTOMERS,
			tmp_external_userid_list: wanted.slice(from, from + IDS_AT_ONCE),
		});
		for (const { tmp_external_userid, external_userid } of recordsIn(answer.results)) {
			if (isId(tmp_external_userid) && isId(external_userid)) {
				known.set(tmp_external_userid, external_userid);
			}
		}
	}
	return known;
}

/** The temporary IDs of those who gave answers. */
export function temporaryIdsIn(answers: IDataObject[]): string[] {
	return answers.map(({ tmp_external_userid }) => tmp_external_userid).filter(isId);
}

function isId(value: unknown): value is string {
	return typeof value === 'string' && value !== '';
}
