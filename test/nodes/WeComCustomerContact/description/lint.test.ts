/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions */
import type { ESLint } from 'eslint';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { WeComCustomerContact } from '../../../../nodes/WeComCustomerContact/WeComCustomerContact.node';

const project = join(__dirname, '../../../..');
/** What these rules ask for and the node does not do. */
const DELIBERATE = [
	// The fields of an attachment stand in the order in which it is filled in; each kind shows some of them.
	'node-param-fixed-collection-type-unsorted-items',
	// There is no singular of Statistics.
	'node-param-resource-with-plural-option',
];

const file = join(project, 'nodes/WeComCustomerContact/WeComCustomerContact.node.ts');

/**
 * The node as its author would have written it by hand. n8n's rules for parameters look at literals, and most labels
 * come from builders.
 */
function writtenOut(): string {
	const { description } = new WeComCustomerContact();
	const literal = JSON.stringify(description, undefined, '\t').replace(/^(\t*)"(\w+)":/gm, '$1$2:');
	return `
import type { INodeType, INodeTypeDescription } from 'n8n-workflow';

export class WeComCustomerContact implements INodeType {
	description: INodeTypeDescription = ${literal};
}
`;
}

/** What n8n's linter, as `npm run lint` runs it, finds in the node when it has this text. */
function problemsIn(code: string): string[] {
	const eslint = join(project, 'node_modules/eslint/bin/eslint.js');
	const { stdout, stderr } = spawnSync(
		process.execPath,
		[eslint, '--format', 'json', '--stdin', '--stdin-filename', file],
		// The rules think of their own tests when they see Jest's.
		{ cwd: project, input: code, encoding: 'utf8', env: { ...process.env, NODE_ENV: '' } },
	);
	if (!stdout.startsWith('[')) throw new Error(stderr);
	const [{ messages }] = JSON.parse(stdout) as ESLint.LintResult[];
	const lines = code.split('\n');
	return messages
		.filter(({ ruleId, fatal }) => fatal || ruleId?.startsWith('n8n-nodes-base/'))
		.filter(({ ruleId }) => !DELIBERATE.some((rule) => ruleId?.endsWith(`/${rule}`)))
		.map(({ ruleId, message, line }) => `${ruleId}: ${message} | ${lines[line - 1].trim()}`);
}

describe('The built description', () => {
	it('keeps n8n’s rules for nodes', () => {
		expect(problemsIn(writtenOut())).toEqual([]);
	}, 60_000);

	it('is looked at by them', () => {
		const wrong = writtenOut()
			.replace(
				'description: "Whether to return all results',
				'description: "If to return all results',
			)
			.replace('displayName: "Tag Names or IDs"', 'displayName: "Tags to choose"');

		expect(problemsIn(wrong).length).toBeGreaterThan(1);
	}, 60_000);
});
