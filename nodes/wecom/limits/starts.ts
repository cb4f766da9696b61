import { sleep } from 'n8n-workflow';

/**
 * Lets requests begin one at a time, each in a turn of the event loop of its own.
 *
 * n8n opens a connection for each request, which takes several turns. Requests that begin in one turn wait for each other
 * in each of them, get their answers in one turn again, and so on: the line is idle in between. Apart, they flow.
 */
export class Starts {
	private isTaken = false;

	private readonly waiting: Array<() => void> = [];

	/** @param nextTurn waits for the next turn of the event loop */
	constructor(private readonly nextTurn: () => Promise<void>) {}

	/** Waits until nobody else begins in this turn, in the order of those who ask. */
	async alone(): Promise<void> {
		if (this.isTaken) {
			await new Promise<void>((begin) => this.waiting.push(begin));
			return;
		}
		this.isTaken = true;
		void this.passOn();
	}

	private async passOn(): Promise<void> {
		await this.nextTurn();
		for (let next = this.waiting.shift(); next; next = this.waiting.shift()) {
			next();
			await this.nextTurn();
		}
		this.isTaken = false;
	}
}

/** Of this process. */
export const starts = new Starts(async () => await sleep(0));
