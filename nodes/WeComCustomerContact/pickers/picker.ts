import type { ILoadOptionsFunctions, INodeListSearchItems } from 'n8n-workflow';

import { Failure, toNodeError } from '../request/failure';

/**
 * Runs the look-up of a picker; when it fails, the editor shows WeCom's reason and what to do, never an empty list.
 */
export async function pick<T>(
	context: ILoadOptionsFunctions,
	lookUp: () => Promise<T>,
): Promise<T> {
	return await lookUp().catch((error: Error) => {
		if (!(error instanceof Failure)) throw error;
		const nodeError = toNodeError(context.getNode(), error);
		// The editor shows the message of a picker's error alone.
		nodeError.message = error.message;
		throw nodeError;
	});
}

/** The entries that hold the text the user searches for, in name or id. */
export function matching(entries: INodeListSearchItems[], filter = ''): INodeListSearchItems[] {
	const wanted = filter.trim().toLowerCase();
	return entries.filter(({ name, value }) =>
		`${name} ${String(value)}`.toLowerCase().includes(wanted),
	);
}
