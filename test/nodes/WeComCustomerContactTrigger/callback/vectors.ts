import vectorFile from '../../../sandbox/contract/callback-vectors.json';

/** A delivery with what has to become of it: contract/callbacks.md, 9. */
export interface Vector {
	name: string;
	method: string;
	token: string;
	encodingAesKey: string;
	receiveId: string;
	query: Record<string, unknown>;
	/** The same as it stands in the URL. */
	rawQuery: string;
	body: string;
	expect: {
		ok: boolean;
		plaintext?: string;
		fields?: Record<string, unknown>;
		error?: string;
	};
}

export const vectors = vectorFile as unknown as Vector[];

export function vectorOf(name: string): Vector {
	return vectors.find((vector) => vector.name === name)!;
}

/** The values of the credential for a vector. */
export function credentialOf({ token, encodingAesKey, receiveId }: Vector) {
	return { token, encodingAesKey, corpId: receiveId };
}

/** Vectors lie in the past; they were on time by their own clock. */
export function secondOf({ query }: Vector): number {
	return Number(query.timestamp);
}
