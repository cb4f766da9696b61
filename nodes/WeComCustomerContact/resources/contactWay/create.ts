import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { updateDisplayOptions } from 'n8n-workflow';

import { wholeNumber } from '../../fields/checks';
import { markSourceField } from '../../fields/markSource';
import { sentAs } from '../../fields/sending';
import { yesNo } from '../../fields/yesNo';
import { afterCreation } from '../../operation/afterCreation';
import { operation } from '../../operation/operation';
import { refusal } from '../../request/failure';
import { addClosing, closingFields, readClosing } from './conclusions';
import { downloadQrCodeField, qrCodeOutputField, wantedQrCode, withQrCode } from './qrCode';
import {
	departmentsField,
	exclusiveField,
	membersField,
	qrCodeLifetimeField,
	remarkField,
	sessionLifetimeField,
	skipVerifyField,
	stateField,
	styleField,
	unionIdField,
} from './settings';

const SINGLE = 1;
const SINGLE_ONLY_STYLE = 3;

const oneOrTwo = wholeNumber({ isRequired: true, min: 1, max: 2 });

/**
 * Contact Way: Create (配置客户联系「联系我」方式).
 *
 * Sends `type`, `scene`, `user`, with several members `party`, for a button `style`, and what the user added of `remark`,
 * `state`, `skip_verify`, `is_exclusive`, `mark_source`; for a temporary session `is_temp`, `expires_in`,
 * `chat_expires_in`, `unionid` and `conclusions` (its image is uploaded first).
 *
 * Gives one item: `{ config_id, qr_code }`, with the picture of the QR code when the user wants it; `qr_code` comes with
 * a QR code only. Keep the `config_id`: the admin console does not show contact ways made by API.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92228
 */
export const contactWayCreate = operation(
	async function (request, send) {
		const field = wantedQrCode(this);
		const created = await send(request);
		if (field === undefined) return [created];
		return [await afterCreation(created, async () => await withQrCode(this, created, field))];
	},
	{
		async prepare({ body }) {
			const way = body as IDataObject;
			checkMembers(way);
			wantedQrCode(this);
			if (way.is_temp) {
				await addClosing(way, await readClosing(this, 'temporaryOptions'));
			}
		},
	},
);

function checkMembers({ type, user, party, style }: IDataObject): void {
	const members = (user as string[] | undefined)?.length ?? 0;
	if (type === SINGLE && members !== 1) {
		throw refusal(
			`A contact way for a single member needs exactly one member, 'Member Names or IDs' holds ${members || 'none'}`,
			"Give one member in 'Member Names or IDs', or choose Several Members in 'Leads To'.",
		);
	}
	if (members === 0 && party === undefined) {
		throw refusal(
			'The contact way would lead to nobody',
			"Fill in 'Member Names or IDs' or 'Department Names or IDs'.",
		);
	}
	if (type !== SINGLE && style === SINGLE_ONLY_STYLE) {
		throw refusal(
			"'Button Style' 3 is for a single member only",
			"Choose style 1 or 2 in 'Button Style', or Single Member in 'Leads To'.",
		);
	}
}

export const contactWayCreateFields: INodeProperties[] = updateDisplayOptions(
	{ show: { resource: ['contactWay'], operation: ['create'] } },
	[
		sentAs('type', oneOrTwo, {
			displayName: 'Leads To',
			name: 'contactType',
			type: 'options',
			options: [
				{ name: 'Several Members', value: 2 },
				{ name: 'Single Member', value: 1 },
			],
			default: 1,
			description: 'Whom customers reach; it cannot be changed later',
		}),
		sentAs('scene', oneOrTwo, {
			displayName: 'Shown As',
			name: 'contactScene',
			type: 'options',
			options: [
				{
					name: 'Mini Program Button',
					value: 1,
					description: "The mini program needs WeCom's plugin (小程序插件)",
				},
				{ name: 'QR Code', value: 2 },
			],
			default: 2,
			description: 'Where customers find the contact way; it cannot be changed later',
		}),
		membersField(),
		{ ...departmentsField(), displayOptions: { show: { contactType: [2] } } },
		{ ...styleField, displayOptions: { show: { contactScene: [1] } } },
		{ ...downloadQrCodeField, displayOptions: { show: { contactScene: [2] } } },
		{
			...qrCodeOutputField,
			displayOptions: { show: { contactScene: [2], downloadQrCode: [true] } },
		},
		sentAs('is_temp', yesNo({ yes: true, no: undefined }), {
			displayName: 'Temporary Session',
			name: 'temporarySession',
			type: 'boolean',
			default: false,
			description:
				'Whether customers only get a chat that ends by itself (临时会话). WeCom allows it to companies of the medical industry only.',
			displayOptions: { show: { contactType: [1] } },
		}),
		{
			displayName: 'Temporary Session Options',
			name: 'temporaryOptions',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			displayOptions: { show: { contactType: [1], temporarySession: [true] } },
			options: [
				closingFields.attachment,
				closingFields.text,
				unionIdField,
				qrCodeLifetimeField,
				sessionLifetimeField,
			],
		},
		{
			displayName: 'Options',
			name: 'contactWayOptions',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: [exclusiveField, markSourceField, remarkField, skipVerifyField, stateField],
		},
	],
);
