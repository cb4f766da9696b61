import type { INodeProperties } from 'n8n-workflow';

import { withLiveLists } from '../../../../nodes/WeComCustomerContact/description/liveLists';
import { resources } from '../../../../nodes/WeComCustomerContact/resources';
import { WeComCustomerContact } from '../../../../nodes/WeComCustomerContact/WeComCustomerContact.node';
import { baseOf, isShown } from '../../../engine/formValues';

const field = (name: string, more: Partial<INodeProperties> = {}): INodeProperties => ({
	displayName: name,
	name,
	type: 'string',
	default: '',
	...more,
});

const list = field('list', { typeOptions: { loadOptionsMethod: 'getTags' } });

const reloadedBy = ({ typeOptions }: INodeProperties) => typeOptions?.loadOptionsDependsOn;

describe('A list in a form', () => {
	it('is loaded again when something before it is chosen', () => {
		const [, , , , live] = withLiveLists(
			[
				field('by', { type: 'options' }),
				field('all', { type: 'boolean' }),
				field('member', { type: 'resourceLocator' }),
				field('typed'),
				list,
				field('behind', { type: 'options' }),
			].map((property) => ({ property, operation: ['get'] })),
		);

		expect(reloadedBy(live.property)).toEqual([
			'resource',
			'operation',
			'by',
			'all',
			'member.value',
		]);
	});

	it('is so in a collection, too, and not by what other operations have', () => {
		const collection = field('filters', { type: 'collection', options: [list] });
		const rows = field('rows', {
			type: 'fixedCollection',
			options: [{ name: 'row', displayName: 'Row', values: [list] }],
		});
		const [, , inCollection, inRows] = withLiveLists([
			{ property: field('mine', { type: 'options' }), operation: ['get', 'other'] },
			{ property: field('others', { type: 'options' }), operation: ['other'] },
			{ property: collection, operation: ['get'] },
			{ property: rows, operation: ['get'] },
		]);
		const wanted = ['resource', 'operation', 'mine'];

		expect(inCollection.property.options?.map((one) => reloadedBy(one as INodeProperties))).toEqual(
			[wanted],
		);
		const [{ values }] = inRows.property.options as Array<{ values: INodeProperties[] }>;
		expect(values.map(reloadedBy)).toEqual([wanted]);
	});

	it('is left as it is where nothing is loaded', () => {
		const choice = field('choice', { type: 'options', options: [{ name: 'A', value: 'a' }] });
		expect(withLiveLists([{ property: choice, operation: ['get'] }])[0].property).toEqual(choice);
	});
});

describe('The lists of the node', () => {
	const lists = [
		...new WeComCustomerContact().description.properties.flatMap((property) => listsIn(property)),
	];

	it('are all loaded again', () => {
		expect(lists.length).toBeGreaterThan(20);
		for (const one of lists) {
			expect(reloadedBy(one)?.slice(0, 2)).toEqual(['resource', 'operation']);
		}
	});

	function listsIn(property: INodeProperties): INodeProperties[] {
		const inside = (property.options ?? []).flatMap((one) => {
			if ('values' in one) return one.values;
			return 'type' in one ? [one] : [];
		});
		const own = property.typeOptions?.loadOptionsMethod === undefined ? [] : [property];
		return [...own, ...inside.flatMap(listsIn)];
	}

	/** n8n asks for a list before a new node has its credential. */
	it.each(
		resources.flatMap(({ value, operations }) =>
			operations.map((operation) => [`${value}:${operation.value}`, operation] as const),
		),
	)('are not in the form of %s as it begins', (name, operation) => {
		const form = Object.fromEntries(
			Object.entries(baseOf(name, operation)).map(([key, given]) => {
				const known = operation.fields.find(({ description }) => description.name === key);
				return [key, known ? known.description.default : given];
			}),
		);
		const shown = operation.fields.filter((one) => isShown(one, form));
		const loaded = shown.filter(
			({ description }) => description.typeOptions?.loadOptionsMethod !== undefined,
		);
		expect(loaded.map(({ description }) => description.name)).toEqual([]);
	});
});
