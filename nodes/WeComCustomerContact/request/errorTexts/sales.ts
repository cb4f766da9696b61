import type { ErrorTexts } from './errorText';

/** Products, sensitive words and acquisition links. */
export const salesErrors: ErrorTexts = {
	41068: {
		message: 'Too many sensitive words',
		description: 'The word list is too long. Use fewer words.',
	},
	41069: {
		message: 'Too many sensitive word rules',
		description: 'The maximum number of rules is reached. Delete rules that are no longer used.',
	},
	41070: {
		message: 'Invalid rule id',
		description: 'The rule does not exist. Check the rule id.',
	},
	41071: {
		message: 'Rule was deleted',
		description: 'The rule was deleted.',
	},
	41073: {
		message: 'Product description not accepted',
		description: 'The description does not meet the rules. Correct the description.',
	},
	41074: {
		message: 'Product was deleted',
		description: 'The product was deleted.',
	},
	41075: {
		message: 'Invalid product id',
		description: 'The product does not exist. Check the product id.',
	},
	41076: {
		message: 'Rule range too large',
		description: 'Too many members in the range of the rule. Use departments instead of members.',
	},
	41077: {
		message: 'Rule name not unique',
		description: 'A rule with this name exists. Choose another name.',
	},
	41083: {
		message: 'Wrong sensitive word',
		description: 'A word is not valid. Correct the word.',
	},
	41084: {
		message: 'Wrong semantics rule',
		description: 'A semantics code is not valid. Use documented semantics codes.',
	},
	41085: {
		message: 'Invalid product code',
		description: 'product_sn is not valid. Correct the product code.',
	},
	41086: {
		message: 'Invalid product price',
		description: 'The price is not valid. Correct the price.',
	},
	41087: {
		message: 'Invalid product description',
		description: 'The description is not valid. Correct the description.',
	},
	41095: {
		message: 'Too many acquisition links',
		description: 'The maximum number of links is reached. Delete links that are no longer used.',
	},
	41200: {
		message: 'Only for some business categories',
		description: 'The business category of the corp is not supported. Not available to this corp.',
	},
	41201: {
		message: 'Invalid chat key',
		description: 'The chat key is wrong or expired. Use the ChatKey of a recent event.',
	},
	41202: {
		message: 'Too many products',
		description:
			'The maximum number of products is reached. Delete products that are no longer used.',
	},
	41305: {
		message: 'Business category not set',
		description:
			'The corp has not set its business category. Set the business category in the admin console.',
	},
};
