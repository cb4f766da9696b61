import vectors from '../contract/callback-vectors.json';

/** One case of contract/callback-vectors.json; contract/callbacks.md, 9, has the meaning. */
export interface CallbackVector {
	name: string;
	method: 'GET' | 'POST';
	token: string;
	encodingAesKey: string;
	receiveId: string;
	/** Lists for repeated parameters. */
	query: Record<string, string | string[]>;
	rawQuery: string;
	body: string;
	expect: {
		ok: boolean;
		plaintext?: string;
		fields?: Record<string, string | string[]>;
		error?: string;
	};
}

export const callbackVectors = vectors as unknown as CallbackVector[];
