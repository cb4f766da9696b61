import { invalid } from '../../wecom/errors/failure';
import { beginningOf } from '../../values/marks';
import type { Check } from './checks';
import { list, required, taking } from './checks';

type Limits = Parameters<typeof list>[0];

/** A list of whole numbers, such as department IDs, however it was entered; an empty one is left out. */
export function numberList(limits?: Limits): Check<number[] | undefined> {
	const texts = list(limits);
	return taking(texts.limits, (value, label) =>
		texts(value, label)?.map((entry) => {
			if (/^\d+$/.test(entry) && Number.isSafeInteger(Number(entry))) return Number(entry);
			throw invalid(
				`'${label}' holds "${beginningOf(entry, 40)}", which is not a whole number`,
				`Give '${label}' numbers separated by commas, or an array of numbers from an expression.`,
			);
		}),
	);
}

/** A list of whole numbers with at least one entry. */
export function requiredNumberList(limits?: Limits): Check<number[]> {
	return required(numberList(limits));
}
