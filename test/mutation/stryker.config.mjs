import { tmpdir } from 'node:os';
import { join } from 'node:path';

import pieces from './pieces.js';

/**
 * `PIECE=limiter npm run test:mutation` changes the sources of a piece a little, again and again, and tells which changes
 * no test notices: some seconds to some minutes on two cores.
 *
 * What has not changed since the last run is not run again. Nor are changes of constants when only the tests are new, since
 * nobody knows which tests look at them: `npm run test:mutation -- --force` runs everything.
 */
const piece = process.env.PIECE;
if (!Object.hasOwn(pieces, piece ?? '')) {
	throw new Error(`PIECE is one of ${Object.keys(pieces).join(', ')}`);
}

export default {
	testRunner: 'jest',
	plugins: ['@stryker-mutator/jest-runner'],
	jest: {
		projectType: 'custom',
		configFile: 'test/mutation/jest.config.js',
		enableFindRelatedTests: false,
	},
	mutate: pieces[piece].mutate,
	// Words for users are read by people, and by labels.test.ts.
	mutator: { excludedMutations: ['StringLiteral'] },
	// The tests are not type-checked anyhow.
	disableTypeChecks: false,
	coverageAnalysis: 'perTest',
	concurrency: 2,
	timeoutMS: 8000,
	timeoutFactor: 2,
	incremental: true,
	incrementalFile: `test/mutation/.stryker/${piece}.json`,
	// Outside, where no tool that reads the project finds the copy.
	tempDirName: join(tmpdir(), 'wecom-mutation'),
	ignorePatterns: ['test/n8n', 'test/queue', 'dist', 'docs/images'],
	reporters: ['progress-append-only', 'clear-text', 'json'],
	jsonReporter: { fileName: `test/mutation/.stryker/${piece}-report.json` },
	clearTextReporter: { allowColor: false, logTests: false, reportScoreTable: true },
	allowConsoleColors: false,
};
