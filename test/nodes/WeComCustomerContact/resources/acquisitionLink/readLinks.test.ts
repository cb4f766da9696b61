import type { IDataObject } from 'n8n-workflow';

import type { FormContext } from '../../../../../nodes/WeComCustomerContact/fields/field';
import { linkRecord } from '../../../../../nodes/WeComCustomerContact/resources/acquisitionLink/readLinks';

const link = { link_name: 'Spring', url: 'https://work.weixin.qq.com/ca/l1' };

function record(answer: IDataObject, simplify: boolean): IDataObject {
	const item = { given: () => simplify } as unknown as FormContext;
	return linkRecord(item, 'l1', answer as never);
}

describe('A link', () => {
	it.each<[string, IDataObject, IDataObject]>([
		['alone', {}, {}],
		['with nothing in its parts', { range: null, priority_option: null }, {}],
		['with a range', { range: { user_list: ['lisi'] } }, { range: { user_list: ['lisi'] } }],
		[
			'with who is preferred',
			{ priority_option: { priority_type: 1 } },
			{ priority_option: { priority_type: 1 } },
		],
	])('is as WeCom sends it, with its ID: %s', (_what, parts, kept) => {
		expect(record({ errcode: 0, link, ...parts }, false)).toStrictEqual({
			link_id: 'l1',
			link,
			...kept,
		});
	});

	it.each<[string, IDataObject, IDataObject]>([
		['alone', {}, {}],
		['with nothing in its parts', { range: null, priority_option: null }, {}],
		[
			'with lists that are none',
			{ range: { user_list: 'lisi', department_list: 2 }, priority_option: {} },
			{},
		],
		[
			'with odd entries in lists',
			{ range: { user_list: ['lisi', '', null, 5], department_list: [2, '4', null, 'x', {}] } },
			{ user_list: ['lisi'], department_list: [2, 4] },
		],
		[
			'for who knows the customer in the company',
			{ priority_option: { priority_type: 1 } },
			{ priority_type: 1, priority_type_text: 'whole company', priority_userid_list: [] },
		],
		[
			'for given members',
			{ priority_option: { priority_type: '2', priority_userid_list: ['lisi'] } },
			{
				priority_type: 2,
				priority_type_text: 'given members',
				priority_userid_list: ['lisi'],
			},
		],
	])('is flat with Simplify, and has its lists in any case: %s', (_what, parts, shown) => {
		expect(record({ errcode: 0, link, ...parts }, true)).toStrictEqual({
			link_id: 'l1',
			...link,
			user_list: [],
			department_list: [],
			...shown,
		});
	});

	it.each([true, false])('is one that WeCom has to send (Simplify %p)', (simplify) => {
		for (const none of [undefined, null, {}, 'x']) {
			expect(() => record({ link: none } as IDataObject, simplify)).toThrow(
				'WeCom sent no acquisition link',
			);
		}
	});
});
