/** Which check a delivery failed; for the log of n8n, never for the sender. */
export type RefusalCode =
	| 'bad_setup'
	| 'bad_request'
	| 'bad_signature'
	| 'bad_ciphertext'
	| 'bad_receive_id'
	| 'unexpected';

/** A delivery that starts nothing. */
export class Refusal extends Error {
	/**
	 * @param detail what narrows the code down, without anything secret: no token, no key, no query, no content
	 */
	constructor(
		readonly code: RefusalCode,
		readonly detail: string,
	) {
		super(`${code} (${detail})`);
	}
}
