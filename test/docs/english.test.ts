/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { description as packageDescription } from '../../package.json';
import { WeComCustomerContactApi } from '../../credentials/WeComCustomerContactApi.credentials';
import { WeComCustomerContactCallbackApi } from '../../credentials/WeComCustomerContactCallbackApi.credentials';
import { WeComCustomerContact } from '../../nodes/WeComCustomerContact/WeComCustomerContact.node';
import { WeComCustomerContactTrigger } from '../../nodes/WeComCustomerContactTrigger/WeComCustomerContactTrigger.node';
import { errorTexts } from '../../nodes/wecom/errors/texts';
import { consoleWords, glossaryPage } from './glossary';

const project = join(__dirname, '../..');
const CHINESE = /[\p{Script=Han}\p{Script=Hangul}\u3000-\u30ff\uff00-\uffef]/u;

/** What the code looks for in dates that people write; it is never shown. */
const READ_IN_DATES = [
	'上午',
	'上午|下午|[ap]\\.?m\\.?',
	' ?(?<sign>[时点]) ?(?:(?<minute2>\\d{1,2}) ?(?:分 ?(?:(?<second2>\\d{1,2}) ?秒)?)?)?)?',
];

const files = ['nodes', 'credentials'].flatMap((folder) =>
	readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => join(parentPath, name)),
);

/** The texts of a source file: literals and the fixed parts of templates, escapes resolved; no comments, no patterns. */
function textsOf(name: string, source: string): string[] {
	const texts: string[] = [];
	const visit = (node: ts.Node): void => {
		if (
			ts.isStringLiteralLike(node) ||
			ts.isTemplateHead(node) ||
			ts.isTemplateMiddleOrTemplateTail(node) ||
			ts.isIdentifier(node)
		) {
			texts.push(node.text);
		}
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true));
	return texts;
}

/** Every text in a value, names of properties included. */
function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, entry]) => [key, ...textsIn(entry)]);
}

const described = {
	node: new WeComCustomerContact().description,
	trigger: new WeComCustomerContactTrigger().description,
	credential: new WeComCustomerContactApi(),
	'credential of the trigger': new WeComCustomerContactCallbackApi(),
	'errors by code': errorTexts,
};

describe('what a user reads', () => {
	it('is looked for in the right places', () => {
		const found = textsOf(
			'example.ts',
			"/** 注释 */ const a = ['文', `${b}字${c}`, '\\u6587', /文/, { 键: 1 }];",
		);
		expect(found.filter((text) => CHINESE.test(text))).toEqual(['文', '字', '文', '键']);
	});

	it.each(files.filter((file) => file.endsWith('.ts')).map((file) => relative(project, file)))(
		'%s has no Chinese text',
		(file) => {
			const texts = textsOf(file, readFileSync(join(project, file), 'utf8'));
			const chinese = texts.filter((text) => CHINESE.test(text));
			expect(chinese.filter((text) => !READ_IN_DATES.includes(text))).toEqual([]);
		},
	);

	it.each(Object.entries(described))('%s has none', (_, value) => {
		const texts = textsIn(value);
		expect(texts.length).toBeGreaterThan(10);
		expect(texts.filter((text) => CHINESE.test(text))).toEqual([]);
	});

	it('has none in the files that are copied beside the nodes, but for what people search by', () => {
		const copied = files.filter((file) => file.endsWith('.json') || file.endsWith('.svg'));
		const chinese = copied.filter((file) => {
			const text = readFileSync(file, 'utf8').replace(/"alias": \[[^\]]*\]/, '');
			return CHINESE.test(text);
		});
		expect(chinese.map((file) => relative(project, file))).toEqual([]);
	});

	it.each(['README.md', 'CHANGELOG.md'])('%s has none', (name) => {
		const lines = readFileSync(join(project, name), 'utf8').split('\n');
		expect(lines.filter((line) => CHINESE.test(line))).toEqual([]);
	});

	it('has none in the description of the package', () => {
		expect(packageDescription).not.toMatch(CHINESE);
	});
});

describe('docs/glossary.md', () => {
	it('is what npm run docs prints', () => {
		expect(readFileSync(join(project, 'docs/glossary.md'), 'utf8')).toBe(glossaryPage());
	});

	it('has every step of a path in the admin console that a text gives', () => {
		const known = consoleWords.map(({ english }) => english);
		const paths = files
			.filter((file) => file.endsWith('.ts'))
			.flatMap((file) => textsOf(file, readFileSync(file, 'utf8')))
			.filter((text) => text.includes('console') || text.includes('Customer Contact >'))
			.flatMap((text) => text.match(/[A-Z][\w ]*(?: > [\w ]+)+/g) ?? []);
		expect(paths.length).toBeGreaterThan(10);
		const unknown = paths.filter((path) => {
			const [first, ...further] = path.split(' > ');
			return !(
				known.some((word) => first.endsWith(word)) &&
				further.every((step) =>
					['your app', ...known].some((word) => step === word || step.startsWith(`${word} `)),
				)
			);
		});
		expect(unknown).toEqual([]);
	});
});
