const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const vm = require('node:vm');

const { TestEnvironment } = require('jest-environment-node');
const { ModernFakeTimers } = require('@jest/fake-timers');

const { requireOnce } = require('./library');

// n8n-core writes a key file into its user folder when it is loaded.
const userFolder = mkdtempSync(join(tmpdir(), 'wecom-n8n-'));
process.once('exit', () => rmSync(userFolder, { recursive: true, force: true }));
process.env.N8N_USER_FOLDER = userFolder;

// The engine logs every error of a node; the tests look at the errors themselves.
process.env.N8N_LOG_LEVEL = 'silent';

/** The contexts that Jest believes it uses. */
const unused = new WeakSet();
const { compileFunction } = vm;
vm.compileFunction = (source, parameters, { parsingContext, ...options } = {}) =>
	compileFunction(
		source,
		parameters,
		unused.has(parsingContext) ? options : { ...options, parsingContext },
	);

/**
 * Runs all test files of a worker among the same globals, so that they can share the libraries: see `library.js`. What is
 * the project's own is loaded anew for each file, as always.
 *
 * Jest has no setting for it. The way is the one of the package jest-environment-node-single-context, which does not know
 * Jest 30.
 */
module.exports = class SharedEnvironment extends TestEnvironment {
	constructor(config, context) {
		super(config, context);
		unused.add(this.context);
		this.global = globalThis;
		this.fakeTimersModern = new ModernFakeTimers({
			config: config.projectConfig,
			global: globalThis,
		});
		globalThis.requireOnce = requireOnce;
		this.env = { ...process.env };
	}

	async teardown() {
		this.fakeTimersModern.dispose();
		for (const name of Object.keys(process.env)) {
			if (!Object.hasOwn(this.env, name)) delete process.env[name];
		}
		Object.assign(process.env, this.env);
	}
};
