import { memberKey } from '../../values/ids';

/**
 * Names the relation of a member and a customer that a call changes. WeCom refuses two changes of one relation at the
 * same time (45035). It takes a userid in any case.
 */
export function relationOf({ userid, external_userid }: Record<string, unknown>): string {
	return `${memberKey(userid)} ${String(external_userid)}`;
}
