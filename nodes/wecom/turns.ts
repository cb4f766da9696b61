import { sleep } from 'n8n-workflow';

/** Milliseconds of work after which n8n may do something else. */
const SLICE = 50;

/** Lets n8n have its turn in the midst of long work. */
export class Turns {
	private sliceEnds = Date.now() + SLICE;

	/** To be waited for between two pieces of work; goes on at once as long as the work has not taken long. */
	async next(): Promise<void> {
		if (Date.now() <= this.sliceEnds) return;
		await sleep(0);
		this.sliceEnds = Date.now() + SLICE;
	}
}
