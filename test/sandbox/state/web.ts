/** A file on somebody's web server. */
export interface WebFile {
	bytes: Buffer;
	/** Whether the server answers Range requests. */
	ranges: boolean;
}

/** The web as WeCom's servers see it, for uploads from a URL; the sandbox never goes out itself. */
export class Web {
	private readonly files = new Map<string, WebFile>();

	put(url: string, file: WebFile): void {
		this.files.set(url, file);
	}

	at(url: string): WebFile | undefined {
		return this.files.get(url);
	}
}
