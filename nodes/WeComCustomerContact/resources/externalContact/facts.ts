import { caselessKey } from '../../../values/marks';
import { phoneKey } from '../../../values/phones';
import { idsIn, numberIn } from '../../../wecom/answer';
import type { CustomerOfMember } from './simplify';

/** What customers are found by: what of a customer and a member is compared, in the forms in which it is compared. */
export interface Facts {
	external_userid: string;
	userid: string;
	/** Without regard to case and width, as the remark. */
	name: string;
	remark: string;
	/** The numbers in the remarks, with their country codes. */
	mobiles: string[];
	unionid: string;
	/** Ids. */
	tags: string[];
	state: string;
	/** Unix seconds. */
	added?: number;
}

/** Reads a record of WeCom's; what is odd in it is as if it were not there. */
export function factsOf({ external_contact, follow_info }: CustomerOfMember): Facts {
	return {
		external_userid: textIn(external_contact?.external_userid),
		userid: textIn(follow_info?.userid),
		name: caselessKey(textIn(external_contact?.name)),
		remark: caselessKey(textIn(follow_info?.remark)),
		mobiles: idsIn(follow_info?.remark_mobiles)
			.map(phoneKey)
			.filter((key) => key !== undefined),
		unionid: textIn(external_contact?.unionid),
		tags: idsIn(follow_info?.tag_id),
		state: textIn(follow_info?.state),
		added: numberIn(follow_info?.createtime),
	};
}

function textIn(value: unknown): string {
	return typeof value === 'string' ? value : '';
}
