import type { IDataObject } from 'n8n-workflow';

import { memberKey } from '../../../values/ids';
import { idIn } from '../../../wecom/answer';
import { contactWayApi } from '../../../wecom/api';
import { callWeCom } from '../../../wecom/callWeCom';
import { Failure, invalid } from '../../../wecom/errors/failure';
import { fileNameOf } from '../../../wecom/files/uploadName';
import { alone } from '../../../wecom/wholeChange';
import { requiredId } from '../../fields/checks';
import { options } from '../../fields/collections';
import type { FormContext } from '../../fields/field';
import { described, sentAs, shownFor } from '../../fields/field';
import { markSource } from '../../fields/markSource';
import { selector } from '../../fields/selector';
import { chooseSeveral, givenOf } from '../../fields/several';
import { afterCreation } from '../../operation/afterCreation';
import type { Given, Send } from '../../operation/operation';
import { defineOperation } from '../../operation/operation';
import { channelBookOf } from './channelBook';
import { checkStyle, departments, isExclusive, members, scene, userId } from './create';
import {
	buttonStyle,
	downloadQrCode,
	outputField,
	remark,
	skipVerify,
	state,
	STATE_LENGTH,
} from './fields';
import { wantedQrCode, withQrCode } from './qrCode';
import type { ContactWay } from './readContactWays';

const TYPES: Record<string, 1 | 2> = { single: 1, several: 2 };

const contactType = selector({
	displayName: 'Leads To',
	name: 'contactType',
	options: [
		{ name: 'Several Members', value: 'several' },
		{ name: 'Single Member', value: 'single' },
	],
	default: 'single',
	description: 'Whom customers reach; it cannot be changed later',
});

const channel = sentAs('state', requiredId(STATE_LENGTH), {
	...state.description,
	required: true,
	description:
		'Your mark for this way in, at most 30 characters. The contact way that has it is changed; where none has, one is created.',
});

type Wanted = Given<'contactWay.create'>;

/** What can be changed of a contact way, by WeCom's names. */
const CHANGEABLE = ['remark', 'skip_verify', 'style', 'user', 'party', 'mark_source'] as const;

/**
 * Contact Way: Create or Update, by the channel.
 *
 * Looks for the contact way whose `state` is the channel: reads the list (获取企业已配置的「联系我」列表) and each contact way
 * on it (获取企业已配置的「联系我」方式), once for all items of a run, and the newest again before one is created. Where there
 * is none, sends what Create sends (配置客户联系「联系我」方式). Where there is one, sends `config_id` and only what was given
 * of `remark`, `skip_verify`, `style`, `user`, `party`, `mark_source` (更新企业已配置的「联系我」方式), and nothing when the
 * contact way is so already. `user` and `party` replace the old lists.
 *
 * Gives one item: `{ config_id, qr_code, state, created, changed }`, with the picture of the QR code when the user wants
 * it, in a file that has the name of the channel. Items and workflows of the same process that want the same channel
 * wait for each other, so that only one of them creates it.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92228
 */
export const upsert = defineOperation({
	name: 'Create or Update',
	value: 'upsert',
	action: 'Create or update contact way',
	description: 'Create a new record, or update the current one if it already exists (upsert)',
	call: contactWayApi.create,
	fields: [
		channel,
		contactType,
		scene,
		shownFor({ contactType: ['single'] }, userId),
		...[
			...chooseSeveral({ displayName: 'Members By', name: 'membersBy' }, [members]),
			...chooseSeveral({ displayName: 'Departments By', name: 'departmentsBy' }, [departments]),
		].map((field) => shownFor({ contactType: ['several'] }, field)),
		shownFor({ scene: [2] }, downloadQrCode),
		shownFor({ scene: [2] }, outputField),
		options([
			shownFor({ '/scene': [1] }, buttonStyle),
			described(
				{ description: `${isExclusive.description.description}. Takes effect on a new one only.` },
				isExclusive,
			),
			markSource,
			remark,
			skipVerify,
		]),
	],
	prepare(params) {
		const kind = this.given(contactType)!;
		params.type = TYPES[kind];
		if (kind === 'single') {
			params.user = [this.given(userId)!];
		} else {
			params.user = givenOf(this, members);
			params.party = givenOf(this, departments);
		}
		checkStyle(params);
		wantedQrCode(this);
	},
	async answer(params, send) {
		const field = wantedQrCode(this);
		const way = await alone(
			this,
			`channel ${String(params.state)}`,
			async () => await createOrUpdate(this, params, send),
		);
		if (field === undefined) return [way];
		const named = fileNameOf(String(params.state));
		return [
			await afterCreation(way, async () => await withQrCode(this, way, field, named || undefined)),
		];
	},
});

async function createOrUpdate(
	item: FormContext,
	wanted: Wanted,
	send: Send<'contactWay.create'>,
): Promise<IDataObject> {
	const name = String(wanted.state);
	const found = await channelBookOf(item).nowOf(item, name);
	if (found.length > 1) {
		const ids = found.map(({ config_id }) => config_id);
		throw new Failure({
			what: `${found.length} contact ways have the channel "${name}"`,
			description: `Give all but one of them another 'Channel (State)' by Update, or delete them: ${ids.join(', ')}.`,
		});
	}
	return found.length === 0
		? await created(item, wanted, send)
		: await updated(item, wanted, found[0]);
}

async function created(
	item: FormContext,
	{ type, scene: shownAs, user, party, ...rest }: Wanted,
	send: Send<'contactWay.create'>,
): Promise<IDataObject> {
	if (user === undefined && party === undefined) {
		throw invalid(
			'The contact way would lead to nobody',
			"There is none with this channel yet. Fill in 'Members' or 'Departments'.",
		);
	}
	const sent = { type, scene: shownAs, user, party, ...rest };
	const answer = await send(sent);
	const config_id = idIn(answer, 'config_id', 'ID of the contact way');
	channelBookOf(item).note(config_id, { ...sent, ...answer, config_id } as ContactWay);
	return { ...answer, config_id, state: rest.state, created: true, changed: true };
}

async function updated(item: FormContext, wanted: Wanted, way: ContactWay): Promise<IDataObject> {
	checkKind(wanted, way);
	const config_id = String(way.config_id);
	const given = Object.fromEntries(
		CHANGEABLE.filter((name) => wanted[name] !== undefined).map((name) => [name, wanted[name]]),
	);
	const changed = Object.entries(given).some(
		([name, value]) => !isSame(way[name as keyof ContactWay], value),
	);
	if (changed) {
		await callWeCom(item, contactWayApi.update, { config_id, ...given });
		channelBookOf(item).note(config_id, given as ContactWay);
	}
	const { qr_code } = way;
	const shown = qr_code ? { qr_code } : {};
	return { config_id, ...shown, state: wanted.state, created: false, changed };
}

/** @throws {Failure} where the contact way is of another kind: WeCom would ignore it */
function checkKind(wanted: Wanted, { config_id, type, scene: shownAs }: ContactWay): void {
	const differs = (one: unknown, other: unknown) =>
		one !== undefined && one !== null && Number(one) !== other;
	const label = differs(type, wanted.type)
		? contactType.description.displayName
		: differs(shownAs, wanted.scene)
			? scene.description.displayName
			: undefined;
	if (label === undefined) return;
	throw new Failure({
		what: `The contact way of the channel "${String(wanted.state)}" differs in '${label}', which cannot be changed`,
		description: `Choose in '${label}' what it is, or take another channel. Its ID is ${String(config_id)}.`,
	});
}

/** Whether a value is as wanted; the order of members and departments says nothing. */
function isSame(now: unknown, wanted: unknown): boolean {
	if (!Array.isArray(wanted)) return (now ?? '') === wanted;
	const keysOf = (list: unknown) =>
		(Array.isArray(list) ? list.map(memberKey) : []).sort().join('\n');
	return keysOf(now) === keysOf(wanted);
}
