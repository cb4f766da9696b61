/**
 * `npm run test:mutation <piece>`: changes the sources a little, again and again, and tells which changes no test notices.
 * A piece takes some minutes to an hour on two cores; what has not changed since the last run is not run again.
 */
const pieces = {
	token: ['nodes/wecom/token/**'],
	limits: ['nodes/wecom/limits/**'],
	client: ['nodes/wecom/*.ts', 'nodes/wecom/errors/*.ts'],
	files: ['nodes/wecom/files/**'],
	values: ['nodes/values/**', 'nodes/WeComCustomerContact/fields/*.ts'],
	operation: ['nodes/WeComCustomerContact/operation/**'],
	execution: [
		'nodes/WeComCustomerContact/execution/**',
		'nodes/WeComCustomerContact/description/**',
	],
	callback: ['nodes/WeComCustomerContactTrigger/callback/**'],
};

const piece = process.env.PIECE ?? 'token';
if (!(piece in pieces)) throw new Error(`PIECE is one of ${Object.keys(pieces).join(', ')}`);

export default {
	testRunner: 'jest',
	plugins: ['@stryker-mutator/jest-runner'],
	jest: {
		projectType: 'custom',
		configFile: 'test/mutation/jest.config.js',
		enableFindRelatedTests: false,
	},
	mutate: [...pieces[piece], '!nodes/wecom/api/contract.ts'],
	// Words for users are read by people, and by labels.test.ts.
	mutator: { excludedMutations: ['StringLiteral'] },
	coverageAnalysis: 'perTest',
	concurrency: 2,
	timeoutMS: 20_000,
	incremental: true,
	incrementalFile: `test/mutation/.stryker/${piece}.json`,
	tempDirName: 'test/mutation/.stryker/tmp',
	ignorePatterns: ['test/n8n/node_modules', 'test/n8n/.data', 'dist', 'docs/images'],
	reporters: ['clear-text', 'json'],
	jsonReporter: { fileName: `test/mutation/.stryker/${piece}-report.json` },
	clearTextReporter: { allowColor: false, logTests: false, reportScoreTable: true },
	allowConsoleColors: false,
};
