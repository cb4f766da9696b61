const { createRequire } = require('node:module');

const { resolve } = createRequire(require.resolve('n8n-core'));

/**
 * n8n-core and two packages that it needs have a copy of these each, because n8n's own tools want older ones at the top
 * of node_modules. On a real n8n all share one, and so they do here.
 */
const shared = ['backend-common', 'backend-network', 'config', 'constants', 'decorators', 'di'].map(
	(name) => `@n8n/${name}`,
);

/**
 * Libraries that n8n-core loads, and nothing here reaches: tools of AI agents, SSH, undici (n8n's helpers send by axios),
 * signed URLs, schedules, and what `replaceSpecialChars()` in expressions needs. They are a third of what every test file
 * would load anew.
 */
const needless = [
	'@langchain/core/tools',
	'ssh2',
	'undici',
	'jsonwebtoken',
	'cron',
	'transliteration',
];

/** The fast suite: pure parts, and the node in n8n's engine against the sandbox. */
module.exports = {
	rootDir: '..',
	testEnvironment: 'node',
	maxWorkers: '100%',
	// Generous, since the machines that run the suite are shared.
	testTimeout: 30_000,
	roots: ['<rootDir>/test'],
	testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/n8n/', '<rootDir>/test/queue/'],
	modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/test/n8n/'],
	setupFilesAfterEnv: ['<rootDir>/test/engine/setup.ts'],
	moduleNameMapper: {
		...Object.fromEntries(shared.map((name) => [`^${name}$`, resolve(name)])),
		[`^(${needless.join('|')})$`]: '<rootDir>/test/engine/notLoaded.ts',
	},
	transform: {
		'\\.ts$': [
			'@swc/jest',
			{
				jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
				module: { type: 'commonjs' },
			},
		],
	},
};
