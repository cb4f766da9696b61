import { idIn } from '../../../wecom/answer';
import { contactWayApi } from '../../../wecom/api';
import { id, requiredId, requiredNumber } from '../../fields/checks';
import { options } from '../../fields/collections';
import type { Field, FormContext } from '../../fields/field';
import { narrowing, notSent, sentAs, shownFor } from '../../fields/field';
import { markSource } from '../../fields/markSource';
import { memberList, memberLocator, severalMembers, USER_ID_LENGTH } from '../../fields/member';
import { readParts } from '../../fields/messageParts';
import { numberList } from '../../fields/numberList';
import { selector } from '../../fields/selector';
import { chooseSeveral, givenOf } from '../../fields/several';
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
	downloadQrCode,
	memberLimits,
	outputField,
	qrCodeLifetime,
	remark,
	sessionLifetime,
	severalDepartments,
	skipVerify,
	state,
	STATE_LENGTH,
} from './fields';
import { wantedQrCode, withQrCode } from './qrCode';

const SINGLE_ONLY_STYLE = 3;

/** What each choice of 'Leads To' is for WeCom. */
const KINDS: Record<string, Pick<Given<'contactWay.create'>, 'type' | 'is_temp'>> = {
	several: { type: 2 },
	single: { type: 1 },
	temporary: { type: 1, is_temp: true },
};

const contactType = selector({
	displayName: 'Leads To',
	name: 'contactType',
	options: [
		{ name: 'Several Members', value: 'several' },
		{ name: 'Single Member', value: 'single' },
		{
			name: 'Temporary Session',
			value: 'temporary',
			description: 'For companies of the medical industry only: a chat that ends by itself',
		},
	],
	default: 'single',
	description: 'Whom customers reach; it cannot be changed later',
});

/** Where customers find it. */
export const scene = sentAs('scene', requiredNumber({ min: 1, max: 2 }), {
	displayName: 'Shown As',
	name: 'scene',
	type: 'options',
	options: [
		{
			name: 'Mini Program Button',
			value: 1,
			description: "The mini program needs WeCom's plugin",
		},
		{ name: 'QR Code', value: 2 },
	],
	default: 2,
	description: 'Where customers find the contact way; it cannot be changed later',
});

/** The member whom customers reach, where it is a single one. */
export const userId = notSent(
	requiredId(USER_ID_LENGTH),
	memberLocator({
		displayName: 'Member',
		name: 'userId',
		required: true,
		description: 'The member whom customers reach, by the User ID',
	}),
);

/** The members whom customers reach, where it is several. */
export const members = severalMembers({
	check: memberList(memberLimits),
	description: 'Members whom customers reach, at most 100 with those of the departments',
});

/** The departments whose members customers reach. */
export const departments = severalDepartments({ check: numberList() });

/** Left out when it is empty: a new contact way has nothing to clear. */
const newState = { ...state, check: id({ max: STATE_LENGTH }) };

/** WeCom skips the verification by itself. */
const newSkipVerify = { ...skipVerify, check: yesNoAs(undefined, false) };

/** A new session is open to everybody without it. */
const onlyCustomer = narrowing({ ...customerUnionId, check: id() });

const temporaryFields = [
	closingParts.field,
	closingText,
	onlyCustomer,
	qrCodeLifetime,
	sessionLifetime,
].map((field: Field) => shownFor({ '/contactType': ['temporary'] }, field));

/** Whether the customers of another company stay with one member. */
export const isExclusive = sentAs('is_exclusive', yesNo(), {
	displayName: 'Exclusive',
	name: 'isExclusive',
	type: 'boolean',
	default: false,
	description: 'Whether all customers of one other company are led to the same member',
});

/**
 * Contact Way: Create (配置客户联系「联系我」方式).
 *
 * Sends `type`, `scene`, `user`, with several members `party`, for a button `style`, for a temporary session `is_temp`;
 * `state` when it is filled in, `skip_verify` when members have to confirm; and what the user added of `remark`,
 * `is_exclusive`, `mark_source`, for a temporary session also of `expires_in`, `chat_expires_in`, `unionid` and
 * `conclusions` (its image is uploaded first).
 *
 * Gives one item: `{ config_id, qr_code }`, with the picture of the QR code when the user wants it; `qr_code` comes with
 * a QR code only. Keep the `config_id`: the admin console does not show contact ways made by API.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92228
 */
export const create = defineOperation({
	name: 'Create',
	value: 'create',
	action: 'Create contact way',
	description: 'Create a QR code or button by which customers add members',
	call: contactWayApi.create,
	fields: [
		contactType,
		scene,
		shownFor({ contactType: ['single', 'temporary'] }, userId),
		...[
			...chooseSeveral({ displayName: 'Members By', name: 'membersBy' }, [members]),
			...chooseSeveral({ displayName: 'Departments By', name: 'departmentsBy' }, [departments]),
		].map((field) => shownFor({ contactType: ['several'] }, field)),
		shownFor({ scene: [1] }, buttonStyle),
		newState,
		newSkipVerify,
		shownFor({ scene: [2] }, downloadQrCode),
		shownFor({ scene: [2] }, outputField),
		options([isExclusive, markSource, remark, ...temporaryFields]),
	],
	async prepare(params) {
		const kind = this.given(contactType)!;
		Object.assign(params, KINDS[kind], kind === 'several' ? several(this) : single(this));
		checkStyle(params);
		wantedQrCode(this);
		if (params.is_temp) await addClosing(params, await readParts(this, closingParts));
	},
	async answer(params, send) {
		const field = wantedQrCode(this);
		const { type, scene, user, party, style, is_temp, ...rest } = params;
		const answer = await send({ type, scene, user, party, style, is_temp, ...rest });
		const created = { ...answer, config_id: idIn(answer, 'config_id', 'ID of the contact way') };
		if (field === undefined) return [created];
		return [await afterCreation(created, async () => await withQrCode(this, created, field))];
	},
});

function single(item: FormContext): Given<'contactWay.create'> {
	return { user: [item.given(userId)!] };
}

function several(item: FormContext): Given<'contactWay.create'> {
	const user = givenOf(item, members);
	const party = givenOf(item, departments);
	if (user === undefined && party === undefined) {
		throw invalid(
			'The contact way would lead to nobody',
			"Fill in 'Members' or 'Departments'. If they hold expressions, look whether the input item has the values.",
		);
	}
	return { user, party };
}

/** @throws {Failure} for a style that WeCom has for a single member only */
export function checkStyle({ type, style }: Given<'contactWay.create'>): void {
	if (type !== KINDS.single.type && style === SINGLE_ONLY_STYLE) {
		throw invalid(
			"'Button Style' 3 is for a single member only",
			"Choose style 1 or 2 in 'Button Style', or Single Member in 'Leads To'.",
		);
	}
}
