/**
 * How the pipeline goes on after an errcode. No kind: the item alone fails.
 *
 * - `token`: fetch a new token and repeat the request once
 * - `busy`: wait a little and repeat; WeCom has not executed the request
 * - `blocked`: wait out the minute that WeCom blocks, then repeat
 * - `fatal`: no other request of this run can succeed either
 */
export type ErrorKind = 'token' | 'busy' | 'blocked' | 'fatal';

/** What n8n shows for an errcode: what happened, and how to go on. */
export interface ErrorText {
	message: string;
	description: string;
	kind?: ErrorKind;
}

export type ErrorTexts = Readonly<Record<string, ErrorText>>;
