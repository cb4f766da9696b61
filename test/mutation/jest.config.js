const base = require('../jest.config');
const pieces = require('./pieces');

const { tests } = pieces[process.env.PIECE];

/** The tests of the piece that is mutated. */
module.exports = {
	...base,
	rootDir: '../..',
	maxWorkers: 1,
	// Stryker puts its own around it, and knows no <rootDir>.
	testEnvironment: require.resolve('../worker/environment'),
	testMatch: tests.map((pattern) => `<rootDir>/test/${pattern}`),
};
