import { notSent } from '../../fields/field';
import { yesNoAs } from '../../fields/yesNo';

/** Whether the names of the members are wanted: WeCom's `need_name`, given only when they are. */
export const includeMemberNames = notSent(yesNoAs(1, undefined), {
	displayName: 'Include Member Names',
	name: 'includeMemberNames',
	type: 'boolean',
	default: false,
	description: 'Whether to return the names of the members of the group chat as well',
});
