const transform = require('../worker/typescript');

/** The suite on n8n's queue mode: `npm run test:queue`. Two sets of processes side by side, which wait most of the time. */
module.exports = {
	rootDir: __dirname,
	roots: ['<rootDir>/specs'],
	testEnvironment: 'node',
	transform,
	globalSetup: '<rootDir>/globalSetup.ts',
	maxWorkers: 2,
	testTimeout: 240_000,
	verbose: true,
};
