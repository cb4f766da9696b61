import type { IDataObject } from 'n8n-workflow';

import { externalContactApi } from '../../../wecom/api';
import { Failure, failureOf } from '../../../wecom/errors/failure';
import { wholeNumber } from '../../fields/checks';
import { options } from '../../fields/collections';
import { notSent } from '../../fields/field';
import { limitOf, returnAllOrLimit } from '../../fields/returnAll';
import { selector } from '../../fields/selector';
import { simplify } from '../../fields/simplify';
import { failedRecord } from '../../operation/failedRecord';
import { defineOperation } from '../../operation/operation';
import { criteria, searchOf } from './findFields';
import { NO_LICENCE } from './readCustomers';
import { findingOf, joinReading } from './sharedReading';
import { simplifyCustomerOfMember } from './simplify';
import { addTagNames } from './tagNames';

const whenNothingFound = selector({
	displayName: 'When Nothing Is Found',
	name: 'whenNothingFound',
	options: [
		{ name: 'Give an Error', value: 'error', description: 'The input item fails' },
		{
			name: 'Give an Item',
			value: 'item',
			description: 'An item with "found": false, so that the workflow goes on',
		},
		{ name: 'Give No Item', value: 'noItem', description: 'Nothing comes out for the input item' },
	],
	default: 'item',
	description: 'What comes out for an input item for which there is no customer',
});

const MINUTE = 60_000;

/** A day. */
const LONGEST_REUSE = 1440;

const reuseMinutes = notSent(wholeNumber({ min: 0, max: LONGEST_REUSE }), {
	displayName: 'Reuse Customers Read in the Last (Minutes)',
	name: 'reuseMinutes',
	type: 'number',
	typeOptions: { minValue: 0, maxValue: LONGEST_REUSE },
	default: 0,
	description:
		'How long customers that were read are used again; with 0 they are read each time. The node then reads all of them and keeps in the memory of the n8n process what they can be found by. Who is found is read again before it comes out. Customers who were added or changed since then are not found by what is new.',
});

/**
 * External Contact: Find (批量获取客户详情). Customers by what is known of them; all criteria that are given have to hold.
 *
 * WeCom has no search. So this reads the customers of the members (获取配置了客户联系功能的成员列表, then `userid_list` in groups of
 * up to 100 members; pages by `cursor`, 100 a page), once for all items of a run, and ends when each has as many as its
 * Limit. Of N customers these are at most N/100 + members/100 + 40 calls, and no more of them is in memory than a page of
 * each group. Tags given by name are looked up first, once for the run. With the option it reads to the end and keeps
 * what customers are found by in the memory of the process; the next search within its time makes one call (获取客户详情) for
 * each customer that comes out.
 *
 * Gives one item per pair of customer and member, in the order of the members as far as they are read: that of Get Many
 * with `found: true` and `matched`, a list of `{ by, value }`: by `mobile`, `unionid`, `name`, `remark`, `tag`, `state`,
 * `added` or `member`, and the value as it was given (of `added` the time). When nothing is found one item
 * `{ found: false, matched: [] }`, none, or an error. An item fails when a part of the list that it needs cannot be read.
 * Members whom WeCom leaves out for want of an interface licence (apps of providers only) come as items with `errcode`,
 * `errmsg` and `reason`.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92994
 */
export const find = defineOperation({
	name: 'Find',
	value: 'find',
	action: 'Find customers',
	description: 'Find customers by mobile number, name, tag, channel and more',
	call: externalContactApi.batchGetByUser,
	fields: [criteria, ...returnAllOrLimit, simplify, whenNothingFound, options([reuseMinutes])],
	together: true,
	async prepare() {
		const limit = limitOf(this);
		const reuse = (this.given(reuseMinutes) ?? 0) * MINUTE;
		joinReading(this, { ...(await searchOf(this)), limit, reuse });
	},
	async answer() {
		const isSimple = this.given(simplify) === true;
		const finding = await findingOf(this);
		const records = finding.found().map(({ record, matched }) => ({
			...(isSimple ? simplifyCustomerOfMember(record) : record),
			found: true,
			matched: matched as unknown as IDataObject[],
		}));
		if (isSimple) await addTagNames(this, records);
		const missed = [...finding.unlicensed].map((userid) => ({
			userid,
			...failedRecord(failureOf(NO_LICENCE)),
		}));
		if (records.length > 0) return [...records, ...missed];
		const nothing = this.given(whenNothingFound);
		if (nothing === 'error') throw notFound();
		return nothing === 'item' ? [{ found: false, matched: [] }, ...missed] : missed;
	},
});

function notFound(): Failure {
	return new Failure({
		what: 'No customer is found',
		description:
			"Check what is given under 'Filters'; all of it has to hold for the same member. Only customers of members in the visible range of the app are looked through.",
	});
}
