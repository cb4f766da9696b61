import { refusal } from '../request/failure';
import type { Check } from './checks';
import { list } from './checks';

/** A list of whole numbers, such as department IDs, however it was entered; an empty one is left out. */
export function numberList(limits: Parameters<typeof list>[0] = {}): Check {
	const texts = list(limits);
	return (value, label) =>
		(texts(value, label) as string[] | undefined)?.map((entry) => {
			if (/^\d+$/.test(entry) && Number.isSafeInteger(Number(entry))) return Number(entry);
			throw refusal(
				`'${label}' holds "${entry.slice(0, 40)}", which is not a whole number`,
				`Give '${label}' numbers separated by commas, or an array of numbers from an expression.`,
			);
		});
}
