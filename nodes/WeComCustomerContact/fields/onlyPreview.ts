import { switchField } from './switch';

/** Among the options of an operation that changes much: it looks, and changes nothing. */
export const onlyPreview = switchField({
	displayName: 'Only Preview',
	name: 'onlyPreview',
	default: false,
	description:
		'Whether to change nothing in WeCom, and say what would happen: all is checked, and the items have the same form as without it, with "preview": true',
});
