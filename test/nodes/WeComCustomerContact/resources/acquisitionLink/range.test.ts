import type { IDataObject } from 'n8n-workflow';

import { list } from '../../../../../nodes/WeComCustomerContact/fields/checks';
import type { Field, FormContext } from '../../../../../nodes/WeComCustomerContact/fields/field';
import { numberList } from '../../../../../nodes/WeComCustomerContact/fields/numberList';
import {
	linkDepartments,
	linkMembers,
	severalPriorityMembers,
} from '../../../../../nodes/WeComCustomerContact/resources/acquisitionLink/fields';
import {
	priorityOf,
	rangeOf,
} from '../../../../../nodes/WeComCustomerContact/resources/acquisitionLink/range';

const members = linkMembers(list);
const departments = linkDepartments(numberList());
const priorityMembers = severalPriorityMembers(list);

/** A form in which these fields are filled in. */
function formWith(values: IDataObject): FormContext {
	const given = ({ description: { name, displayName }, check }: Field) =>
		name in values ? check!(values[name], displayName) : undefined;
	return { given } as unknown as FormContext;
}

const rangeWith = (values: IDataObject) => rangeOf(formWith(values), { members, departments });
const priorityWith = (values: IDataObject) => priorityOf(formWith(values), priorityMembers);

const many = (count: number) => Array.from({ length: count }, (_, place) => `m${place}`);

describe('Whom a link leads to', () => {
	it.each<[string, IDataObject, object | undefined]>([
		['nobody', {}, undefined],
		['nobody, by empty fields', { members: '', departmentIds: [] }, undefined],
		['members', { members: 'lisi' }, { user_list: ['lisi'] }],
		['picked members', { userIds: ['lisi'] }, { user_list: ['lisi'] }],
		['departments', { departments: '2, 4' }, { department_list: [2, 4] }],
		['picked departments', { departmentIds: [2] }, { department_list: [2] }],
		[
			'members and departments',
			{ userIds: ['lisi'], departments: '2' },
			{ user_list: ['lisi'], department_list: [2] },
		],
	])('are those that were given: %s', (_who, values, range) => {
		expect(rangeWith(values)).toStrictEqual(range);
	});

	it.each([
		[{ members: 'lisi', userIds: ['lisi'] }, "'Members' and 'Member Names or IDs'"],
		[{ departments: '2', departmentIds: [2] }, "'Departments' and 'Department Names or IDs'"],
	])('are given in one way: %j', (values, labels) => {
		expect(() => rangeWith(values)).toThrow(`${labels} do not go together`);
	});

	it('are 500 members at most', () => {
		expect(rangeWith({ members: many(500) })!.user_list).toHaveLength(500);
		expect(() => rangeWith({ userIds: many(501) })).toThrow('WeCom takes at most 500');
	});
});

describe('Who is preferred by a link', () => {
	it.each<[string, IDataObject, object | undefined]>([
		['nobody', {}, undefined],
		['who knows the customer in the company', { priority: 1 }, { priority_type: 1 }],
		['members', { priorityMembers: 'lisi' }, { priority_type: 2, priority_userid_list: ['lisi'] }],
		[
			'members who are called so',
			{ priority: '2', priorityUserIds: ['lisi'] },
			{ priority_type: 2, priority_userid_list: ['lisi'] },
		],
	])('is who was given: %s', (_who, values, priority) => {
		expect(priorityWith(values)).toStrictEqual(priority);
	});

	it.each<[string, IDataObject, string]>([
		['members that nobody names', { priority: 2 }, 'It is not said which members'],
		['no members by an empty field', { priority: 2, priorityMembers: '' }, 'It is not said'],
		[
			'members beside the whole company',
			{ priority: 1, priorityUserIds: ['lisi'] },
			"'Priority Members' does not go together with Whole Company",
		],
		[
			'members in both ways',
			{ priorityMembers: 'lisi', priorityUserIds: ['lisi'] },
			"'Priority Members' and 'Priority Member Names or IDs' do not go together",
		],
		['a figure above WeCom’s', { priority: 3 }, 'is not a whole number from 1 to 2'],
		['a figure below them', { priority: 0 }, 'is not a whole number from 1 to 2'],
	])('is not %s', (_who, values, message) => {
		expect(() => priorityWith(values)).toThrow(message);
	});

	it('is one of 1,000 at most', () => {
		expect(priorityWith({ priorityMembers: many(1000) })).toMatchObject({ priority_type: 2 });
		expect(() => priorityWith({ priorityMembers: many(1001) })).toThrow('WeCom takes at most 1000');
	});
});
