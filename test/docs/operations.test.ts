/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { waysOf } from '../../nodes/WeComCustomerContact/operation/operation';
import { resources } from '../../nodes/WeComCustomerContact/resources';
import { WeComCustomerContact } from '../../nodes/WeComCustomerContact/WeComCustomerContact.node';
import { allOperations } from '../sandbox/contract';
import { operationText, resourceText } from './docstrings';
import { operationsPage } from './operationsPage';

const page = readFileSync(join(__dirname, '../../docs/operations.md'), 'utf8');
const { properties } = new WeComCustomerContact().description;

/** The part of the page about an operation. */
function sectionOf(heading: string): string {
	return page.split(`\n### ${heading}\n`)[1]?.split(/\n##/)[0] ?? '';
}

const operations = resources.flatMap((resource) =>
	resource.operations.map((operation) => ({
		name: `${resource.name}: ${operation.name}`,
		resource,
		operation,
	})),
);

describe('docs/operations.md', () => {
	it('is what npm run docs prints', () => {
		expect(page).toBe(operationsPage());
	});

	it('has nothing that could not be looked up', () => {
		expect(page).not.toMatch(/undefined|NaN|\[object Object\]|(?<!`)null(?!`)/);
	});

	it('has no Chinese but the link to the page in Chinese', () => {
		expect(page.replace('[中文](zh-CN/operations.md)', '')).not.toMatch(/\p{Script=Han}/u);
	});

	it('has the operations in the order of the editor', () => {
		const resource = properties.find(({ name }) => name === 'resource')!;
		const headings = (resource.options as INodePropertyOptions[]).flatMap(({ name, value }) => {
			const selector = properties.find(
				(property) =>
					property.name === 'operation' &&
					property.displayOptions?.show?.resource?.includes(value as string),
			);
			return (selector!.options as INodePropertyOptions[]).map((it) => `${name}: ${it.name}`);
		});
		expect([...page.matchAll(/^### (.*)$/gm)].map(([, heading]) => heading)).toEqual(headings);
	});

	it.each(resources)('$name says in its docstring what it is about', ({ name, value }) => {
		expect(resourceText(value).title.startsWith(`${name}: `)).toBe(true);
	});

	it.each(operations)('$name has every field that the editor shows', (about) => {
		const shown = properties.filter(
			({ name, type, displayOptions }) =>
				name !== 'operation' &&
				type !== 'notice' &&
				displayOptions?.show?.resource?.includes(about.resource.value) &&
				displayOptions.show.operation?.includes(about.operation.value),
		);
		const section = sectionOf(about.name);
		for (const { displayName, name, type, options } of shown) {
			expect(section).toMatch(new RegExp(`\\| ${escaped(displayName)}[^|]*\\| \`${name}\` \\|`));
			for (const entry of type === 'collection' ? (options as INodeProperties[]) : []) {
				expect(section).toContain(`\`${name}.${entry.name}\``);
			}
		}
	});

	it.each(operations)('$name leads to the page of WeCom that its calls are on', (about) => {
		const { pages } = operationText(about.resource.value, about.operation.value);
		const calls = waysOf(about.operation).map(({ call }) => call);
		const official = allOperations()
			.filter(({ method, path }) => calls.some((it) => it.method === method && it.url === path))
			.map(({ raw }) => (raw.externalDocs as { url: string }).url);
		expect(official.length).toBeGreaterThan(0);
		expect([...new Set(pages)].sort()).toEqual([...new Set(official)].sort());
	});

	it.each(operations)('$name has the name that WeCom gives it', (about) => {
		const { title } = operationText(about.resource.value, about.operation.value);
		expect(title.startsWith(`${about.name} (`) || title.startsWith(`${about.name},`)).toBe(true);
	});
});

function escaped(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
