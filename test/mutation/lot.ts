import { createHash } from 'node:crypto';

/** So many of them, drawn by lot: the same ones for the same seed, as long as they have the same places. */
export function drawn<T extends { id: string }>(all: T[], count: number, seed: string): T[] {
	const lot = ({ id }: T) => createHash('sha256').update(`${seed} ${id}`).digest('hex');
	const lots = all.map((one) => ({ one, lot: lot(one) }));
	lots.sort((a, b) => (a.lot < b.lot ? -1 : 1));
	return lots.slice(0, count).map(({ one }) => one);
}
