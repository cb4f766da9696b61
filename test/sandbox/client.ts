import { kindOfFile } from './multipart';
import type { AppName, Sandbox } from './types';

export interface Reply {
	errcode: number;
	errmsg: string;
	[field: string]: unknown;
}

/** A plain client for tests: fetches a token once and calls paths below /cgi-bin. */
export class SandboxClient {
	private token: string | undefined;

	constructor(
		private readonly sandbox: Pick<Sandbox, 'url' | 'corp'>,
		private readonly app: AppName = 'main',
	) {}

	/** gettoken with the app's secret; other values replace the right ones. */
	async getToken(query: { corpid?: string; corpsecret?: string } = {}): Promise<Reply> {
		const { corpId, apps } = this.sandbox.corp;
		return await this.send('gettoken', {
			query: { corpid: corpId, corpsecret: apps[this.app], ...query },
			withToken: false,
		});
	}

	/** Uses this token from now on; without one the next call fetches it. */
	useToken(token?: string): void {
		this.token = token;
	}

	async get(path: string, query: Record<string, string> = {}): Promise<Reply> {
		return await this.send(path, { query });
	}

	async post(path: string, body: unknown, query: Record<string, string> = {}): Promise<Reply> {
		return await this.send(path, { query, body: JSON.stringify(body) });
	}

	/** Uploads one file as the part `media`, by default under a name that fits its bytes. */
	async upload(
		path: string,
		query: Record<string, string>,
		bytes: Buffer,
		filename = `file.${kindOfFile(bytes)}`,
	) {
		const form = new FormData();
		form.append('media', new Blob([new Uint8Array(bytes)]), filename);
		return (await (await this.raw(path, { query, form })).json()) as Reply;
	}

	/** The bare response, for everything that is not JSON in and JSON out. */
	async raw(
		path: string,
		options: {
			method?: string;
			query?: Record<string, string>;
			body?: string | Buffer;
			form?: FormData;
			headers?: Record<string, string>;
			withToken?: boolean;
		} = {},
	): Promise<Response> {
		const { query = {}, body, form, headers, withToken = true } = options;
		if (withToken && this.token === undefined) {
			this.token = (await this.getToken()).access_token as string;
		}
		const search = new URLSearchParams(withToken ? { access_token: this.token!, ...query } : query);
		const sent = form ?? (typeof body === 'string' ? body : body && new Uint8Array(body));
		return await fetch(`${this.sandbox.url}/cgi-bin/${path}?${search}`, {
			method: options.method ?? (sent === undefined ? 'GET' : 'POST'),
			headers:
				typeof body === 'string' ? { 'content-type': 'application/json', ...headers } : headers,
			body: sent,
			redirect: 'manual',
		});
	}

	private async send(path: string, options: Parameters<SandboxClient['raw']>[1]): Promise<Reply> {
		return (await (await this.raw(path, options)).json()) as Reply;
	}
}
