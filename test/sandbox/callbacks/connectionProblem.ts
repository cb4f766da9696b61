/** What `fetch` threw, in words. */
export function connectionProblem(thrown: unknown): { isTimeout: boolean; text: string } {
	const { name, message, cause } = thrown as Error & {
		cause?: { code?: string; message?: string };
	};
	const text = cause?.code ?? cause?.message ?? message;
	return { isTimeout: name === 'TimeoutError', text };
}
