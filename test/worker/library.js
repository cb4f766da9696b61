const Module = require('node:module');

const ofCore = Module.createRequire(require.resolve('n8n-core'));

/**
 * n8n-core and two packages that it needs have a copy of these each, because n8n's own tools want older ones at the top
 * of node_modules. On a real n8n all share one, and so they do here.
 */
const shared = new Map(
	['backend-common', 'backend-network', 'config', 'constants', 'decorators', 'di']
		.map((name) => `@n8n/${name}`)
		.map((name) => [name, ofCore.resolve(name)]),
);
const resolveFilename = Module._resolveFilename;
Module._resolveFilename = (request, ...others) =>
	shared.get(request) ?? resolveFilename(request, ...others);

/** Loads a library once per worker of Jest; loading n8n-core takes longer than the tests of most files. */
module.exports.requireOnce = require;

/**
 * A Jest transformer: a file of a library becomes one that takes it from the worker. Jest's own modules, which are loaded
 * before there is an environment, stay as they are.
 */
module.exports.process = (source, path) => ({
	code: globalThis.requireOnce
		? `module.exports = globalThis.requireOnce(${JSON.stringify(path)});`
		: source,
});

module.exports.getCacheKey = (_source, path) =>
	`${globalThis.requireOnce ? 'library' : 'jest'}${path.replace(/\W/g, '_').slice(-150)}`;
