import { list } from '../../../../../nodes/WeComCustomerContact/fields/checks';
import {
	linkDepartments,
	linkId,
	linkName,
	ownLinksNotice,
	severalPriorityMembers,
} from '../../../../../nodes/WeComCustomerContact/resources/acquisitionLink/fields';

describe('The fields of acquisition links', () => {
	it('need the link, from a list or by its ID', () => {
		expect(linkId.sentAs).toBe('link_id');
		expect(linkId.description).toMatchObject({
			required: true,
			default: { mode: 'list', value: '' },
		});
		expect(linkId.description.modes!.map(({ name }) => name)).toEqual(['list', 'id']);
		expect(() => linkId.check!('', 'Acquisition Link')).toThrow("'Acquisition Link' is empty");
	});

	it('take names up to 30 characters, however many units they are', () => {
		expect(linkName.check!('😀'.repeat(30), 'Link Name')).toBe('😀'.repeat(30));
		expect(() => linkName.check!('n'.repeat(31), 'Link Name')).toThrow('WeCom takes at most 30');
	});

	it('have lists of what can be picked', () => {
		expect(linkDepartments(list()).list.loader).toBe('getDepartments');
		expect(severalPriorityMembers(list).list.loader).toBe('getMembers');
	});

	it('explain which links there are', () => {
		expect(ownLinksNotice.description).toMatchObject({ type: 'notice', name: 'ownLinksNotice' });
	});
});
