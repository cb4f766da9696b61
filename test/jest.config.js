const typescript = require('./worker/typescript');

/** The fast suite: pure parts, and the node in n8n's engine against the sandbox. */
module.exports = {
	rootDir: '..',
	testEnvironment: '<rootDir>/test/worker/environment.js',
	maxWorkers: '100%',
	// Generous, since the machines that run the suite are shared.
	testTimeout: 30_000,
	roots: ['<rootDir>/test'],
	testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/n8n/', '<rootDir>/test/queue/'],
	modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/test/n8n/'],
	setupFilesAfterEnv: ['<rootDir>/test/engine/setup.ts'],
	transformIgnorePatterns: [],
	transform: { ...typescript, '/node_modules/.+\\.[cm]?js$': '<rootDir>/test/worker/library.js' },
};
