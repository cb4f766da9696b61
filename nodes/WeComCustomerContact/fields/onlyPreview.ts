import { described } from './field';
import { switchField } from './switch';

/** Among the options of an operation that changes much: it looks, and changes nothing. */
export const onlyPreview = switchField({
	displayName: 'Only Preview',
	name: 'onlyPreview',
	default: false,
	description:
		'Whether to change nothing in WeCom, and say what would happen: all is checked, and the items have the same form as without it, with "preview": true',
});

/** The same for what members are asked to send: the item says who would be asked. */
export const onlyPreviewOfSending = described(
	{
		description:
			'Whether to create nothing, and say who would be asked to send what to whom: all is checked, files are read and not uploaded, and the item has "preview": true',
	},
	onlyPreview,
);
