import { invalid } from '../../../wecom/errors/failure';
import { beginningOf } from '../../../values/marks';
import { entriesFrom } from '../../../values/list';
import type { Check } from '../../fields/checks';
import { missing, taking } from '../../fields/checks';

const MOST = 1_000_000;

/** Shares of several members, one number for each, in their order. */
export const shareList: Check<number[]> = taking(
	`whole numbers from 1 to ${MOST}, one for each member`,
	(value, label) => {
		const shares = entriesFrom(value).map((entry) => {
			const share = /^\d{1,7}$/.test(entry) ? Number(entry) : 0;
			if (share >= 1 && share <= MOST) return share;
			throw invalid(
				`'${label}' holds "${beginningOf(entry, 40)}", which is not a whole number from 1 to ${MOST}`,
				`Give '${label}' one number for each member, separated by commas, for example 2, 1.`,
			);
		});
		if (shares.length === 0) throw missing(label);
		return shares;
	},
);

/**
 * Divides things by shares, as evenly as whole things can be: nobody has one more or less than the share asks for. Who
 * has most of the share still to come is next, so that equal shares are dealt out in turn.
 *
 * @param shares 1 or more each
 * @returns for each thing the place of the share that it goes to
 */
export function divide(things: number, shares: number[]): number[] {
	const total = shares.reduce((sum, share) => sum + share, 0);
	const counts = countsOf(things, shares, total);
	const left = [...counts];
	return Array.from({ length: things }, () => {
		let next = 0;
		for (let place = 1; place < left.length; place++) {
			if (left[place] / (counts[place] || 1) > left[next] / (counts[next] || 1)) next = place;
		}
		left[next]--;
		return next;
	});
}

/** How many each share gets: whole quotas, and what is left over to the largest remainders. */
function countsOf(things: number, shares: number[], total: number): number[] {
	const counts = shares.map((share) => Math.floor((things * share) / total));
	const left = things - counts.reduce((sum, count) => sum + count, 0);
	const remainder = (place: number) => (things * shares[place]) % total;
	const places = shares.map((_share, place) => place);
	places.sort((one, other) => remainder(other) - remainder(one) || one - other);
	for (const place of places.slice(0, left)) counts[place]++;
	return counts;
}
