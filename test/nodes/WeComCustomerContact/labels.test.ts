/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

import { WeComCustomerContactApi } from '../../../credentials/WeComCustomerContactApi.credentials';
import { resources } from '../../../nodes/WeComCustomerContact/resources';
import { WeComCustomerContact } from '../../../nodes/WeComCustomerContact/WeComCustomerContact.node';

const nodeFolder = join(__dirname, '../../../nodes/WeComCustomerContact');
const clientFolder = join(__dirname, '../../../nodes/wecom');
const { properties } = new WeComCustomerContact().description;

/** What n8n itself shows with every node of this kind. */
const OF_N8N = ['Execute Once', 'Proxy'];

/** Every field and every choice, those in collections included. */
function* walk(
	entries: Array<INodeProperties | INodePropertyOptions | INodePropertyCollection>,
): Generator<INodeProperties | INodePropertyOptions | INodePropertyCollection> {
	for (const entry of entries) {
		yield entry;
		if ('options' in entry && entry.options) yield* walk(entry.options);
		if ('values' in entry) yield* walk(entry.values);
	}
}

const ofNode = [...walk(properties)];
const fields = ofNode.filter((entry): entry is INodeProperties => 'type' in entry);
const labels = new Set([
	...ofNode.map((entry) => ('displayName' in entry ? entry.displayName : entry.name)),
	...new WeComCustomerContactApi().properties.map(({ displayName }) => displayName),
	...OF_N8N,
]);

/** Operations by the name of their resource. */
const operations = new Map(
	(properties.find(({ name }) => name === 'resource')?.options as INodePropertyOptions[]).map(
		(resource) => [
			resource.name,
			properties
				.filter(({ name }) => name === 'operation')
				.filter(({ displayOptions }) =>
					(displayOptions?.show?.resource as unknown[]).includes(resource.value),
				)
				.flatMap(({ options }) => (options as INodePropertyOptions[]).map(({ name }) => name)),
		],
	),
);

/** What the sources say to users: all texts, with "…" for what is put into them. */
function textsOf(file: string): string[] {
	const texts: string[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isStringLiteralLike(node)) texts.push(node.text);
		if (ts.isTemplateExpression(node)) {
			texts.push(
				[node.head, ...node.templateSpans.map(({ literal }) => literal)]
					.map(({ text }) => text)
					.join('…'),
			);
		}
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest));
	return texts.filter((text) => text.includes(' '));
}

const texts = [nodeFolder, clientFolder].flatMap((folder) =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts'))
		.map((name) => join(folder, name))
		.flatMap((file) => textsOf(file).map((text) => ({ text, file: relative(folder, file) }))),
);

describe('Texts for users', () => {
	it('name only labels that the node or the credential shows', () => {
		const named = texts.flatMap(({ text, file }) =>
			[...text.matchAll(/(?<![A-Za-z])'([A-Z][^'…]*)'/g)].map(([, label]) => ({ label, file })),
		);
		expect(named.length).toBeGreaterThan(100);
		expect(named.filter(({ label }) => !labels.has(label))).toEqual([]);
	});

	it('name only operations that there are', () => {
		const resource = [...operations.keys()].join('|');
		const named = texts.flatMap(({ text, file }) =>
			[...text.matchAll(new RegExp(`\\b(${resource}): ([A-Z].*)`, 'g'))].map(([, name, rest]) => ({
				name,
				rest,
				file,
			})),
		);
		expect(named.length).toBeGreaterThan(10);
		expect(
			named.filter(({ name, rest }) => !operations.get(name)?.some((it) => rest.startsWith(it))),
		).toEqual([]);
	});
});

describe('Labels', () => {
	/** What WeCom calls the same although it is something else, or one of several. */
	const SEVERAL = ['config_id', 'end_time', 'external_userid', 'id', 'userid'];

	/** Text and list of the same things have two fields: "Members" and "Member Names or IDs". */
	const thingsOf = (label: string) => label.replace(/ Names or IDs$/, 's');

	it('are the same wherever the same is sent', () => {
		const sent = new Map<string, Set<string>>();
		const declared = resources
			.flatMap((resource) => resource.operations)
			.flatMap((operation) => operation.fields)
			.flatMap((field) => [field, ...(field.fields ?? [])]);
		for (const { description, sentAs } of declared) {
			if (sentAs === undefined) continue;
			sent.set(sentAs, (sent.get(sentAs) ?? new Set()).add(thingsOf(description.displayName)));
		}
		const different = [...sent].filter(([, names]) => names.size > 1);
		expect(different.map(([property]) => property).sort()).toEqual(SEVERAL);
	});

	/** Where the file of an attachment is from: "Image From", "Video From". */
	const OF_PARTS = 'source';

	const shown = fields.filter(({ type, name }) => type !== 'notice' && name !== 'operation');

	it.each<[string, 'displayName' | 'name', 'displayName' | 'name']>([
		['belong to one parameter each', 'displayName', 'name'],
		['are the same for one parameter', 'name', 'displayName'],
	])('%s', (_, one, other) => {
		const others = new Map<string, Set<string>>();
		for (const field of shown) {
			others.set(field[one], (others.get(field[one]) ?? new Set()).add(field[other]));
		}
		expect(others.size).toBeGreaterThan(100);
		const several = [...others].filter(([key, names]) => names.size > 1 && key !== OF_PARTS);
		expect(several).toEqual([]);
	});

	it('of lists to pick from have a text beside them', () => {
		const picked = fields.filter(({ type, typeOptions }) =>
			Boolean(type === 'multiOptions' && typeOptions?.loadOptionsMethod),
		);
		const texts = fields.filter(({ type }) => type === 'string').map((field) => field.displayName);
		expect(picked.length).toBeGreaterThan(10);
		for (const { displayName } of picked) {
			expect(displayName).toMatch(/ Names or IDs$/);
			expect(texts).toContain(thingsOf(displayName));
		}
	});

	it('of IDs and texts come with an example', () => {
		const withoutExample = fields.filter(
			({ type, placeholder }) => type === 'string' && !placeholder,
		);
		expect(withoutExample.map(({ displayName }) => displayName)).toEqual([]);
	});

	it('of buttons begin with Add, in title case', () => {
		const buttons = fields.filter(({ type }) => ['collection', 'fixedCollection'].includes(type));
		for (const { placeholder } of buttons) expect(placeholder).toMatch(/^Add [A-Z][a-z]+$/);
	});
});
