import { requiredId } from '../../fields/checks';
import { described, sentAs } from '../../fields/field';
import { listOrId } from '../../fields/locator';
import { userId as member } from '../../fields/member';

/** The moment; sent as `moment_id`. */
export const momentId = sentAs('moment_id', requiredId(), {
	displayName: 'Moment',
	name: 'momentId',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description:
		'The moment, by its moment ID. The list shows the first words. Create gives a job ID, which is not the moment ID.',
	...listOrId({
		search: 'searchMoments',
		what: 'moment',
		exampleId: 'momBx7kEAAAn5QwXt2LzRc9KpVdYsH0g',
	}),
});

/** The member who published the moment; sent as `userid`. */
export const userId = described(
	{
		description:
			'The member who published it, by the User ID: for a moment of the company one whom Get Member Tasks shows as published, else its creator',
	},
	member,
);
