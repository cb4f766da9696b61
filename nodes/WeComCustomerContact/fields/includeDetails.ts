import type { Field, FormContext } from './field';
import { described } from './field';
import { switchField } from './switch';

const includeDetails = switchField({
	displayName: 'Include Details',
	name: 'includeDetails',
	default: false,
});

/** Include Details, for lists of which WeCom gives little more than ids. */
export function includeDetailsField(about: string): Field {
	const description = `Whether to read each ${about} of the list as well, one more call for each`;
	return described({ description }, includeDetails);
}

/** Whether the user wants the details. */
export function wantsDetails(context: FormContext): boolean {
	return context.given(includeDetails) === true;
}
