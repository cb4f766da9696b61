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
