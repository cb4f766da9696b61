import type { INodePropertyOptions } from 'n8n-workflow';

import {
	createNewGroups,
	firstNewGroupNumber,
	groupChats,
	joinWayId,
	newGroupName,
	remark,
	scene,
	state,
} from '../../../../../nodes/WeComCustomerContact/resources/joinWay/fields';
import type { Field } from '../../../../../nodes/WeComCustomerContact/fields/field';

const made = ({ check }: Field, value: unknown): unknown => check?.(value, 'It');

describe('The join way', () => {
	it('is needed', () => {
		expect(joinWayId.sentAs).toBe('config_id');
		expect(joinWayId.description.required).toBe(true);
		expect(made(joinWayId, ' c ')).toBe('c');
		expect(() => made(joinWayId, '')).toThrow("'It' is empty");
	});
});

describe('What a join way has', () => {
	it('is one group chat to five', () => {
		const { sentAs, check, text, list } = groupChats;

		expect(sentAs).toBe('chat_id_list');
		expect(check('a, b, c, d, e', 'It')).toEqual(['a', 'b', 'c', 'd', 'e']);
		expect(() => check('a, b, c, d, e, f', 'It')).toThrow(
			"'It' holds 6 values, WeCom takes at most 5",
		);
		expect(() => check('', 'It')).toThrow("'It' is empty");
		expect(text).toMatchObject({ displayName: 'Group Chats', name: 'groupChats' });
		expect(list).toMatchObject({ name: 'chatIds', loader: 'getGroupChats' });
		for (const { description } of [text, list]) expect(description).toMatch(/^One to five/);
	});

	it('is a place where people find it, one of two', () => {
		const offered = (scene.description.options as INodePropertyOptions[]).map(({ value }) => value);

		expect(scene.sentAs).toBe('scene');
		expect(offered.map((value) => made(scene, value))).toEqual([1, 2]);
		for (const value of [0, 3]) expect(() => made(scene, value)).toThrow('from 1 to 2');
		expect(() => made(scene, '')).toThrow("'It' is empty");
	});

	it('is whether it creates groups, as WeCom writes it', () => {
		expect(createNewGroups.sentAs).toBe('auto_create_room');
		expect([true, false, ''].map((value) => made(createNewGroups, value))).toEqual([
			...[1, 0, undefined],
		]);
	});

	it('is a name of new groups of 40 characters, in one line, with the white space at its end', () => {
		expect(newGroupName.sentAs).toBe('room_base_name');
		expect(made(newGroupName, 'Service group ')).toBe('Service group ');
		expect(made(newGroupName, 'a\u200bb')).toBe('ab');
		expect(made(newGroupName, ' ')).toBeUndefined();
		expect(made(newGroupName, '群'.repeat(40))).toHaveLength(40);
		expect(() => made(newGroupName, 'x'.repeat(41))).toThrow("'It' is too long: 41 characters");
		expect(() => made(newGroupName, 'a\nb')).toThrow('control character');
	});

	it('is the number of the first new group, from 0 on', () => {
		expect(firstNewGroupNumber.sentAs).toBe('room_base_id');
		expect([0, '12', ''].map((value) => made(firstNewGroupNumber, value))).toEqual([
			...[0, 12, undefined],
		]);
		expect(() => made(firstNewGroupNumber, -1)).toThrow("'It' is not a whole number of 0 or more");
		expect(firstNewGroupNumber.description.typeOptions).toEqual({ minValue: 0 });
	});

	it.each<[string, Field, string]>([
		['remark', remark, 'remark'],
		['channel', state, 'state'],
	])('is a %s of 30 characters, which an empty one clears', (_what, field, name) => {
		expect(field.sentAs).toBe(name);
		expect(made(field, 'x'.repeat(30))).toHaveLength(30);
		expect(() => made(field, 'x'.repeat(31))).toThrow("'It' is too long: 31 characters");
		expect(made(field, ' ')).toBe('');
		expect(made(field, undefined)).toBeUndefined();
	});
});
