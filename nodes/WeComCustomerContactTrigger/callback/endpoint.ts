import { Refusal } from './refusal';

/** What the admin console and this side share. */
export interface Endpoint {
	token: string;
	/** 32 bytes, from EncodingAESKey. */
	key: Buffer;
	/** Corp ID (企业ID), which every message has to name. */
	receiveId: string;
}

/** The values of the credential; white space around pasted values does no harm. */
export interface EndpointValues {
	token?: unknown;
	encodingAesKey?: unknown;
	corpId?: unknown;
}

/**
 * The endpoint that a credential describes.
 *
 * @throws {Refusal} when a value cannot be right, with the labels of the fields
 */
export function endpointOf(values: EndpointValues): Endpoint {
	const [problem] = problemsOf(values);
	if (problem) throw new Refusal('bad_setup', problem);
	return {
		token: textOf(values.token),
		// The last character may carry spare bits, so the decoder must be a lenient one.
		key: Buffer.from(`${textOf(values.encodingAesKey)}=`, 'base64'),
		receiveId: textOf(values.corpId),
	};
}

/**
 * What is wrong with the form of the values, in the words of the credential's labels; never the values themselves.
 * Whether WeCom has the same ones shows only when it calls.
 */
export function problemsOf({ token, encodingAesKey, corpId }: EndpointValues): string[] {
	return [
		...problemOf(
			'Token',
			textOf(token),
			/^[A-Za-z0-9]{1,32}$/,
			'it has 1 to 32 letters and digits',
		),
		...problemOf(
			'EncodingAESKey',
			textOf(encodingAesKey),
			/^[A-Za-z0-9]{43}$/,
			'it has exactly 43 letters and digits',
		),
		...problemOf(
			'Corp ID',
			textOf(corpId),
			/^w[a-z0-9]+$/i,
			'it is letters and digits such as ww0a1b2c3d4e5f6789',
		),
	];
}

function problemOf(label: string, value: string, form: RegExp, rule: string): string[] {
	if (form.test(value)) return [];
	const { length } = value;
	if (length === 0) return [`'${label}' is empty`];
	const count = `${length} character${length === 1 ? '' : 's'}`;
	return [`'${label}' cannot be right: ${rule}, and this one has ${count}${foreignIn(value)}`];
}

/** Names the kind of mistake that a length alone does not show. */
function foreignIn(value: string): string {
	if (/\s/.test(value)) return ' with white space among them';
	return /[^A-Za-z0-9]/.test(value) ? ' with others than letters and digits among them' : '';
}

function textOf(value: unknown): string {
	return typeof value === 'string' ? value.trim() : '';
}
