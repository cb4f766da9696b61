import { resources } from '../../nodes/WeComCustomerContact/resources';

/** The operations that have Only Preview, by their names: `tag:mark`. */
export const previewing: readonly string[] = resources.flatMap(({ value, operations }) =>
	operations
		.filter(({ fields }) =>
			fields.some((field) =>
				field.fields?.some(({ description }) => description.name === 'onlyPreview'),
			),
		)
		.map((operation) => `${value}:${operation.value}`),
);
