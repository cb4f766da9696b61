import type { INodeProperties } from 'n8n-workflow';

import { listOrId } from '../../../../nodes/WeComCustomerContact/fields/locator';
import { WeComCustomerContact } from '../../../../nodes/WeComCustomerContact/WeComCustomerContact.node';

/** All fields of the form, those inside of collections too. */
function fieldsIn(properties: INodeProperties[]): INodeProperties[] {
	return properties.flatMap((property) => [
		property,
		...fieldsIn(
			(property.options ?? []).flatMap((option) => {
				if ('type' in option) return [option];
				return 'values' in option ? option.values : [];
			}),
		),
	]);
}

const { description, methods } = new WeComCustomerContact();
const locators = fieldsIn(description.properties).filter(({ type }) => type === 'resourceLocator');

describe('A field that names one record', () => {
	it.each(locators.map((field): [string, INodeProperties] => [field.displayName, field]))(
		'%s offers a list that can be searched, and takes an ID',
		(_label, { modes = [] }) => {
			const [list] = modes;
			expect(list).toMatchObject({ name: 'list', typeOptions: { searchable: true } });
			expect(methods.listSearch).toHaveProperty(list.typeOptions!.searchListMethod!);
			expect(modes.at(-1)).toMatchObject({ name: 'id', type: 'string' });
		},
	);

	it('takes a name where there are names, and a number for a customer', () => {
		const modes = (search: string) =>
			listOrId({ search, what: 'thing', exampleId: 'x' } as never).modes!.map(({ name }) => name);
		expect(modes('searchExternalContacts')).toEqual(['list', 'name', 'mobile', 'id']);
		expect(modes('searchTags')).toEqual(['list', 'name', 'id']);
		expect(modes('searchMoments')).toEqual(['list', 'id']);
	});
});
