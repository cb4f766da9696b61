import { invalid } from '../../../wecom/errors/failure';
import { holdsObject } from '../../../values/list';
import type { GivenNames } from '../../../values/names';
import { namesFrom, shortestNamesIn } from '../../../values/names';
import type { Check } from '../../fields/checks';
import { list, required, taking } from '../../fields/checks';

interface NameLimits {
	/** Characters of one name. */
	maxLength?: number;
}

/**
 * Names of tags, however they were entered. They are not taken apart yet: a name may hold what separates others, and
 * which names there are is known only when the tags have been read.
 */
export function nameList(limits?: NameLimits): Check<GivenNames | undefined> {
	const entries = list(limits);
	return taking(entries.limits, (value, label) => {
		if (holdsObject(value)) return void entries(value, label);
		const names = namesFrom(value);
		return entries(shortestNamesIn(names), label) && names;
	});
}

/** The same with at least one name. */
export function requiredNameList(limits?: NameLimits): Check<GivenNames> {
	return required(nameList(limits));
}

/** Names as they were given; ids that were picked are among them as they are. */
export function picked(ids: string[]): GivenNames {
	return { lines: [], entries: ids };
}

/** Names that may be none: an empty text or list says so, a value that is not there does not. */
export function namesOrNone(limits?: NameLimits): Check<GivenNames> {
	const names = nameList(limits);
	return taking(names.limits, (value, label) => {
		const isEmpty = Array.isArray(value)
			? value.length === 0
			: typeof value === 'string' && value.trim() === '';
		const given = isEmpty ? picked([]) : names(value, label);
		if (given) return given;
		throw invalid(
			`'${label}' has no value`,
			`Look at the expression in '${label}', and whether the input item has the value. Only an empty text or an empty list says that there is to be none.`,
		);
	});
}
