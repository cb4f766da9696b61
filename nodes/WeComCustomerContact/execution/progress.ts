import type { IExecuteFunctions } from 'n8n-workflow';

const SECOND = 1000;

/** A run is silent for so long before and between its reports. */
const INTERVAL = 10 * SECOND;

/** Held back for less than this, a run says nothing about it. */
const WORTH_A_HINT = 5 * SECOND;

/**
 * Tells how far a long run is: in n8n's log, and when it was started in the editor, in the console of the browser.
 * n8n shows nothing of a node in the editor before it has ended.
 */
export class Progress {
	private ended = 0;

	private next = Date.now() + INTERVAL;

	/** What WeCom warned of, for each item that it did so. */
	private readonly warnings: string[] = [];

	constructor(
		private readonly execution: IExecuteFunctions,
		private readonly node: string,
		private readonly items: number,
	) {}

	/**
	 * One more item is done, or has failed.
	 *
	 * @param warnings what WeCom warned of in its calls
	 */
	itemEnded(warnings: string[] = []): void {
		this.ended++;
		this.warnings.push(...warnings.slice(0, 1));
		if (Date.now() < this.next) return;
		this.next = Date.now() + INTERVAL;
		const report = `${this.node}: ${this.ended} of ${this.items} items done`;
		this.execution.logger.info(report);
		this.execution.sendMessageToUI(report);
	}

	/** @param milliseconds that WeCom's limits held the run back; a hint above the output says so */
	heldBack(milliseconds: number): void {
		if (milliseconds < WORTH_A_HINT) return;
		this.execution.addExecutionHints({
			message: `WeCom's call limits held this run back for ${Math.round(milliseconds / SECOND)} seconds.`,
			location: 'outputPane',
		});
	}

	/** Whether WeCom has warned is known at the end of the run; a hint above the output says so. */
	warned(): void {
		const { warnings, items } = this;
		if (warnings.length === 0) return;
		this.execution.addExecutionHints({
			message: `WeCom warned for ${warnings.length} of ${items} items, see 'warning' in the output. ${warnings[0]}`,
			type: 'warning',
			location: 'outputPane',
		});
	}
}
