const transform = require('../worker/typescript');

/** The suite on a real n8n: `npm run test:n8n`. One n8n at a time, so that two cores are enough. */
module.exports = {
	rootDir: __dirname,
	roots: ['<rootDir>/specs'],
	testEnvironment: 'node',
	transform,
	globalSetup: '<rootDir>/globalSetup.ts',
	globalTeardown: '<rootDir>/globalTeardown.ts',
	maxWorkers: 1,
	testTimeout: 120_000,
	verbose: true,
};
