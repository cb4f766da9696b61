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
		message: 'The company has reached its limit of 10,000 tags',
		description: 'Delete tags that are no longer used.',
	},
	40144: {
		message: 'The customer has too many tags',
		description: 'A member can put at most 3,000 tags on one customer. Remove tags first.',
	},
	41018: {
		message: 'The name of the tag is missing',
		description: "Fill in 'Tag Names'.",
	},
	41110: {
		message: 'WeCom does not know this tag',
		description: 'Check that the tag exists.',
	},
	41111: {
		message: 'There is no tag, or there are too many',
		description: 'WeCom takes 1 to 1,000 tags at a time.',
	},
};
