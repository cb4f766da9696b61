/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import type { Fault } from '../../sandbox/types';

const { BAD_DAY_SEED, BAD_DAY_ITEMS, BAD_DAY_SHARE, BAD_DAY_FAULTS } = process.env;

/** What may be set from outside, by environment variables. */
export const badDay = {
	/** Text from which it follows which calls are hit. */
	seed: BAD_DAY_SEED ?? 'monday',
	/** Items of a run. */
	items: Number(BAD_DAY_ITEMS ?? 600),
	/** Share of the calls that a fault hits. */
	share: Number(BAD_DAY_SHARE ?? 0.05),
};

/** A fault without the path, as it hits any share of the calls. */
type Kind = Fault extends infer F ? (F extends Fault ? Omit<F, 'path'> : never) : never;

/** Faults that hit the same share of the calls of a path, each in its own way. */
export function faultsOn(path: string, ...kinds: Kind[]): Fault[] {
	return kinds.map((kind, index) => ({
		share: 'every' in kind || 'times' in kind ? undefined : badDay.share,
		seed: `${badDay.seed} ${index}`,
		...kind,
		path,
	})) as Fault[];
}

export const busy: Kind = { kind: 'errcode', errcode: -1 };
export const tooManyAtOnce: Kind = { kind: 'errcode', errcode: 45033 };
export const lostBefore: Kind = { kind: 'reset' };
export const lostAfter: Kind = { kind: 'reset', processed: true };
export const badGateway: Kind = { kind: 'status', status: 502 };
export const brokenJson: Kind = { kind: 'brokenJson' };
export const gatewayJson: Kind = { kind: 'gateway' };
export const gatewayRefuses: Kind = { kind: 'gateway', status: 404 };
export const elsewhere: Kind = { kind: 'redirect', status: 307 };
export const lacksAll: Kind = { kind: 'missing' };
export const warns: Kind = { kind: 'warning' };

/** What answers in WeCom's place, in a way that another try does not change. */
export const inPlace: Array<[string, Kind]> = [
	['a gateway answers JSON without errcode', gatewayJson],
	['a gateway answers 404 with JSON', gatewayRefuses],
	['a proxy redirects calls to another host', elsewhere],
];

/** What comes of a call beside its right answer. */
export const allKinds: Kind[] = [
	...[busy, tooManyAtOnce, lostBefore, lostAfter, badGateway, brokenJson],
	...[gatewayJson, gatewayRefuses, elsewhere, lacksAll, warns],
];

/** Everything at once, each in a fifth of the share; or what BAD_DAY_FAULTS says, a JSON list of faults without path. */
export const mix: Kind[] = BAD_DAY_FAULTS
	? (JSON.parse(BAD_DAY_FAULTS) as Kind[])
	: [
			...allKinds.map((kind) => ({ ...kind, share: badDay.share / 5 })),
			{ kind: 'endTokens', every: 300 },
		];
