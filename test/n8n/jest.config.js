const transform = require('../worker/typescript');

/** The suite on a real n8n, `npm run test:n8n`: two of them side by side, which keeps two cores busy. */
module.exports = {
	rootDir: __dirname,
	roots: ['<rootDir>/specs'],
	testEnvironment: 'node',
	transform,
	globalSetup: '<rootDir>/globalSetup.ts',
	globalTeardown: '<rootDir>/globalTeardown.ts',
	maxWorkers: 2,
	testTimeout: 120_000,
	verbose: true,
};
