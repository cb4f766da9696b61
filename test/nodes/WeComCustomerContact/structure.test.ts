/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';
import { NodeHelpers } from 'n8n-workflow';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { resources } from '../../../nodes/WeComCustomerContact/resources';
import { WeComCustomerContact } from '../../../nodes/WeComCustomerContact/WeComCustomerContact.node';

const { description, methods } = new WeComCustomerContact();
const { properties } = description;

/** Every field, those in collections included. */
function* walk(
	fields: Array<INodeProperties | INodePropertyOptions | INodePropertyCollection>,
): Generator<INodeProperties> {
	for (const field of fields) {
		if ('type' in field) yield field;
		if ('options' in field && field.options) yield* walk(field.options);
		if ('values' in field) yield* walk(field.values);
	}
}

const allFields = [...walk(properties)];

/** Every field with those beside it: a rule inside an entry of a list names fields of the same entry. */
function* withSiblings(
	siblings: INodeProperties[],
): Generator<INodeProperties & { siblings: INodeProperties[] }> {
	for (const field of siblings) {
		yield { ...field, siblings };
		const groups = (field.options ?? []) as Array<INodeProperties | INodePropertyCollection>;
		yield* withSiblings(groups.filter((group) => 'type' in group));
		for (const group of groups) if ('values' in group) yield* withSiblings(group.values);
	}
}

const operationSelectors = properties.filter(({ name }) => name === 'operation');

const operations = operationSelectors.flatMap(({ displayOptions, options }) =>
	(displayOptions?.show?.resource ?? []).flatMap((resource) =>
		((options ?? []) as INodePropertyOptions[]).map((option) => ({ resource, option })),
	),
);

describe('Structure of the description', () => {
	it('has one operation selector per resource, in alphabetical order', () => {
		const resource = properties.find(({ name }) => name === 'resource');
		const values = (resource?.options as INodePropertyOptions[]).map(({ value }) => value);
		expect(operationSelectors.map(({ displayOptions }) => displayOptions?.show?.resource)).toEqual(
			values.map((value) => [value]),
		);
		for (const { options } of operationSelectors) {
			const names = (options as INodePropertyOptions[]).map(({ name }) => name);
			expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b)));
		}
	});

	it.each(
		operations.map(({ resource, option }) => [
			`${String(resource)}:${String(option.value)}`,
			resource,
			option,
		]),
	)('%s has an action, a description and an endpoint', (_name, resource, option) => {
		const { name, value, action, description: text, routing } = option as INodePropertyOptions;
		expect(name).toMatch(/^[A-Z]/);
		expect(action).toMatch(/^[A-Z][^.]*$/);
		expect(text).toMatch(/^[A-Z].*[^.]$/);
		const endpoints = routing ? [routing] : kindsOf(resource, value).map((kind) => kind.routing);
		expect(endpoints.length).toBeGreaterThan(0);
		for (const endpoint of endpoints) {
			expect(endpoint?.request?.url).toMatch(/^\/cgi-bin\//);
			expect(['GET', 'POST']).toContain(endpoint?.request?.method);
			expect(endpoint?.send?.paginate).toBe(true);
			expect(typeof endpoint?.operations?.pagination).toBe('function');
		}
	});

	/** Some operations have an endpoint per kind, for example Convert ID: the choices of the field that says which. */
	function kindsOf(resource: unknown, operation: unknown): INodePropertyOptions[] {
		const field = properties.find(
			({ displayOptions, options }) =>
				displayOptions?.show?.resource?.includes(resource as string) &&
				displayOptions.show.operation?.includes(operation as string) &&
				options?.some((choice) => 'routing' in choice && 'value' in choice),
		);
		return (field?.options ?? []) as INodePropertyOptions[];
	}

	/**
	 * n8n keeps values of equal names when the user chooses another operation: an array that is left in a locator stops
	 * the run, for example.
	 */
	it('gives one name one type and one shape of its default, in the whole node', () => {
		const shapes = new Map<string, Set<string>>();
		for (const { name, type, typeOptions, default: value } of allFields) {
			if (type === 'notice') continue;
			const shape = Array.isArray(value) ? 'array' : typeof value;
			const isList = typeOptions?.multipleValues ? ' list' : '';
			shapes.set(name, (shapes.get(name) ?? new Set()).add(`${type}${isList}, ${shape}`));
		}
		const several = [...shapes].filter(([, found]) => found.size > 1);
		expect(several.map(([name, found]) => [name, ...found])).toEqual([]);
	});

	it('calls what narrows, adds and changes by the same three names everywhere', () => {
		const names: Record<string, string> = {
			Filters: 'filters',
			Options: 'options',
			'Update Fields': 'updateFields',
		};
		const collections = allFields.filter(({ displayName }) => displayName in names);
		expect(collections.length).toBeGreaterThan(15);
		for (const { displayName, name } of collections) expect(name).toBe(names[displayName]);
	});

	/** Fields say nothing to n8n's own routing; which call it is stands at the operation and at the choices. */
	it('leaves nothing to n8n’s own routing but the way to the engine', () => {
		for (const { name, routing } of allFields) expect({ name, routing }).toEqual({ name });
		const choices = properties
			.filter(({ name }) => name !== 'operation')
			.flatMap(({ options }) => (options ?? []) as INodePropertyOptions[]);
		for (const { routing } of choices) expect(Object.keys(routing ?? {})).not.toContain('send');
	});

	it('holds no expression outside of the subtitle', () => {
		const text = JSON.stringify({ ...description, subtitle: '' }, (_key, value: unknown) => value);
		expect(text).not.toMatch(/"=\s*\{\{/);
		expect(description.requestDefaults).toEqual({});
	});

	it.each(operations.map(({ resource, option }) => [resource, option.value]))(
		'shows for %s %s no name twice',
		(resource, operation) => {
			const shown = visible({ resource, operation } as never).map(({ name }) => name);
			expect(shown).toEqual([...new Set(shown)]);
		},
	);

	it('has only display rules that name existing fields and values', () => {
		const wrong: string[] = [];
		for (const { name, displayOptions, siblings } of withSiblings(properties)) {
			for (const rules of [displayOptions?.show, displayOptions?.hide]) {
				for (const [key, values] of Object.entries(rules ?? {})) {
					const fields = key.startsWith('/') ? properties : siblings;
					const named = fields.filter((property) => property.name === key.replace('/', ''));
					if (named.length === 0) wrong.push(`${name}: ${key}`);
					const known = named.flatMap((property) =>
						property.type === 'boolean'
							? [true, 'true', 'True', 'TRUE', 1, '1', false, 'false', 'False', 'FALSE', 0, '0']
							: ((property.options ?? []) as INodePropertyOptions[]).map(({ value }) => value),
					);
					for (const value of values ?? []) {
						if (!known.includes(value as never)) wrong.push(`${name}: ${key}=${String(value)}`);
					}
				}
			}
		}
		expect(wrong).toEqual([]);
	});

	/** The fields that a user sees for these parameters, all others at their defaults. */
	function visible(parameters: Record<string, string>): INodeProperties[] {
		const node = { typeVersion: 1 };
		const values = NodeHelpers.getNodeParameters(
			properties,
			parameters,
			true,
			false,
			node,
			description,
		);
		return properties.filter((property) =>
			NodeHelpers.displayParameter(values ?? {}, property, node, description),
		);
	}

	it.each(
		resources.flatMap((resource) =>
			resource.operations.map((operation) => ({
				name: `${resource.value}:${operation.value}`,
				resource,
				operation,
			})),
		),
	)('shows of $name exactly its fields, in their order', ({ resource, operation }) => {
		const shown = visible({ resource: resource.value, operation: operation.value });
		const depending = operation.fields.filter(
			({ description: { displayOptions } }) => displayOptions,
		);
		const names = shown.map(({ name }) => name);
		expect(names.filter((name) => !['resource', 'operation'].includes(name))).toEqual(
			operation.fields
				.map(({ description: { name } }) => name)
				.filter((name, place, all) => names.includes(name) && all.indexOf(name) === place),
		);
		const always = operation.fields.filter((field) => !depending.includes(field));
		expect(names).toEqual(expect.arrayContaining(always.map((field) => field.description.name)));
	});

	it('shows the fields that depend on another one', () => {
		const names = (parameters: Record<string, string>) =>
			visible(parameters).map(({ name }) => name);
		const mark = { resource: 'tag', operation: 'mark', tagsBy: 'text' };
		expect(names(mark)).toEqual(
			expect.arrayContaining(['addTags', 'removeTags', 'createMissingTags']),
		);
		expect(names(mark)).not.toContain('addTagIds');
		expect(names(mark)).not.toContain('newTagGroup');
		expect(names({ ...mark, tagsBy: 'list' })).not.toContain('createMissingTags');
		const convert = { resource: 'externalContact', operation: 'convertId' };
		expect(names({ ...convert, conversion: 'fromTemporary' })).toEqual(
			expect.arrayContaining(['temporaryIds', 'businessType', 'userType']),
		);
		expect(names({ ...convert, conversion: 'fromTemporary' })).not.toContain('externalUserId');
		const fromProvider = names({ ...convert, conversion: 'fromServiceProvider' });
		expect(fromProvider).toEqual(expect.arrayContaining(['serviceProviderId', 'sourceAgentId']));
		expect(fromProvider).not.toContain('externalUserId');
	});

	it('shows of contact ways, join ways and group chats what belongs to the choice', () => {
		const names = (parameters: object) => visible(parameters as never).map(({ name }) => name);
		const create = { resource: 'contactWay', operation: 'create' };
		const ofSeveral = names({ ...create, contactType: 'several' });
		expect(ofSeveral).toEqual(expect.arrayContaining(['members', 'departments']));
		expect(ofSeveral).not.toContain('userId');
		for (const contactType of ['single', 'temporary']) {
			const ofOne = names({ ...create, contactType });
			expect(ofOne).toEqual(expect.arrayContaining(['userId', 'state', 'skipVerify']));
			for (const name of ['membersBy', 'members', 'departmentsBy', 'departments']) {
				expect(ofOne).not.toContain(name);
			}
		}
		const lists = { contactType: 'several', membersBy: 'list', departmentsBy: 'list' };
		expect(names({ ...create, ...lists })).toEqual(
			expect.arrayContaining(['userIds', 'departmentIds']),
		);
		const button = names({ ...create, scene: 1, downloadQrCode: true });
		expect(button).toContain('buttonStyle');
		expect(button).not.toContain('downloadQrCode');
		expect(button).not.toContain('outputField');
		for (const operation of ['create', 'get']) {
			expect(names({ ...create, operation, downloadQrCode: true })).toContain('outputField');
		}
		const details = { operation: 'getAll', includeDetails: true };
		expect(names({ ...create, ...details })).toContain('simplify');
		expect(names({ resource: 'groupChat', ...details })).toContain('includeMemberNames');
		const joinWay = { resource: 'joinWay', operation: 'create', createNewGroups: false };
		expect(names(joinWay)).not.toContain('newGroupName');
		expect(names(joinWay)).not.toContain('firstNewGroupNumber');
	});

	it('names every picker that the node has, and no other', () => {
		const loadOptions = new Set<string>();
		const listSearch = new Set<string>();
		for (const field of allFields) {
			if (field.typeOptions?.loadOptionsMethod)
				loadOptions.add(field.typeOptions.loadOptionsMethod);
			for (const { typeOptions } of field.modes ?? []) {
				if (typeOptions?.searchListMethod) listSearch.add(typeOptions.searchListMethod as string);
			}
		}
		expect([...loadOptions].sort()).toEqual(Object.keys(methods.loadOptions).sort());
		expect([...listSearch].sort()).toEqual(Object.keys(methods.listSearch).sort());
	});

	it('writes labels and texts the way n8n does', () => {
		for (const { displayName, description: text, placeholder, type, name } of allFields) {
			if (type !== 'notice') expect(displayName).toMatch(/^[A-Z]/);
			if (type === 'boolean') expect(`${name}: ${text}`).toMatch(/: Whether /);
			if (type === 'string' && placeholder) expect(placeholder).toMatch(/^e\.g\. /);
		}
	});

	it('has its icons and its codex file', () => {
		const folder = join(__dirname, '../../../nodes/WeComCustomerContact');
		const { light, dark } = description.icon as { light: string; dark: string };
		for (const icon of [light, dark]) {
			expect(existsSync(join(folder, icon.replace('file:', '')))).toBe(true);
		}
		expect(existsSync(join(folder, 'WeComCustomerContact.node.json'))).toBe(true);
	});

	it('can be used as a tool of an AI agent', () => {
		expect(description.usableAsTool).toBe(true);
	});
});
