/** What a real n8n bears in a given time, `npm run test:load`: nothing else runs beside it. */
module.exports = {
	...require('./jest.config.js'),
	roots: ['<rootDir>/load'],
	maxWorkers: 1,
};
