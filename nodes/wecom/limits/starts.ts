import { sleep } from 'n8n-workflow';

/**
 * Lets requests begin one at a time, about a millisecond apart.
 *
 * n8n opens a connection for each request, which takes several turns of the event loop. Requests that begin together wait
 * for each other in each of them, get their answers together, and so on: the line is idle in between. Apart, they flow.
 */
export class Starts {
	private isTaken = false;

	private readonly waiting: Array<() => void> = [];

	/** @param apart waits for as long as requests begin apart */
	constructor(private readonly apart: () => Promise<void>) {}

	/** Waits until it is the turn of who asks, in the order of those who do; whom nobody is before goes at once. */
	async turn(): Promise<void> {
		if (this.isTaken) {
			await new Promise<void>((begin) => this.waiting.push(begin));
			return;
		}
		this.isTaken = true;
		void this.passOn();
	}

	private async passOn(): Promise<void> {
		await this.apart();
		for (let next = this.waiting.shift(); next; next = this.waiting.shift()) {
			next();
			await this.apart();
		}
		this.isTaken = false;
	}
}

/** Of this process. */
export const starts = new Starts(async () => await sleep(0));
