const YES: unknown[] = [true, 'true', 1, '1'];
const NO: unknown[] = [false, 'false', 0, '0'];

/** What a switch is, however it was given: as such, as the text true or false in any case, or as 1 or 0. */
export function readYesNo(value: unknown): boolean | undefined {
	const given = typeof value === 'string' ? value.trim().toLowerCase() : value;
	if (YES.includes(given)) return true;
	return NO.includes(given) ? false : undefined;
}
