/** An export of a library that test/jest.config.js leaves out: classes can extend it, but nobody can use it. */
function notLoaded(): never {
	throw new Error('This library is not loaded in tests: see "needless" in test/jest.config.js');
}

/** Stands for any library: each of its exports is `notLoaded`. */
const library: object = new Proxy(
	{},
	{
		get: (_target, name) => {
			if (name === '__esModule') return true;
			return name === 'default' ? library : notLoaded;
		},
	},
);

export = library;
