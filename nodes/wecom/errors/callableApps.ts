import type { CallId } from '../api/call';
import type { ErrorText } from './texts';

/** WeCom's code for an API that the app may not call. */
export const FORBIDDEN = 48002;

/**
 * The admin console has a list of callable apps for each of these, beside that of customer contact; an app can be on all
 * of them. By the group of the call.
 */
const LISTS: Readonly<Record<string, { may: string; path: string }>> = {
	collectForm: {
		may: 'use forms and documents',
		path: 'Collaboration > Documents > API > Callable Apps',
	},
	externalPay: {
		may: 'read payments',
		path: 'App Management > Payments > API > Callable Apps',
	},
};

/** What 48002 means for this call, where it is about another list than that of customer contact. */
export function forbiddenText(call: CallId): ErrorText | undefined {
	const list = LISTS[call.split('.')[0]];
	if (!list) return undefined;
	return {
		message: `The app may not ${list.may}`,
		description: `In the admin console open ${list.path}, add the self-built app, and use the secret of that app in the credential. The list of customer contact does not count here: an app that does both must be on both.`,
		kind: 'fatal',
	};
}
