import type { ErrorTexts } from './errorText';

/** Products, sensitive words and acquisition links. */
export const salesErrors: ErrorTexts = {
	41068: {
		message: 'There are too many sensitive words',
		description: 'Use fewer words.',
	},
	41069: {
		message: 'There are too many rules for sensitive words',
		description: 'Delete rules that are no longer used.',
	},
	41070: {
		message: 'WeCom does not know this rule',
		description: 'Check the ID of the rule.',
	},
	41071: {
		message: 'The rule was deleted',
		description: 'It can no longer be used. Create a new one.',
	},
	41073: {
		message: 'WeCom does not accept the description of the product',
		description: 'Correct the description.',
	},
	41074: {
		message: 'The product was deleted',
		description: 'It can no longer be used. Create a new one.',
	},
	41075: {
		message: 'WeCom does not know this product',
		description: 'Check the ID of the product.',
	},
	41076: {
		message: 'The rule is for too many members',
		description: 'Name departments instead of members.',
	},
	41077: {
		message: 'There is a rule with this name already',
		description: 'Choose another name.',
	},
	41083: {
		message: 'WeCom does not accept one of the words',
		description: 'Correct the words.',
	},
	41084: {
		message: 'WeCom does not know this kind of content',
		description: 'Correct the kinds of content that the rule looks for.',
	},
	41085: {
		message: 'WeCom does not accept the product code',
		description: 'Correct the code.',
	},
	41086: {
		message: 'WeCom does not accept the price',
		description: 'Correct the price.',
	},
	41087: {
		message: 'WeCom does not accept the description of the product',
		description: 'Correct the description.',
	},
	41095: {
		message: 'There are too many acquisition links',
		description: 'Delete links that are no longer used.',
	},
	41200: {
		message: "Not available to the company's line of business",
		description: 'WeCom allows it to some lines of business only.',
	},
	41201: {
		message: 'WeCom does not know this chat key',
		description: 'Take the key of a recent event.',
	},
	41202: {
		message: 'There are too many products',
		description: 'Delete products that are no longer used.',
	},
	41305: {
		message: "The company's line of business is not set",
		description: 'Set it in the admin console.',
	},
};
