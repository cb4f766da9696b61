const base = require('../jest.config');

/** The fast suite in an instrumented copy of the project. */
module.exports = {
	...base,
	rootDir: '../..',
	testEnvironment: require.resolve('../worker/environment'),
	setupFilesAfterEnv: [...base.setupFilesAfterEnv, '<rootDir>/test/mutation/seen.ts'],
	testSequencer: require.resolve('./nearestFirst'),
	reporters: ['default'],
};
