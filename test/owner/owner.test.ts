/* eslint-disable @n8n/community-nodes/no-dangerous-functions, @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import packageFields from '../../package.json';
import { ownerFrom, ownerIn, withOwner } from './owner';

const project = join(__dirname, '../..');
const current = ownerIn(packageFields);
const another = ownerFrom([
	'another-one/wecom.n8n',
	'The $& "others"',
	'others@another-one.example',
]);

/** Every file that stands for the project to the outside. */
const places = [
	'package.json',
	'LICENSE.md',
	'README.md',
	'CONTRIBUTING.md',
	'SECURITY.md',
	'CODE_OF_CONDUCT.md',
	'.github/CODEOWNERS',
	'.github/ISSUE_TEMPLATE/config.yml',
	'credentials/WeComCustomerContactApi.credentials.ts',
	'credentials/WeComCustomerContactCallbackApi.credentials.ts',
	'docs/first-run.md',
	'docs/zh-CN/README.md',
	'nodes/WeComCustomerContact/WeComCustomerContact.node.json',
	'nodes/WeComCustomerContactTrigger/WeComCustomerContactTrigger.node.json',
];

function textOf(file: string): string {
	return readFileSync(join(project, file), 'utf8');
}

describe('npm run set-owner', () => {
	it('reads the owner of package.json', () => {
		expect(current.repository).toMatch(/^[^/]+\/[^/]+$/);
	});

	it.each(places)('changes %s, and can change it back', (file) => {
		const text = textOf(file);
		const changed = withOwner(text, current, another);
		expect(changed).not.toBe(text);
		expect(changed).not.toContain(`github.com/${current.repository}`);
		expect(changed).not.toContain(current.email);
		expect(withOwner(changed, another, current)).toBe(text);
	});

	it('knows every place', () => {
		const files = execFileSync('git', ['ls-files', '-z'], { cwd: project, encoding: 'utf8' })
			.split('\0')
			.filter((file) => file && !/\.(png|pdf|mp4)$/.test(file));
		const owned = files.filter(
			(file) => withOwner(textOf(file), current, another) !== textOf(file),
		);
		expect(owned.sort()).toEqual([...places].sort());
	});

	it('keeps the name of the package, and makes package.json valid', () => {
		const changed: unknown = JSON.parse(withOwner(textOf('package.json'), current, another));
		expect(changed).toMatchObject({
			name: packageFields.name,
			author: { name: 'The $& "others"', email: 'others@another-one.example' },
			repository: { url: 'git+https://github.com/another-one/wecom.n8n.git' },
		});
	});

	it.each([[[]], [['acme', 'Ann', 'a@b']], [['acme/x', ' ', 'a@b']], [['acme/x', 'Ann', 'ab']]])(
		'refuses %j',
		(given) => {
			expect(() => ownerFrom(given)).toThrow('Usage: npm run set-owner');
		},
	);
});
