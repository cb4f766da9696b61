import { phoneKey } from '../../values/phones';
import type { Failure } from '../../wecom/errors/failure';
import { invalid } from '../../wecom/errors/failure';
import type { FormContext } from '../fields/field';
import { anyPhone } from '../fields/phoneList';
import type { CustomerNames } from './customers';
import { customersIn } from './customers';
import { shownCandidates } from './directory';

/** Digits that may be a phone number, with what people write between them. */
const NUMBER = /\+?\p{Nd}[\p{Nd}\s().-]{5,}\p{Nd}/gu;

/**
 * The number by which a customer is given.
 *
 * @param label of the field, for the error
 * @throws {Failure} for what is not one phone number
 */
export const mobileNumberIn = anyPhone();

/**
 * The External User ID of the one customer for whom a member has noted the number, in whatever notation.
 *
 * @param label of the field, for the error
 * @throws {Failure} when no customer has the number, or several have it
 */
export async function idOfMobileNumber(
	item: FormContext,
	number: string,
	label: string,
): Promise<string> {
	const { customers, member } = await customersIn(item);
	const key = phoneKey(number);
	const found = key === undefined ? [] : (customers.withMobile.get(key) ?? []);
	const ids = [...new Set(found.map(({ id }) => id))];
	if (ids.length === 0) throw none(number, label, member);
	if (ids.length > 1) throw several(number, label, found);
	return ids[0];
}

function none(number: string, label: string, member: string | undefined): Failure {
	const whose = member === undefined ? 'all members whom the app sees' : `the member ${member}`;
	return invalid(
		`There is no customer with the mobile number "${number}"`,
		`Check '${label}'. The number counts that a member has noted for the customer, in any notation; the customers of ${whose} were looked through.`,
	);
}

function several(number: string, label: string, found: CustomerNames[]): Failure {
	const abouts = new Map<string, string[]>();
	for (const { id, about } of found) {
		abouts.set(id, [...(abouts.get(id) ?? []), withoutOtherNumbers(about, number)]);
	}
	const shown = shownCandidates([...abouts].map(([id, all]) => ({ id, about: all.join('; ') })));
	return invalid(
		`Several customers have the mobile number "${number}"`,
		`Choose By ID in '${label}', and give the ID of the one that is meant: ${shown}.`,
	);
}

/** Members write numbers into remarks, and those of other people are nobody's business here. */
function withoutOtherNumbers(text: string, number: string): string {
	const key = phoneKey(number);
	return text.replace(NUMBER, (some) => (phoneKey(some) === key ? some : '…'));
}
