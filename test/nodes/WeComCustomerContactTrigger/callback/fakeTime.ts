/** A clock that goes on only by hand, with the pauses that are made by it. */
export class FakeTime {
	time = 0;

	/** How late the process comes back from a pause, in milliseconds. */
	lateness = 0;

	private sleepers: Array<{ end: number; wake: () => void }> = [];

	readonly now = () => this.time;

	readonly sleep = async (milliseconds: number) =>
		await new Promise<void>((wake) => {
			this.sleepers.push({ end: this.time + milliseconds + this.lateness, wake });
		});

	/** How many pauses have not ended. */
	get pauses(): number {
		return this.sleepers.length;
	}

	async pass(milliseconds: number): Promise<void> {
		const end = this.time + milliseconds;
		await this.settle();
		for (let next = this.nextEnd(); next <= end; next = this.nextEnd()) {
			this.time = next;
			const awake = this.sleepers.filter((sleeper) => sleeper.end <= next);
			this.sleepers = this.sleepers.filter((sleeper) => sleeper.end > next);
			for (const { wake } of awake) wake();
			await this.settle();
		}
		this.time = end;
	}

	/** What was woken, or has just come, does what it can do without time. */
	async settle(): Promise<void> {
		for (let turn = 0; turn < 10; turn++) await Promise.resolve();
	}

	private nextEnd(): number {
		return Math.min(...this.sleepers.map(({ end }) => end));
	}
}
