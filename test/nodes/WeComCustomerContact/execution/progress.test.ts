import type { IExecuteFunctions } from 'n8n-workflow';

import { Progress } from '../../../../nodes/WeComCustomerContact/execution/progress';

describe('Progress', () => {
	beforeEach(() => jest.useFakeTimers());
	afterEach(() => jest.useRealTimers());

	/** A run of 100 items, and what it has said. */
	function run() {
		const [info, sendMessageToUI, addExecutionHints] = [jest.fn(), jest.fn(), jest.fn()];
		const execution = { logger: { info }, sendMessageToUI, addExecutionHints };
		const progress = new Progress(execution as unknown as IExecuteFunctions, 'WeCom', 100);
		return { progress, info, sendMessageToUI, addExecutionHints };
	}

	it('is told every ten seconds, in the log and in the editor', () => {
		const { progress, info, sendMessageToUI } = run();
		for (let item = 0; item < 25; item++) {
			jest.advanceTimersByTime(1000);
			progress.itemEnded();
		}

		const reports = [['WeCom: 10 of 100 items done'], ['WeCom: 20 of 100 items done']];
		expect(info.mock.calls).toEqual(reports);
		expect(sendMessageToUI.mock.calls).toEqual(reports);
	});

	it('has a hint when WeCom has warned, with how often and the first words', () => {
		const { progress, addExecutionHints } = run();
		progress.itemEnded();
		progress.warned();
		expect(addExecutionHints).not.toHaveBeenCalled();

		progress.itemEnded(['one', 'another of the same item']);
		progress.itemEnded(['two']);
		progress.warned();
		expect(addExecutionHints.mock.calls).toEqual([
			[
				{
					message: "WeCom warned for 2 of 100 items, see 'warning' in the output. one",
					type: 'warning',
					location: 'outputPane',
				},
			],
		]);
	});

	it('has a hint when WeCom’s limits held the run back for some seconds', () => {
		const { progress, addExecutionHints } = run();
		progress.heldBack(4999);
		expect(addExecutionHints).not.toHaveBeenCalled();

		progress.heldBack(5000);
		progress.heldBack(61_700);
		expect(addExecutionHints.mock.calls).toEqual(
			[5, 62].map((seconds) => [
				{
					message: `WeCom's call limits held this run back for ${seconds} seconds.`,
					location: 'outputPane',
				},
			]),
		);
	});
});
