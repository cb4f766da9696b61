/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const resourcesFolder = join(__dirname, '../../nodes/WeComCustomerContact/resources');

/** What the docstring of an operation says. */
export interface OperationText {
	/** The first sentence, with WeCom's name. */
	title: string;
	/** The paragraphs below it, line breaks of the source gone. */
	paragraphs: string[];
	/** WeCom's pages. */
	pages: string[];
}

/**
 * Reads the docstring of an operation in its file.
 *
 * @throws when the file or a part of the docstring is missing, with what to write
 */
export function operationText(resource: string, operation: string): OperationText {
	const name = `resources/${resource}/${operation}.ts`;
	const file = join(resourcesFolder, resource, `${operation}.ts`);
	if (!existsSync(file))
		throw new Error(`${name} is missing: an operation stands in a file of its value`);
	const source = ts.createSourceFile(
		file,
		readFileSync(file, 'utf8'),
		ts.ScriptTarget.Latest,
		true,
	);
	const [defined, ...more] = source.statements.filter(definesOperation);
	if (!defined || more.length > 0) {
		throw new Error(`${name}: export one operation, made by defineOperation({ … })`);
	}
	const docs = ts.getJSDocCommentsAndTags(defined).filter(ts.isJSDoc);
	const doc = docs.at(-1);
	const text = ts.getTextOfJSDocComment(doc?.comment) ?? '';
	const [title = '', ...paragraphs] = text
		.split(/\n\s*\n/)
		.map((paragraph) => paragraph.replace(/\s*\n\s*/g, ' ').trim());
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

function definesOperation(statement: ts.Statement): boolean {
	return (
		ts.isVariableStatement(statement) &&
		statement.declarationList.declarations.some(
			({ initializer }) =>
				initializer &&
				ts.isCallExpression(initializer) &&
				initializer.expression.getText() === 'defineOperation',
		)
	);
}
