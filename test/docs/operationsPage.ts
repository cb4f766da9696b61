import type { INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';
import type { Field } from '../../nodes/WeComCustomerContact/fields/field';
import { BY_MOBILE, BY_NAME } from '../../nodes/WeComCustomerContact/fields/locator';
import type { Operation } from '../../nodes/WeComCustomerContact/operation/operation';
import { waysOf } from '../../nodes/WeComCustomerContact/operation/operation';
import type { Resource } from '../../nodes/WeComCustomerContact/operation/resource';
import { resources } from '../../nodes/WeComCustomerContact/resources';
import { operationText, resourceText } from './docstrings';

/** `docs/operations.md`, from the operations themselves and their docstrings. */
export function operationsPage(): string {
	return [
		'# Operations',
		'',
		'[中文](zh-CN/operations.md)',
		'',
		'Printed by `npm run docs` from the operations in `nodes/WeComCustomerContact/resources/`; do not edit it. Every operation',
		'with the call that it makes, its fields, and what it gives. Output fields have the names of WeCom’s documentation.',
		'',
		'A *list* takes picked values, text with commas or line breaks, or an array from an expression. A *switch* takes true and',
		'false, also as text or as 1 and 0. A *date* takes a date of the picker, ISO text, a DateTime, or Unix seconds.',
		'',
		'Tags, tag groups, departments, group chats and members can be given by name wherever several are taken, as text or by an',
		'expression. Names may be mixed with IDs, and may hold commas. A tag is also `Group/Name`, a department `Sales/East region`.',
		'What has the form of an ID is taken for one, and nothing is looked up for it: `et…` of a tag or tag group, `wr…` of a group',
		'chat, a number of a department, and of a member letters, digits and `_-@.` alone, since User IDs have no other form; give a',
		'member of such a name by the User ID, or in a field for one member under *By Name*. Everything else is looked up once for',
		'all items of a run, and refused before anything is sent when there is no such name, or several. Where WeCom does not give',
		'the members, their names are sent as they are. A customer is found *By Name* by the name or by a member’s remark, and',
		'*By Mobile Number* by a number that a member has noted, in any notation: the customers of the member in the form are read',
		'for that, or those of all members, once for both.',
		'',
		...resources.map(
			({ name, operations }) =>
				`- [${name}](#${anchor(name)}): ${operations
					.map((operation) => `[${operation.name}](#${anchor(`${name}: ${operation.name}`)})`)
					.join(', ')}`,
		),
		'',
		...resources.flatMap(resourceSection),
	].join('\n');
}

/** As GitHub makes it of a heading. */
export function anchor(heading: string): string {
	return heading
		.toLowerCase()
		.replace(/[^\w\- ]/g, '')
		.replace(/ /g, '-');
}

function resourceSection(resource: Resource): string[] {
	return [
		`## ${resource.name}`,
		'',
		`${resource.description}.`,
		'',
		...resourceText(resource.value).paragraphs.flatMap((paragraph) => [inEnglish(paragraph), '']),
		...resource.operations.flatMap((operation) => operationSection(resource, operation)),
	];
}

function operationSection(resource: Resource, operation: Operation): string[] {
	const { title, paragraphs, pages } = operationText(resource.value, operation.value);
	const calls = waysOf(operation).map(({ call }) => `\`${call.method} ${call.url}\``);
	return [
		`### ${resource.name}: ${operation.name}`,
		'',
		`${operation.description}. ${afterTitle(title)}`.trim(),
		'',
		`- Saved as \`${resource.value}\`, \`${operation.value}\`; an AI agent reads "${operation.action}".`,
		`- Calls ${[...new Set(calls)].join(', ')}.`,
		`- WeCom's page: ${[...new Set(pages)].map((page) => `[${page.split('/').at(-1)}](${page})`).join(', ')}.`,
		'',
		...paragraphs.flatMap((paragraph) => [inEnglish(paragraph), '']),
		...fieldTable(operation),
	];
}

/** What the first paragraph of a docstring says behind its title. */
function afterTitle(title: string): string {
	return inEnglish(/^[^:]+: .*?\(.*?\)[^.]*?(?:\.|:)\s*(.*)$/.exec(title)?.[1] ?? '');
}

/** Without WeCom's Chinese names in brackets, which the page in Chinese has. */
function inEnglish(text: string): string {
	return text.replace(/ \([^()]*\p{Script=Han}[^()]*\)/gu, '');
}

function fieldTable({ fields }: Operation): string[] {
	const shown = fields.filter(({ description }) => description.type !== 'notice');
	if (shown.length === 0) return ['It has no fields.', ''];
	return [
		'| Field | Parameter | Takes | |',
		'| --- | --- | --- | --- |',
		...shown.flatMap((field) => [
			row(field),
			...(field.fields ?? []).map((entry) => row(entry, field.description.name)),
		]),
		'',
	];
}

function row({ description, check, fields }: Field, collection?: string): string {
	const { displayName, name, required, description: about = '' } = description;
	const cells = [
		`${collection ? '– ' : ''}${displayName}${required ? ' (required)' : ''}`,
		`\`${collection ? `${collection}.` : ''}${name}\``,
		fields ? 'fields to add' : taken(description, check?.limits),
		about.replace(/<a href="[^"]*">(.*?)<\/a>/g, '$1'),
	];
	return `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
}

const TAKES: Partial<Record<Field['description']['type'], string>> = {
	boolean: 'switch',
	collection: 'fields to add',
	dateTime: 'date',
	fixedCollection: 'entries',
	multiOptions: 'list',
	number: 'number',
	string: 'text',
};

/** What a locator takes. */
function located(modes: NonNullable<Field['description']['modes']>): string {
	const has = (mode: string) => modes.some(({ name }) => name === mode);
	const ways = [
		'picked',
		...(has(BY_NAME) ? ['by its name'] : []),
		...(has(BY_MOBILE) ? ['by its mobile number'] : []),
	];
	return `${ways.join(', ')}, or by its ID`;
}

/** What a field takes, with the limits that are checked before anything is sent. */
function taken(
	{ type, options, displayName, modes = [] }: Field['description'],
	limits: string | undefined,
): string {
	if (type === 'options') {
		const choices = (options ?? []) as INodePropertyOptions[];
		return choices.map(({ name, value }) => `${name} (\`${String(value)}\`)`).join(', ');
	}
	const takes = modes.length > 0 ? located(modes) : TAKES[type];
	if (takes === undefined)
		throw new Error(`'${displayName}': say what a field of type ${type} takes`);
	const entries =
		type === 'fixedCollection'
			? ` (${(options as INodePropertyCollection[]).map(({ name }) => `\`${name}\``).join(', ')})`
			: '';
	// A number's limits say that it is one.
	if (type === 'number' && limits) return limits;
	return `${takes}${entries}${limits ? `, ${limits}` : ''}`;
}
