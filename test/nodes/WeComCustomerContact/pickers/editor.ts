import type { IDataObject, ILoadOptionsFunctions } from 'n8n-workflow';

import { loneItem } from '../../../engine/loneItem';

/**
 * What a picker gets of the editor, without n8n and without a server.
 *
 * @param answers of WeCom, by the ends of paths
 * @param parameters that the user has set so far
 */
export function editor(
	answers: Parameters<typeof loneItem>[0],
	parameters: Record<string, unknown> = {},
) {
	const { item, sent } = loneItem(answers, {
		getCurrentNodeParameter: (name: string) => parameters[name],
	});
	return {
		context: item as unknown as ILoadOptionsFunctions,
		/** What went along with the calls of a path. */
		sentTo: (end: string): IDataObject[] =>
			sent.filter(([path]) => path.endsWith(end)).map(([, params]) => params),
	};
}

/** Whole numbers from 1 on. */
export const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
