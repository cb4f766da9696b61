import { sleep } from 'n8n-workflow';

/**
 * Milliseconds of each pause that the node has made, in a test file that mocks `sleep`.
 *
 * `sleep(0)` is none: with it a slow machine's run lets others have a turn.
 */
export function pauses(): number[] {
	return jest
		.mocked(sleep)
		.mock.calls.map(([milliseconds]) => milliseconds)
		.filter((milliseconds) => milliseconds > 0);
}
