const { default: Sequencer } = require('@jest/test-sequencer');

/** The test of the mutated file comes first, then those of its folder, then the quickest ones. */
module.exports = class NearestFirst extends Sequencer {
	sort(tests) {
		const mutated = process.env.MUTATED;
		if (!mutated) return super.sort(tests);
		const folder = mutated.slice(0, mutated.lastIndexOf('/') + 1);
		const distance = ({ path, duration = 1000 }) => {
			if (path.endsWith(`/test/${mutated}.test.ts`)) return 0;
			return path.includes(`/test/${folder}`) ? 1 + duration / 1e6 : 2 + duration / 1e6;
		};
		return [...tests].sort((a, b) => distance(a) - distance(b));
	}
};
