import type { Corp } from '../state/corp';
import type { Customer } from '../state/people';

/** A WeChat user whom the corp has not met, with ids of its own. */
export function newWeChatUser(corp: Corp, name: string): Customer {
	const label = `scan ${++corp.scans}`;
	return {
		external_userid: corp.makeId('wmKq8DDAAA', label),
		name,
		type: 1,
		gender: 0,
		avatar: '',
		unionid: corp.makeId('ozynqs', label, 28),
		follows: [],
	};
}
