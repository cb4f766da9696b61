/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const nodeFolder = join(__dirname, '../../nodes/WeComCustomerContact');

/** What the docstring of a resource says. */
export interface ResourceText {
	/** The first paragraph, with the name. */
	title: string;
	/** The paragraphs below it, line breaks of the source gone. */
	paragraphs: string[];
}

/** What the docstring of an operation says; its title has WeCom's name. */
export interface OperationText extends ResourceText {
	/** WeCom's pages. */
	pages: string[];
}

/**
 * Reads the docstring of a resource in its folder.
 *
 * @throws when it is missing, with what to write
 */
export function resourceText(resource: string): ResourceText {
	const name = `resources/${resource}/index.ts`;
	const [defined] = variablesIn(name, 'a resource stands in a folder of its value').filter(
		({ type }) => type?.getText() === 'Resource',
	);
	const { title, paragraphs } = textOf(docOf(defined));
	if (!/^[A-Z].*: /.test(title)) {
		throw new Error(
			`${name}: above "export const … : Resource", begin the docstring with "Resource: what it is about"`,
		);
	}
	return { title, paragraphs };
}

/**
 * Reads the docstring of an operation in its file.
 *
 * @throws when the file or a part of the docstring is missing, with what to write
 */
export function operationText(resource: string, operation: string): OperationText {
	const name = `resources/${resource}/${operation}.ts`;
	const [defined, ...more] = variablesIn(name, 'an operation stands in a file of its value').filter(
		isOperation,
	);
	if (!defined || more.length > 0) {
		throw new Error(`${name}: export one operation, made by defineOperation({ … })`);
	}
	const doc = docOf(defined);
	const { title, paragraphs } = textOf(doc);
	const pages = (doc?.tags ?? [])
		.filter(({ tagName }) => tagName.text === 'see')
		.map((tag) => /https:\/\/\S+/.exec(tag.getText())?.[0] ?? '');
	const all = [title, ...paragraphs].join(' ');
	if (!/^[A-Z].*: /.test(title) || !/\(.*[\u4e00-\u9fff].*\)/.test(all)) {
		throw new Error(
			`${name}: begin the docstring with "Resource: Operation (WeCom's name).", in its Chinese words`,
		);
	}
	if (!/\b[Gg]ives\b/.test(all))
		throw new Error(`${name}: say in the docstring what it gives ("Gives …")`);
	if (!pages.length || pages.includes('')) throw new Error(`${name}: name WeCom's page by @see`);
	return { title, paragraphs, pages };
}

/**
 * The variables that a file below resources/ declares.
 *
 * @param rule what a missing file breaks
 */
function variablesIn(name: string, rule: string): ts.VariableDeclaration[] {
	const file = join(nodeFolder, name);
	if (!existsSync(file)) throw new Error(`${name} is missing: ${rule}`);
	const text = readFileSync(file, 'utf8');
	return ts
		.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
		.statements.filter(ts.isVariableStatement)
		.flatMap(({ declarationList }) => [...declarationList.declarations]);
}

function isOperation({ initializer }: ts.VariableDeclaration): boolean {
	return (
		initializer !== undefined &&
		ts.isCallExpression(initializer) &&
		initializer.expression.getText() === 'defineOperation'
	);
}

/** The docstring right above a variable. */
function docOf(variable: ts.VariableDeclaration | undefined): ts.JSDoc | undefined {
	if (!variable) return undefined;
	return ts.getJSDocCommentsAndTags(variable).filter(ts.isJSDoc).at(-1);
}

function textOf(doc: ts.JSDoc | undefined): ResourceText {
	const [title = '', ...paragraphs] = (ts.getTextOfJSDocComment(doc?.comment) ?? '')
		.split(/\n\s*\n/)
		.map((paragraph) => paragraph.replace(/\s*\n\s*/g, ' ').trim());
	return { title, paragraphs };
}
