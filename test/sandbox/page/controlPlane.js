/** What the sandbox says about input that it refuses. */
export class Refusal extends Error {
	/**
	 * @param {string} message
	 * @param {string} [reason] what the admin console keeps to itself
	 */
	constructor(message, reason) {
		super(message);
		this.reason = reason;
	}
}

/**
 * Calls the sandbox's control plane: JSON in and out.
 *
 * @param {'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'} method
 * @param {string} path below `/_sandbox/`
 * @param {unknown} [body]
 * @returns {Promise<object>}
 * @throws {Refusal} for wrong input
 * @throws {Error} when the sandbox does not answer
 */
export async function control(method, path, body) {
	const response = await fetch(`/_sandbox/${path}`, {
		method,
		...(body !== undefined && { body: JSON.stringify(body) }),
	}).catch(() => {
		throw new Error('The sandbox does not answer. Is it still running?');
	});
	const answer = await response.json();
	if (!response.ok) throw new Refusal(answer.error, answer.reason);
	return answer;
}
