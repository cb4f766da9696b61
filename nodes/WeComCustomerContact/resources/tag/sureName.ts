import { invalid } from '../../../wecom/errors/failure';

/**
 * The name of a tag that does not exist yet.
 *
 * @throws {Failure} when it is not certain that the piece of a text is a name: a mark beside it may belong to the name
 */
export function sureName(
	{ unknown, isSure }: { unknown: string; isSure: boolean },
	label: string,
): string {
	if (isSure) return unknown;
	throw invalid(
		`There is no tag "${unknown}", and it is not certain that this is its whole name`,
		`Check '${label}'. Separate names of new tags by commas or line breaks: a mark such as ";" or "|" may belong to a name. A name that holds one can be given in an array from an expression.`,
	);
}
