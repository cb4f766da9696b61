import type { INodeProperties } from 'n8n-workflow';
import { updateDisplayOptions } from 'n8n-workflow';

import { requiredId } from '../../fields/checks';
import { listOrId } from '../../fields/locator';
import { sentAs } from '../../fields/sending';
import { simplifyField } from '../../fields/simplify';
import { downloadQrCodeField, qrCodeOutputField } from './qrCode';

const resource = ['contactWay'];

/** The contact way of the operations on one that exists. */
export const configIdFields: INodeProperties[] = updateDisplayOptions(
	{ show: { resource, operation: ['delete', 'get', 'update'] } },
	[
		sentAs('config_id', requiredId(), {
			displayName: 'Config ID',
			name: 'configId',
			type: 'resourceLocator',
			default: { mode: 'list', value: '' },
			required: true,
			description:
				'The contact way (联系我). The list has no temporary sessions; an app finds only what it created.',
			...listOrId({
				search: 'searchContactWays',
				what: 'contact way',
				exampleId: '7f1c2d94b0a6e835d1427c9be06f3a58',
			}),
		}),
	],
);

/** How Get shows the contact way. */
export const contactWayGetFields: INodeProperties[] = updateDisplayOptions(
	{ show: { resource, operation: ['get'] } },
	[
		simplifyField,
		downloadQrCodeField,
		{ ...qrCodeOutputField, displayOptions: { show: { downloadQrCode: [true] } } },
	],
);
