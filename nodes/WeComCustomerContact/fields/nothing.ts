/** Whether a value says nothing: it is not there, or it is an empty text, or a list of nothing but that. */
export function isNothing(value: unknown): boolean {
	if (Array.isArray(value)) return value.every(isNothing);
	return (
		value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
	);
}
