const HOUR = 3_600_000;

/** WeCom keeps a file for three days; it is not used in its last hour. */
const LIFE = 71 * HOUR;

/** The oldest is forgotten for one more. */
const CAPACITY = 1000;

/**
 * What has been uploaded, by its content and its use, for as long as WeCom has it: a picture that goes out with each
 * message is uploaded once in three days.
 */
export class UploadedMedia<T> {
	private readonly byContent = new Map<string, { uploaded: T; until: number }>();

	/** @param now milliseconds since 1970 */
	constructor(private readonly now: () => number) {}

	/** What WeCom answered to the upload; nothing when there is none that it still has. */
	get(key: string): T | undefined {
		const known = this.byContent.get(key);
		return known && known.until > this.now() ? known.uploaded : undefined;
	}

	note(key: string, uploaded: T): void {
		this.byContent.delete(key);
		this.byContent.set(key, { uploaded, until: this.now() + LIFE });
		const [oldest] = this.byContent.keys();
		if (this.byContent.size > CAPACITY) this.byContent.delete(oldest);
	}
}
