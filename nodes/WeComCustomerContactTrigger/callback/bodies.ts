import { Refusal } from './refusal';

/** Milliseconds in which a body has to come. */
const PATIENCE = 2000;

/** Bodies that are waited for at the same time: n8n keeps a JavaScript engine of about 10 MB for each call that waits. */
const MOST = 20;

/**
 * The bodies that this process waits for. Strangers can open connections and send next to nothing, without any key; so few
 * bodies are waited for, not for long, and one more takes the place of the oldest.
 */
export class Bodies {
	/** What ends the wait, in the order in which they came. */
	private readonly displace = new Set<() => void>();

	constructor(private readonly sleep: (milliseconds: number) => Promise<void>) {}

	/**
	 * Waits for a body.
	 *
	 * @throws {Refusal} when it takes too long, or too many others come meanwhile
	 */
	async wait(body: Promise<void>): Promise<void> {
		let displace = () => {};
		const displaced = new Promise<never>((_resolve, reject) => {
			displace = () => reject(new Refusal('bad_request', 'body displaced by newer ones'));
		});
		const late = this.sleep(PATIENCE).then(() => {
			throw new Refusal('bad_request', `body not there after ${PATIENCE / 1000} s`);
		});
		this.makeRoom();
		this.displace.add(displace);
		try {
			await Promise.race([body, displaced, late]);
		} finally {
			this.displace.delete(displace);
		}
	}

	private makeRoom(): void {
		if (this.displace.size < MOST) return;
		const [oldest] = this.displace;
		this.displace.delete(oldest);
		oldest();
	}
}
