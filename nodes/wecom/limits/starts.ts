import { sleep } from 'n8n-workflow';

import { OwnerQueue } from './ownerQueue';

/** Requests that begin together. */
const TOGETHER = 2;

/**
 * Lets requests begin a few at a time, about a millisecond apart.
 *
 * n8n opens a connection for each request, which takes several turns of the event loop. Requests that begin together wait
 * for each other in each of them, get their answers together, and so on: the line is idle in between. Apart, they flow.
 */
export class Starts {
	private begun = 0;

	private readonly waiting = new OwnerQueue();

	/** @param apart waits for as long as requests begin apart */
	constructor(private readonly apart: () => Promise<void>) {}

	/**
	 * Waits until a request may begin; gives nothing where it may at once.
	 *
	 * @param run which the request belongs to; runs take turns
	 */
	turn(run: object): Promise<void> | undefined {
		if (this.begun === TOGETHER) return this.waiting.wait(run);
		if (this.begun++ === 0) void this.letOthersBegin();
		return undefined;
	}

	private async letOthersBegin(): Promise<void> {
		while (this.begun > 0) {
			await this.apart();
			this.begun = 0;
			for (let next = this.waiting.next(); next; next = this.waiting.next()) {
				next();
				if (++this.begun === TOGETHER) break;
			}
		}
	}
}

/** Of this process. */
export const starts = new Starts(async () => await sleep(0));
