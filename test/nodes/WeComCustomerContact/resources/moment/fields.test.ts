import {
	momentId,
	userId,
} from '../../../../../nodes/WeComCustomerContact/resources/moment/fields';

describe('The form of a moment', () => {
	it.each([
		[momentId, 'moment_id', 'Moment'],
		[userId, 'userid', 'Member'],
	])('needs %#, by its ID', (field, sentAs, label) => {
		expect([field.sentAs, field.description.displayName]).toEqual([sentAs, label]);
		expect(field.description).toMatchObject({
			...{ required: true, type: 'resourceLocator', default: { mode: 'list', value: '' } },
		});
		expect(field.check!(' one ', label)).toBe('one');
		expect(() => field.check!('', label)).toThrow(`'${label}' is empty`);
	});

	it('says of the member that it is the one who published it', () => {
		expect(userId.description.description).toContain('published');
	});
});
