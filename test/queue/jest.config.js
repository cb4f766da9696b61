const transform = require('../worker/typescript');

/** The suite on n8n's queue mode: `npm run test:queue`. One set of processes at a time. */
module.exports = {
	rootDir: __dirname,
	roots: ['<rootDir>/specs'],
	testEnvironment: 'node',
	transform,
	globalSetup: '<rootDir>/globalSetup.ts',
	maxWorkers: 1,
	testTimeout: 240_000,
	verbose: true,
};
