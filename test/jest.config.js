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
	setupFiles: ['<rootDir>/test/engine/setup.ts'],
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
