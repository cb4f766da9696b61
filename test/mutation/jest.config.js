const base = require('../jest.config');

/** The fast suite, as far as it looks at the piece that is mutated. */
const tests = {
	token: ['nodes/wecom', 'credentials'],
	limits: ['nodes/wecom', 'nodes/WeComCustomerContact/execution'],
	client: ['nodes/wecom', 'credentials', 'nodes/WeComCustomerContact/pickers'],
	files: [
		'nodes/wecom',
		'nodes/WeComCustomerContact/fields',
		'nodes/WeComCustomerContact/resources/media',
	],
	values: [
		'nodes/values',
		'nodes/WeComCustomerContact/fields',
		'nodes/WeComCustomerContact/execution',
	],
	operation: ['nodes/WeComCustomerContact/operation', 'nodes/WeComCustomerContact/resources'],
	execution: ['nodes/WeComCustomerContact/execution', 'nodes/WeComCustomerContact/description'],
	callback: ['nodes/WeComCustomerContactTrigger'],
};

const folders = tests[process.env.PIECE ?? 'token'];

module.exports = {
	...base,
	rootDir: '../..',
	testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
	// Linting the sources says nothing about what they do.
	testPathIgnorePatterns: [
		...base.testPathIgnorePatterns,
		'description/lint\\.test',
		'api/calls\\.test',
	],
};
