import type { INodeProperties } from 'n8n-workflow';

import { withOneOptions } from '../../../../nodes/WeComCustomerContact/description/oneOptions';

const field = (name: string, more: Partial<INodeProperties> = {}): INodeProperties => ({
	displayName: name.toUpperCase(),
	name,
	type: 'string',
	default: '',
	...more,
});

/** The options of some operations of a resource. */
const optionsOf = (resource: string, operation: string[], entries: INodeProperties[]) =>
	field('options', {
		type: 'collection',
		displayOptions: { show: { resource: [resource], operation } },
		options: entries,
	});

function shownIn(...properties: INodeProperties[]) {
	const entries = withOneOptions(properties).at(-1)!.options as INodeProperties[];
	return entries.map(({ name, displayOptions }) => [name, displayOptions?.show]);
}

const [pace, own] = [field('pace'), field('own')];

describe('One collection of options', () => {
	it('is none where there are none', () => {
		expect(withOneOptions([own, pace])).toEqual([own, pace]);
	});

	it('stands behind all other fields, for all operations', () => {
		const options = optionsOf('tag', ['get'], [pace]);
		const all = withOneOptions([options, own]);

		expect(all.map(({ name }) => name)).toEqual(['own', 'options']);
		expect(all[0]).toBe(own);
		expect(all[1]).toEqual({ ...options, displayOptions: undefined });
	});

	it('has an entry that all operations have once, without conditions', () => {
		expect(
			shownIn(
				optionsOf('tag', ['get'], [pace]),
				optionsOf('tag', ['list'], [pace]),
				optionsOf('chat', ['get', 'list'], [pace]),
			),
		).toEqual([['pace', undefined]]);
	});

	it('has the others for the operations that have them, in the order of their labels', () => {
		expect(
			shownIn(
				optionsOf('tag', ['get'], [pace, own]),
				optionsOf('tag', ['list'], [pace]),
				optionsOf('chat', ['get'], [pace]),
			),
		).toEqual([
			['own', { '/resource': ['tag'], '/operation': ['get'] }],
			['pace', undefined],
		]);
	});

	it('has one once for all resources that have it in operations of the same names, in whatever order', () => {
		expect(
			shownIn(
				optionsOf('tag', ['get', 'list'], [own]),
				optionsOf('chat', ['list', 'get'], [own]),
				optionsOf('form', ['get'], [own]),
				optionsOf('form', ['update'], [pace]),
			),
		).toEqual([
			['own', { '/resource': ['tag', 'chat'], '/operation': ['get', 'list'] }],
			['own', { '/resource': ['form'], '/operation': ['get'] }],
			['pace', { '/resource': ['form'], '/operation': ['update'] }],
		]);
	});

	it('has an entry again where its words differ', () => {
		const other = { ...own, description: 'Other' };
		expect(shownIn(optionsOf('tag', ['get'], [own]), optionsOf('tag', ['list'], [other]))).toEqual([
			['own', { '/resource': ['tag'], '/operation': ['get'] }],
			['own', { '/resource': ['tag'], '/operation': ['list'] }],
		]);
	});

	it('keeps the conditions that an entry has itself', () => {
		const shown = { ...own, displayOptions: { show: { pace: [1] } } };
		expect(shownIn(optionsOf('tag', ['get'], [shown]), optionsOf('tag', ['list'], [pace]))).toEqual(
			[
				['own', { '/resource': ['tag'], '/operation': ['get'], pace: [1] }],
				['pace', { '/resource': ['tag'], '/operation': ['list'] }],
			],
		);
	});
});
