import type { ErrorTexts } from './errorText';

/** Tags. */
export const tagErrors: ErrorTexts = {
	40068: {
		message: 'WeCom does not accept a tag or tag group',
		description:
			'Check that every tag and tag group exists. A tag that the admin console or another app created can be put on customers, but this app can neither change nor delete it.',
	},
	40071: {
		message: 'A tag with this name exists already',
		description:
			'Names are unique within a tag group, and so are the names of groups. Choose another name.',
	},
	40072: {
		message: 'The name of the tag is empty or too long',
		description: 'A name has 1 to 30 characters.',
	},
	40126: {
		message: 'The corp has reached its limit of 10,000 tags',
		description: 'Delete tags that are no longer used.',
	},
	40144: {
		message: 'The customer has too many tags',
		description: 'A member can put at most 3,000 tags on one customer. Remove tags first.',
	},
	41018: {
		message: 'Tag name missing',
		description: 'The tag name was not sent. Fill in the tag name.',
	},
	41110: {
		message: 'Wrong tag id',
		description: 'The tag id is wrong. Check the tag id.',
	},
	41111: {
		message: 'Wrong number of tags',
		description: '1 to 1000 tags are allowed. Send 1 to 1000 tags.',
	},
};
