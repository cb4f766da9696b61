import { text } from '../../../../nodes/WeComCustomerContact/fields/checks';
import { sentAs } from '../../../../nodes/WeComCustomerContact/fields/field';
import { simplify } from '../../../../nodes/WeComCustomerContact/fields/simplify';
import { single } from '../../../../nodes/WeComCustomerContact/operation/answers';
import type { Operation } from '../../../../nodes/WeComCustomerContact/operation/operation';
import {
	defineOperation,
	RecordWithFiles,
	way,
	waysOf,
} from '../../../../nodes/WeComCustomerContact/operation/operation';
import { selector } from '../../../../nodes/WeComCustomerContact/fields/selector';
import { groupChatApi, joinWayApi } from '../../../../nodes/wecom/api';

const chat = sentAs('chat_id', text(), {
	displayName: 'Chat',
	name: 'chat',
	type: 'string',
	default: '',
});

const about = { name: 'Get', value: 'get', action: 'Get one', description: 'Get one' };

const namesIn = ({ fields }: Operation) =>
	fields
		.flatMap((field) => [field, ...(field.fields ?? [])])
		.map(({ description }) => description.name);

describe('An operation', () => {
	const pace = ['callsPerMinute', 'callsSideBySide', 'waitWhenBlocked'];

	it('is what was declared, with the pace among its options', () => {
		const answers = single(groupChatApi.get);
		const operation = defineOperation({ ...about, fields: [chat], hint: 'Wait.', ...answers });

		expect(operation).toMatchObject({ ...about, hint: 'Wait.', ...answers });
		expect(operation.fields[0]).toBe(chat);
		expect(namesIn(operation)).toEqual(['chat', 'options', ...pace]);
	});

	it('has Output Fields beside Simplify', () => {
		const fields = [chat, simplify];
		const operation = defineOperation({ ...about, fields, ...single(groupChatApi.get) });

		expect(namesIn(operation)).toEqual([
			'chat',
			simplify.description.name,
			'options',
			'outputFields',
			...pace,
		]);
	});

	it('goes its own way, or one of several, the first one first', () => {
		const one = defineOperation({ ...about, fields: [chat], ...single(groupChatApi.get) });
		expect(waysOf(one)).toEqual([one]);

		const by = selector({
			displayName: 'Which',
			name: 'which',
			options: ['a', 'b'].map((value) => ({ name: value, value })),
			default: 'a',
		});
		const ways = { a: way(single(groupChatApi.get)), b: way(single(joinWayApi.get)) };
		const several = defineOperation({ ...about, fields: [by], by, ways });
		expect(waysOf(several).map(({ call }) => call)).toEqual([groupChatApi.get, joinWayApi.get]);
	});
});

describe('A record with files', () => {
	it('has its fields and its files', () => {
		const files = { data: { data: '', mimeType: 'image/png' } };
		expect(new RecordWithFiles({ a: 1 }, files)).toEqual({ json: { a: 1 }, binary: files });
	});
});
