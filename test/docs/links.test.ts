/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { bugs, homepage, repository } from '../../package.json';
import { WeComCustomerContactApi } from '../../credentials/WeComCustomerContactApi.credentials';
import { WeComCustomerContactCallbackApi } from '../../credentials/WeComCustomerContactCallbackApi.credentials';
import nodeCodex from '../../nodes/WeComCustomerContact/WeComCustomerContact.node.json';
import triggerCodex from '../../nodes/WeComCustomerContactTrigger/WeComCustomerContactTrigger.node.json';
import { withOperations } from './readmeTable';

const project = join(__dirname, '../..');
const home = repository.url.replace(/^git\+|\.git$/g, '');

/** Pages of a folder, and those below it on request. */
function pagesIn(folder: string, recursive = false): string[] {
	return readdirSync(join(project, folder), { recursive, withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
		.map(({ parentPath, name }) => relative(project, join(parentPath, name)));
}

const pages = [
	...pagesIn('.'),
	...pagesIn('docs', true),
	...pagesIn('.github', true),
	'test/sandbox/README.md',
];

/** The anchors that GitHub gives to the headings of a page. */
function anchorsOf(page: string): string[] {
	const text = readFileSync(join(project, page), 'utf8').replace(/^```[\s\S]*?^```$/gm, '');
	const seen = new Map<string, number>();
	return [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => {
		const anchor = heading
			.toLowerCase()
			.replace(/[^\p{L}\p{N}_\- ]/gu, '')
			.replace(/ /g, '-');
		const before = seen.get(anchor) ?? 0;
		seen.set(anchor, before + 1);
		return before ? `${anchor}-${before}` : anchor;
	});
}

/** What is wrong with a link from a page, if anything is. */
function problemOf(page: string, link: string): string | undefined {
	const [path, anchor] = link.split('#');
	const target = path ? join(dirname(page), decodeURIComponent(path)) : page;
	if (!existsSync(join(project, target))) return `${link}: there is no ${target}`;
	if (!anchor || statSync(join(project, target)).isDirectory()) return undefined;
	if (!target.endsWith('.md')) return undefined;
	return anchorsOf(target).includes(decodeURIComponent(anchor))
		? undefined
		: `${link}: ${target} has no such heading`;
}

describe('links', () => {
	it.each(pages)('of %s lead somewhere', (page) => {
		const text = readFileSync(join(project, page), 'utf8').replace(/^```[\s\S]*?^```$/gm, '');
		const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link);
		const ours = links.filter((link) => !/^(https?|mailto):/.test(link));
		expect(ours.flatMap((link) => problemOf(page, link) ?? [])).toEqual([]);
	});

	it.each([
		['the node', nodeCodex.resources],
		['the trigger', triggerCodex.resources],
		['the credential', new WeComCustomerContactApi().documentationUrl],
		['the credential of the trigger', new WeComCustomerContactCallbackApi().documentationUrl],
	])('of %s lead to a page that offers both languages', (_, links) => {
		const urls = JSON.stringify(links).match(/https:[^"]+/g) ?? [];
		expect(urls.length).toBeGreaterThan(0);
		for (const url of urls) {
			const [before, page] = url.split('/blob/main/');
			expect(before).toBe(home);
			expect(problemOf('README.md', page)).toBeUndefined();
			const [first] = readFileSync(join(project, page.split('#')[0]), 'utf8').split('\n## ');
			expect(first).toMatch(/\]\(zh-CN\/\w+\.md\)/);
		}
	});

	it('of the package stay in its repository', () => {
		expect(homepage).toBe(`${home}#readme`);
		expect(bugs.url).toBe(`${home}/issues`);
	});
});

describe('README.md', () => {
	const readme = readFileSync(join(project, 'README.md'), 'utf8');

	it('has the operations as npm run docs prints them', () => {
		expect(readme).toBe(withOperations(readme));
	});

	it('stays short', () => {
		expect(Buffer.byteLength(readme)).toBeLessThanOrEqual(12 * 1024);
	});

	it('leads to the Chinese guide in two steps', () => {
		expect(readme).toContain('](docs/README.md)');
		expect(readFileSync(join(project, 'docs/README.md'), 'utf8')).toContain('](zh-CN/README.md)');
	});
});
