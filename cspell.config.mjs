/**
 * Spelling of what people read: the pages, and the texts in nodes and credentials. Names that no dictionary has stand in
 * .cspell/words.txt, one a line.
 */
export default {
	version: '0.2',
	language: 'en,en-GB',
	dictionaries: ['project-words', 'typescript', 'node', 'npm', 'software-terms'],
	dictionaryDefinitions: [{ name: 'project-words', path: './.cspell/words.txt', addWords: true }],
	files: ['*.md', '.github/**/*.{md,yml}', 'docs/**/*.md', 'nodes/**/*.ts', 'credentials/**/*.ts'],
	ignorePaths: ['docs/zh-CN/**', 'docs/coverage.md', 'nodes/wecom/api/contract.ts'],
	// Code in a page, links, and Chinese.
	ignoreRegExpList: [
		'/```[\\s\\S]*?```/g',
		'/`[^`\\n]*`/g',
		'/\\]\\([^)]*\\)/g',
		'Urls',
		'/[\\p{Script=Han}]+/gu',
	],
	overrides: [
		{
			filename: '**/*.ts',
			includeRegExpList: ['string'],
			ignoreRegExpList: ['/\\$\\{[^}]*\\}/g', '/import .*;/g'],
		},
	],
};
