import type { IWebhookFunctions } from 'n8n-workflow';

type Response = ReturnType<IWebhookFunctions['getResponseObject']>;

const TEXT = 'text/plain; charset=utf-8';

/** Who has sent a request, and waits for its answer. Gets one answer, whoever is the first to give it. */
export class Client {
	private readonly response: Response;

	private readonly end: Response['end'];

	private isAnswered = false;

	constructor(
		private readonly context: Pick<IWebhookFunctions, 'getRequestObject' | 'getResponseObject'>,
	) {
		this.response = context.getResponseObject();
		this.end = this.response.end.bind(this.response) as Response['end'];
	}

	/**
	 * Answers with a text.
	 *
	 * A connection whose request has not come to its end is closed: somebody may only want to keep it open.
	 */
	answer(status: number, text: string | Buffer): void {
		const { response } = this;
		if (response.headersSent) return;
		const { complete } = this.context.getRequestObject();
		response.writeHead(status, {
			'Content-Type': TEXT,
			...(complete ? {} : { Connection: 'close' }),
		});
		this.end(text);
		// Not before: what compresses answers sets its header meanwhile.
		this.isAnswered = true;
	}

	/**
	 * Leaves the answer to n8n, which gives it when it has stored the execution.
	 *
	 * The response itself tells, since nothing else does: "finish" never comes when the sender has hung up meanwhile. Where
	 * `answer` was quicker, what n8n sends goes nowhere.
	 *
	 * @param told the status that n8n has answered with
	 */
	leaveToN8n(told: (status: number) => void): void {
		const { response, end } = this;
		response.setHeader('Content-Type', TEXT);
		const setHeader = response.setHeader.bind(response) as Response['setHeader'];
		response.setHeader = (...[name, value]: Parameters<Response['setHeader']>) =>
			this.isAnswered ? response : setHeader(name, value);
		response.end = ((...given: Parameters<Response['end']>) => {
			const { statusCode } = response;
			if (!this.isAnswered) end(...given);
			told(statusCode);
			return response;
		}) as Response['end'];
	}
}
