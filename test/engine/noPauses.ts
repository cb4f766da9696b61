/* eslint-disable @n8n/community-nodes/no-restricted-globals */
const workflow = jest.requireActual<typeof import('n8n-workflow')>('n8n-workflow');

/**
 * `n8n-workflow` whose pauses take no time, for `jest.mock('n8n-workflow', () => jest.requireActual('…/engine/noPauses'))`. What
 * else is under way has its turn in each; a timer would take a millisecond.
 */
export = {
	...workflow,
	sleep: async (): Promise<void> => await new Promise((over) => setImmediate(over)),
};
