import type { IDataObject } from 'n8n-workflow';

import type { FormContext } from '../../../../../nodes/WeComCustomerContact/fields/field';
import {
	simplifyCustomer,
	simplifyCustomerOfMember,
} from '../../../../../nodes/WeComCustomerContact/resources/externalContact/simplify';

const SECOND = 1_770_000_000;
const ISO = '2026-02-02T02:40:00.000Z';

const customer = {
	external_userid: 'wm1',
	name: 'Li Mei',
	type: 2 as const,
	corp_name: 'Acme',
	unionid: 'oz1',
};
const relation = { userid: 'lisi', remark: 'Ms Li', createtime: SECOND, add_way: 1, state: 'fair' };
const more = { avatar: 'https://a.example', description: 'Asked for a quote' };

const customerInWords = { ...customer, type_text: 'WeCom user' };
const relationInWords = { ...relation, created_at: ISO, add_way_text: 'scanned a QR code' };

const simplified = (record: object, simplify = true) =>
	simplifyCustomer.call({ given: () => simplify } as unknown as FormContext, record as never);

describe('A customer, simplified', () => {
	it('has what is most used, also of each member, with the names of the tags', () => {
		const tags = [
			{ tag_id: 'g', tag_name: 'Gold', group_name: 'Level' },
			{ tag_id: 's', tag_name: 'Solar' },
		];
		const record = {
			external_contact: { ...customer, ...more },
			follow_user: [{ ...relation, ...more, tags, tag_id: ['g'] }, { userid: 'wangwu' }],
		};

		expect(simplified(record)).toEqual({
			...customerInWords,
			follow_user: [
				{ ...relationInWords, tag_names: ['Gold', 'Solar'] },
				{ userid: 'wangwu', tag_names: [] },
			],
		});
		expect(simplified(record, false)).toBe(record);
	});

	it.each([
		['no members', { external_contact: { name: 'A' } }, { name: 'A', follow_user: [] }],
		[
			'members that are no records, and tags that are no list',
			{ external_contact: null, follow_user: [null, { userid: 'lisi', tags: 'gold' }] },
			{ follow_user: [{ userid: 'lisi', tag_names: [] }] },
		],
	])('takes %s', (_what, record, expected) => {
		expect(simplified(record)).toEqual(expected);
	});
});

describe('A customer of one member, simplified', () => {
	it('is flat, with the ids of the tags', () => {
		expect(
			simplifyCustomerOfMember({
				external_contact: { ...customer, ...more },
				follow_info: { ...relation, ...more, tag_id: ['g', 's'] },
			}),
		).toEqual({ ...customerInWords, ...relationInWords, tag_id: ['g', 's'] });
	});

	it('has what there is of a half record, and is as it was where nothing is known', () => {
		expect(simplifyCustomerOfMember({ external_contact: { name: 'A' } })).toEqual({ name: 'A' });
		expect(simplifyCustomerOfMember({ follow_info: { userid: 'lisi' } })).toEqual({
			userid: 'lisi',
		});
		const odd: IDataObject = { value: 'x' };
		expect(simplifyCustomerOfMember(odd)).toEqual({ value: 'x' });
	});
});
