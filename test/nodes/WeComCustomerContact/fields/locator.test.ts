import type { INodeProperties, INodePropertyModeValidation } from 'n8n-workflow';

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

	const expressions = locators.flatMap(({ modes = [] }) =>
		modes.flatMap(({ validation = [] }) =>
			(validation as INodePropertyModeValidation[]).map(
				({ properties }) => (properties as { regex: string }).regex,
			),
		),
	);

	it.each([...new Set(expressions)])('looks through the longest text at once, by %s', (regex) => {
		const whole = new RegExp(`^${regex}$`);
		const start = performance.now();
		for (const one of ['1', ' ', '+', 'a', 'tel:', '1a', '王'])
			for (const end of ['', 'a', '1', '!']) whole.test(one.repeat(50_000) + end);
		// Several seconds for each of them where the time grows with the square of the length.
		expect(performance.now() - start).toBeLessThan(3000);
	});

	it('takes whatever may be a number', () => {
		const takes = (text: string) => expressions.every((it) => new RegExp(`^${it}$`).test(text));
		expect(
			['138 0000 0001', '+86 (138)', 'tel:138-0000', 'TEL: 1', '座机 1'].filter(takes),
		).toHaveLength(5);
		expect(['Li Mei', '138a', '1tel', 'tel:1tel:2', 'wmKq8DDAAA'].filter(takes)).toEqual([]);
	});
});
