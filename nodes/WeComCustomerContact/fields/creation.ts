import { id, wholeNumber } from './checks';
import type { Field, FieldDescription } from './field';
import { sentAs } from './field';
import { memberLocator, USER_ID_LENGTH } from './member';
import { checkOrder, requiredTime, time } from './times';

const AFTER = 'Created After';
const BEFORE = 'Created Before';

/**
 * Created After, of lists by the time of creation: sent as `start_time`.
 *
 * @param description the records that are listed then, for example "Contact ways created from then on"
 */
export function createdAfter(description: string, about: { required?: true } = {}): Field {
	const shown: FieldDescription = {
		displayName: AFTER,
		name: 'createdAfter',
		type: 'dateTime',
		default: '',
		...about,
		description,
	};
	return sentAs<number | undefined>('start_time', about.required ? requiredTime() : time(), shown);
}

/**
 * Created Before, the other end: sent as `end_time`.
 *
 * @param which the records that are listed then, for example "Moments created earlier than this"
 */
export function createdBefore(which: string): Field {
	return sentAs('end_time', time(), {
		displayName: BEFORE,
		name: 'createdBefore',
		type: 'dateTime',
		default: '',
		description: `${which}; up to now when left out`,
	});
}

/** @throws {Failure} when the time of a request ends before it starts */
export function checkCreated({ start_time, end_time }: Record<string, unknown>): void {
	checkOrder(start_time, end_time, [AFTER, BEFORE]);
}

/**
 * Who has created them, for lists of what the company and its members create: sent as `filter_type` and `creator`.
 *
 * @param record what is listed, for example "moment"
 */
export function creator(record: string): Field[] {
	return [
		sentAs('filter_type', wholeNumber({ min: 0, max: 2 }), {
			displayName: 'Created By',
			name: 'createdBy',
			type: 'options',
			options: [
				{ name: 'Anybody', value: 2 },
				{ name: 'Company', value: 0, description: 'Through the API or the admin console' },
				{ name: 'Members', value: 1, description: 'By members themselves' },
			],
			default: 2,
			description: `Whether the company or a member has created the ${record}`,
		}),
		sentAs(
			'creator',
			id({ max: USER_ID_LENGTH }),
			memberLocator({
				displayName: 'Creator',
				name: 'creator',
				description: `The member who has created the ${record}, by the User ID`,
			}),
		),
	];
}
