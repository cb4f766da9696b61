/**
 * Calls the sandbox's control plane: JSON in and out.
 *
 * @param {'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'} method
 * @param {string} path below `/_sandbox/`
 * @param {unknown} [body]
 * @returns {Promise<any>}
 * @throws {Error} with what the sandbox says about wrong input, or that it does not answer
 */
export async function control(method, path, body) {
	const response = await fetch(`/_sandbox/${path}`, {
		method,
		...(body !== undefined && { body: JSON.stringify(body) }),
	}).catch(() => {
		throw new Error('The sandbox does not answer. Is it still running?');
	});
	const answer = await response.json();
	if (!response.ok) throw new Error(answer.error);
	return answer;
}
