import * as fc from './properties';

import type { WireAnswer } from './answeringWeCom';
import { jsonAnswer } from './answeringWeCom';

/** What becomes of an answer of WeCom on its way. */
export interface Oddity {
	says: string;
	change: (answer: WireAnswer) => WireAnswer;
}

const JUNK: unknown[] = [
	undefined,
	null,
	'',
	'odd',
	0,
	-7,
	1e15,
	true,
	{},
	[],
	[null],
	{ odd: [null] },
];

type Step = { at: number; junk: number };

/** An answer of WeCom's shape, some parts of which are gone, null or of another type; its errcode stays. */
export const brokenParts: fc.Arbitrary<Oddity> = fc
	.array(fc.record({ at: fc.nat(), junk: fc.nat(JUNK.length - 1) }), { minLength: 1, maxLength: 4 })
	.map((steps) => ({
		says: `parts ${JSON.stringify(steps.map(({ at, junk }) => [at, String(JSON.stringify(JUNK[junk]))]))}`,
		change: (answer) => {
			const record = recordIn(answer);
			return record ? jsonAnswer(steps.reduce(withJunk, record), answer.status) : answer;
		},
	}));

/** An answer that WeCom has not given, or that does not say success. */
export const foreignAnswers: fc.Arbitrary<Oddity> = fc.oneof(
	fc
		.constantFrom<unknown>(undefined, null, '', 'ok', true, false, {}, [], '0x0', '1.5')
		.map((errcode) => ({
			says: `errcode ${JSON.stringify(errcode)}`,
			change: (answer: WireAnswer) => jsonAnswer({ ...recordIn(answer), errcode }, answer.status),
		})),
	fc
		.record({
			status: fc.constantFrom(200, 400, 401, 403, 404, 413, 429, 500, 503),
			body: fc.constantFrom<unknown>({ message: 'no Route' }, {}, [], null, 'ok', 0, [
				{ errcode: 0 },
			]),
		})
		.map(({ status, body }) => ({
			says: `HTTP ${status} ${JSON.stringify(body)}`,
			change: () => jsonAnswer(body, status),
		})),
	fc.constantFrom(301, 302, 307, 308, 404, 403).map((status) => ({
		says: `HTTP ${status} with WeCom's body`,
		change: (answer: WireAnswer) => ({
			...answer,
			status,
			headers: { ...answer.headers, location: 'http://127.0.0.1:9/elsewhere' },
		}),
	})),
	fc
		.constantFrom('', '<html><body>Sign in</body></html>', 'hello', '{"errcode":0,"errm')
		.chain((text) =>
			fc.constantFrom('text/html', 'text/plain', 'application/json').map((type) => ({
				says: `${type} ${text}`,
				change: () => ({
					status: 200,
					headers: { 'content-type': type },
					body: Buffer.from(text),
				}),
			})),
		),
);

function recordIn({ headers, body }: WireAnswer): Record<string, unknown> | undefined {
	if (!/json/.test(headers['content-type'] ?? '')) return undefined;
	return JSON.parse(body.toString()) as Record<string, unknown>;
}

type Place = [holder: Record<string, unknown>, key: string];

/** Every part of an answer but its errcode. */
function placesIn(holder: Record<string, unknown>): Place[] {
	return Object.keys(holder).flatMap((key): Place[] => {
		if (key === 'errcode') return [];
		const value = holder[key];
		const isHolder = typeof value === 'object' && value !== null;
		return [[holder, key], ...(isHolder ? placesIn(value as Record<string, unknown>) : [])];
	});
}

function withJunk(answer: Record<string, unknown>, { at, junk }: Step): Record<string, unknown> {
	const copy = structuredClone(answer);
	const places = placesIn(copy);
	if (places.length === 0) return copy;
	const [holder, key] = places[at % places.length];
	// In a list undefined becomes null on the wire.
	if (JUNK[junk] === undefined && !Array.isArray(holder)) delete holder[key];
	else holder[key] = JUNK[junk];
	return copy;
}
