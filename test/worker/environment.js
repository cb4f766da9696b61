const asyncHooks = require('node:async_hooks');
const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const vm = require('node:vm');

const { ModernFakeTimers } = require('@jest/fake-timers');
const { ModuleMocker } = require('jest-mock');

const { requireOnce } = require('./library');

// n8n-core writes a key file into its user folder when it is loaded.
const userFolder = mkdtempSync(join(tmpdir(), 'wecom-n8n-'));
process.once('exit', () => rmSync(userFolder, { recursive: true, force: true }));
process.env.N8N_USER_FOLDER = userFolder;

// The engine logs every error of a node; the tests look at the errors themselves.
process.env.N8N_LOG_LEVEL = 'silent';

/**
 * What Jest keeps among the globals: it holds all that a test file has loaded, the handlers of each file would be called
 * for the tests of all later ones, and so would hold what a file says of time-outs and repetitions.
 */
const KEPT_BY_JEST = [
	'EVENT_HANDLERS',
	'JEST_STATE_SYMBOL',
	'TEST_TIMEOUT_SYMBOL',
	'RETRY_TIMES',
	'RETRY_IMMEDIATELY',
	'WAIT_BEFORE_RETRY',
	'LOG_ERRORS_BEFORE_RETRY',
];

/** Stands for the context that Jest asks for; code is compiled among the globals of the worker instead. */
const context = {};
const { compileFunction } = vm;
vm.compileFunction = (source, parameters, { parsingContext, ...options } = {}) =>
	parsingContext === context
		? compiledOnce(source, parameters, options)
		: compileFunction(source, parameters, { ...options, parsingContext });

/** What was compiled for a file, by its name. A test file is run once, and is not kept. */
const compiled = new Map();

/** The function around a module holds no state: each test file calls it anew, for modules of its own. */
function compiledOnce(source, parameters, options) {
	const known = compiled.get(options.filename);
	if (known?.source === source) return known.module;
	const module = compileFunction(source, parameters, options);
	// An import() is resolved by the test file for which the function was compiled.
	if (!/\.test\.\w+$/.test(options.filename) && !/\bimport\(/.test(source)) {
		compiled.set(options.filename, { source, module });
	}
	return module;
}

/** Every promise of a worker walks through all of these; Jest makes one for each test file, and never ends it. */
const storages = new Set();
asyncHooks.AsyncLocalStorage = class extends asyncHooks.AsyncLocalStorage {
	constructor(...options) {
		super(...options);
		storages.add(this);
	}
};

/**
 * Runs all test files of a worker among the same globals, so that they can share the libraries: see `library.js`. What is
 * the project's own is loaded anew for each file, as always.
 *
 * Jest has no setting for it. The way is the one of the package jest-environment-node-single-context, which does not know
 * Jest 30.
 */
module.exports = class SharedEnvironment {
	constructor({ projectConfig }) {
		this.global = globalThis;
		this.moduleMocker = new ModuleMocker(globalThis);
		this.fakeTimers = null;
		this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
		this.env = { ...process.env };
		this.exit = process.exit;
		globalThis.requireOnce = requireOnce;
	}

	getVmContext() {
		return context;
	}

	exportConditions() {
		return ['node', 'node-addons'];
	}

	async setup() {}

	async teardown() {
		this.fakeTimersModern.dispose();
		this.moduleMocker.restoreAllMocks();
		// Whoever goes on with one switches it on again.
		for (const storage of storages) storage.disable();
		storages.clear();
		for (const symbol of Object.getOwnPropertySymbols(globalThis)) {
			if (KEPT_BY_JEST.includes(symbol.description)) delete globalThis[symbol];
		}
		// Jest puts one of its own in its place, for each file.
		process.exit = this.exit;
		for (const name of Object.keys(process.env)) {
			if (!Object.hasOwn(this.env, name)) delete process.env[name];
		}
		Object.assign(process.env, this.env);
	}
};
