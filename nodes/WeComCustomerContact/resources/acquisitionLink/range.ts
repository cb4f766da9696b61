import { invalid } from '../../../wecom/errors/failure';
import type { FormContext } from '../../fields/field';
import type { Several } from '../../fields/several';
import { severalToAdd } from '../../fields/several';
import type { Given } from '../../operation/operation';
import { priority } from './fields';

type Range = NonNullable<Given<'customerAcquisition.createLink'>['range']>;
type Priority = NonNullable<Given<'customerAcquisition.createLink'>['priority_option']>;

const GIVEN_MEMBERS = 2;

/** Whom customers reach, as the form of the operation asks for them. */
interface Reached {
	members: Several<string[] | undefined>;
	departments: Several<number[] | undefined>;
}

/** Whom the link leads to; nothing when the user names nobody. */
export function rangeOf(item: FormContext, { members, departments }: Reached): Range | undefined {
	const user_list = onceGiven(item, members);
	const department_list = onceGiven(item, departments);
	if (user_list === undefined && department_list === undefined) return undefined;
	return { ...(user_list && { user_list }), ...(department_list && { department_list }) } as Range;
}

/**
 * Who is preferred; nothing when the user does not say. Members alone mean that they are preferred.
 *
 * @throws {Failure} when the two do not fit
 */
export function priorityOf(
	item: FormContext,
	members: Several<string[] | undefined>,
): Priority | undefined {
	const priority_userid_list = onceGiven(item, members);
	const priority_type = item.given(priority) ?? (priority_userid_list && GIVEN_MEMBERS);
	if (priority_type === undefined) return undefined;
	if (priority_type === GIVEN_MEMBERS && priority_userid_list === undefined) {
		throw invalid(
			"It is not said which members 'Prefer Known Members' means",
			"Add 'Priority Members', or choose Whole Company in 'Prefer Known Members'.",
		);
	}
	if (priority_type !== GIVEN_MEMBERS && priority_userid_list !== undefined) {
		throw invalid(
			"'Priority Members' does not go together with Whole Company",
			"Choose Given Members in 'Prefer Known Members', or take out 'Priority Members'.",
		);
	}
	return { priority_type, ...(priority_userid_list && { priority_userid_list }) } as Priority;
}

/** @throws {Failure} when the user has given them in both ways */
function onceGiven<T>(item: FormContext, several: Several<T>): T | undefined {
	const [text, list] = severalToAdd(several);
	const [typed, picked] = [item.given(text), item.given(list)];
	if (typed === undefined || picked === undefined) return typed ?? picked;
	throw invalid(
		`'${text.description.displayName}' and '${list.description.displayName}' do not go together`,
		'Empty or remove one of the two.',
	);
}
