/** Parts of the control plane's JSON schemas. */
export const count = { type: 'integer', minimum: 0 };

/** An object without other properties. */
export const closed = (properties: Record<string, unknown>, required: string[] = []) => ({
	type: 'object',
	additionalProperties: false,
	required,
	properties,
});
