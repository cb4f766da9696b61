import type { IDataObject } from 'n8n-workflow';

import { numberIn, recordsIn } from '../../../wecom/answer';
import { acquisitionLinkApi } from '../../../wecom/api';
import { wholeNumber } from '../../fields/checks';
import { options } from '../../fields/collections';
import type { FormContext } from '../../fields/field';
import { notSent } from '../../fields/field';
import { DAY } from '../../../values/daysInChina';
import { dayOfTime } from '../../fields/times';
import { single } from '../../operation/answers';
import { defineOperation } from '../../operation/operation';

/** With fewer uses WeCom tells the company that they are low. */
const LOW = 20;

/** WeCom tells the company so many days before uses expire. */
const SOON = 14;

const SECOND = 1000;

const warnBelow = notSent(wholeNumber({ min: 0, max: Number.MAX_SAFE_INTEGER }), {
	displayName: 'Warn Below (Uses)',
	name: 'warnBelow',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: LOW,
	description: 'With fewer uses left, the item has a warning; 20 when left out',
});

const warnDays = notSent(wholeNumber({ min: 0, max: 3650 }), {
	displayName: 'Warn Before Expiry (Days)',
	name: 'warnBeforeExpiry',
	type: 'number',
	typeOptions: { minValue: 0, maxValue: 3650 },
	default: SOON,
	description: 'When uses expire within so many days, the item has a warning; 14 when left out',
});

/**
 * Acquisition Link: Get Quota (查询剩余使用量).
 *
 * Sends nothing. Gives one item: `{ total, balance, quota_list, is_low, expires_soon, quota_warning }`. `total` is what has
 * been used so far, `balance` what is left. `is_low` and `expires_soon` are for an If node; `quota_warning` says both in
 * words, and is missing when nothing is to be said.
 *
 * @see https://developer.work.weixin.qq.com/document/path/97375
 */
export const getQuota = defineOperation({
	name: 'Get Quota',
	value: 'getQuota',
	action: 'Get quota of acquisition links',
	description: 'Retrieve how many uses of acquisition links are left, with a warning when few are',
	fields: [options([warnBelow, warnDays])],
	...single(acquisitionLinkApi.getQuota, {
		prepare() {
			this.given(warnBelow);
			this.given(warnDays);
		},
		shape(quota) {
			const few = fewLeft(this, quota);
			const soon = expiring(this, quota);
			const words = [few, soon].filter(Boolean).join(' ');
			return {
				...quota,
				is_low: few !== undefined,
				expires_soon: soon !== undefined,
				...(words && { quota_warning: words }),
			};
		},
	}),
});

function fewLeft(item: FormContext, { balance }: IDataObject): string | undefined {
	const left = numberIn(balance);
	if (left === undefined || left >= (item.given(warnBelow) ?? LOW)) return undefined;
	return left > 0
		? `Only ${left === 1 ? '1 use is' : `${left} uses are`} left.`
		: 'No uses are left: the links add no customers until the company buys more.';
}

function expiring(item: FormContext, { quota_list }: IDataObject): string | undefined {
	const until = Math.floor(Date.now() / SECOND) + (item.given(warnDays) ?? SOON) * DAY;
	const parts = recordsIn(quota_list).flatMap(({ expire_date, balance }) => {
		const [day, left] = [numberIn(expire_date) ?? Infinity, numberIn(balance) ?? 0];
		return day <= until && left > 0 ? [{ day, left }] : [];
	});
	if (parts.length === 0) return undefined;
	const left = parts.reduce((sum, part) => sum + part.left, 0);
	const first = Math.min(...parts.map(({ day }) => day));
	return left === 1
		? `1 use expires soon, on ${dayOfTime(first)}.`
		: `${left} uses expire soon, the first on ${dayOfTime(first)}.`;
}
