/** Replaces secrets by short labels, one label per value: `token#1`, `secret#2`. */
export class Masks {
	private readonly labels = new Map<string, string>();
	private readonly counts = { token: 0, secret: 0 };

	/** The label of a value, the same one for the same value. */
	label(kind: 'token' | 'secret', value: string): string {
		if (value === '') return '';
		let label = this.labels.get(value);
		if (!label) {
			label = `${kind}#${++this.counts[kind]}`;
			this.labels.set(value, label);
		}
		return label;
	}

	/** A text with every value seen so far replaced; for bodies into which a secret strayed. */
	text(text: string): string {
		let masked = text;
		for (const [value, label] of this.labels) {
			// Shorter ones cannot be real and would hit ordinary words.
			if (value.length >= 16 && masked.includes(value)) masked = masked.replaceAll(value, label);
		}
		return masked;
	}
}
