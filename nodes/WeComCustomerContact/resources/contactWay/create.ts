import { idIn } from '../../../wecom/answer';
import { contactWayApi } from '../../../wecom/api';
import { list, requiredNumber } from '../../fields/checks';
import { collection, options } from '../../fields/collections';
import { sentAs, shownFor } from '../../fields/field';
import { markSource } from '../../fields/markSource';
import { readParts } from '../../fields/messageParts';
import { numberList } from '../../fields/numberList';
import { yesNo, yesNoAs } from '../../fields/yesNo';
import { afterCreation } from '../../operation/afterCreation';
import type { Given } from '../../operation/operation';
import { defineOperation } from '../../operation/operation';
import { invalid } from '../../../wecom/errors/failure';
import { addClosing } from './conclusions';
import {
	buttonStyle,
	closingParts,
	closingText,
	customerUnionId,
	departmentsPicker,
	downloadQrCode,
	memberLimits,
	membersPicker,
	outputField,
	qrCodeLifetime,
	remark,
	sessionLifetime,
	skipVerify,
	state,
} from './fields';
import { wantedQrCode, withQrCode } from './qrCode';

const SINGLE = 1;
const SINGLE_ONLY_STYLE = 3;

const oneOrTwo = requiredNumber({ min: 1, max: 2 });

const contactType = sentAs('type', oneOrTwo, {
	displayName: 'Leads To',
	name: 'contactType',
	type: 'options',
	options: [
		{ name: 'Several Members', value: 2 },
		{ name: 'Single Member', value: 1 },
	],
	default: 1,
	description: 'Whom customers reach; it cannot be changed later',
});

const scene = sentAs('scene', oneOrTwo, {
	displayName: 'Shown As',
	name: 'scene',
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
});

const userIds = sentAs('user', list(memberLimits), membersPicker);

const departmentIds = sentAs('party', numberList(), departmentsPicker);

const temporarySession = sentAs('is_temp', yesNoAs(true, undefined), {
	displayName: 'Temporary Session',
	name: 'temporarySession',
	type: 'boolean',
	default: false,
	description:
		'Whether customers only get a chat that ends by itself (临时会话). WeCom allows it to companies of the medical industry only.',
});

const temporaryOptions = collection(
	{
		displayName: 'Temporary Session Options',
		name: 'temporaryOptions',
		placeholder: 'Add Option',
	},
	[closingParts.field, closingText, customerUnionId, qrCodeLifetime, sessionLifetime],
);

const isExclusive = sentAs('is_exclusive', yesNo(), {
	displayName: 'Exclusive',
	name: 'isExclusive',
	type: 'boolean',
	default: true,
	description: 'Whether all customers of one other company are led to the same member',
});

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
export const create = defineOperation({
	name: 'Create',
	value: 'create',
	action: 'Create a contact way',
	description:
		'Create a QR code or button by which customers add members (配置客户联系「联系我」方式)',
	call: contactWayApi.create,
	fields: [
		contactType,
		scene,
		userIds,
		shownFor({ contactType: [2] }, departmentIds),
		shownFor({ scene: [1] }, buttonStyle),
		shownFor({ scene: [2] }, downloadQrCode),
		shownFor({ scene: [2] }, outputField),
		shownFor({ contactType: [1] }, temporarySession),
		shownFor({ contactType: [1], temporarySession: [true] }, temporaryOptions),
		options([isExclusive, markSource, remark, skipVerify, state]),
	],
	async prepare(params) {
		checkMembers(params);
		wantedQrCode(this);
		if (params.is_temp) await addClosing(params, await readParts(this, closingParts));
	},
	async answer(params, send) {
		const field = wantedQrCode(this);
		const answer = await send(params);
		const created = { ...answer, config_id: idIn(answer, 'config_id', 'ID of the contact way') };
		if (field === undefined) return [created];
		return [await afterCreation(created, async () => await withQrCode(this, created, field))];
	},
});

function checkMembers({ type, user, party, style }: Given<'contactWay.create'>): void {
	const members = user?.length ?? 0;
	if (type === SINGLE && members !== 1) {
		throw invalid(
			`A contact way for a single member needs exactly one member, 'Member Names or IDs' holds ${members || 'none'}`,
			"Give one member in 'Member Names or IDs', or choose Several Members in 'Leads To'.",
		);
	}
	if (members === 0 && party === undefined) {
		throw invalid(
			'The contact way would lead to nobody',
			"Fill in 'Member Names or IDs' or 'Department Names or IDs'.",
		);
	}
	if (type !== SINGLE && style === SINGLE_ONLY_STYLE) {
		throw invalid(
			"'Button Style' 3 is for a single member only",
			"Choose style 1 or 2 in 'Button Style', or Single Member in 'Leads To'.",
		);
	}
}
