/** @import { Names } from '../names.js' */

/**
 * Who had the idea of a mass message or moment.
 *
 * @param {{ app?: string, creator?: string, create_type: 0 | 1 }} made
 * @param {Names} names
 */
export function sourceText({ app, creator, create_type }, names) {
	if (app !== undefined) return `By the API, app ${app}`;
	const who = creator === undefined ? 'somebody' : names.member(creator);
	return create_type === 1 ? `By ${who}` : `By ${who} in the admin console`;
}
