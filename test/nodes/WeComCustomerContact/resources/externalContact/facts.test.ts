import { factsOf } from '../../../../../nodes/WeComCustomerContact/resources/externalContact/facts';

describe('What a customer is found by', () => {
	it('is in the form in which it is compared', () => {
		expect(
			factsOf({
				external_contact: { external_userid: 'wm1', name: 'Ｌi Mei', unionid: 'Oz1' },
				follow_info: {
					...{ userid: 'ZhangSan', remark: 'ACME', state: 'Fair', createtime: '7' as never },
					remark_mobiles: ['138 0000 0001', 'none', '', '+852 9123 4567'],
					tag_id: ['gold', ''],
				},
			}),
		).toEqual({
			...{ external_userid: 'wm1', unionid: 'Oz1', userid: 'ZhangSan', state: 'Fair' },
			...{ name: factsOf({ external_contact: { name: 'li mei' } }).name, tags: ['gold'], added: 7 },
			remark: factsOf({ follow_info: { remark: 'acme' } }).remark,
			mobiles: ['+8613800000001', '+85291234567'],
		});
	});

	it.each([
		['without the member', { external_contact: { name: 'Li Mei', external_userid: 'wm1' } }],
		['without the customer', { follow_info: { userid: 'lisi', tag_id: ['gold'] } }],
		['with null for both', { external_contact: null, follow_info: null }],
		['without anything', {}],
	])('is as far as it is known %s', (_what, record) => {
		const facts = factsOf(record as never);
		const isCustomer = 'external_contact' in record && record.external_contact !== null;
		const isMember = 'follow_info' in record && record.follow_info !== null;

		expect(facts).toMatchObject({
			...{ external_userid: isCustomer ? 'wm1' : '', userid: isMember ? 'lisi' : '' },
			...{ tags: isMember ? ['gold'] : [], mobiles: [], unionid: '', state: '', remark: '' },
		});
		expect(facts.name === '').toBe(!isCustomer);
		expect(facts.added).toBeUndefined();
	});
});
