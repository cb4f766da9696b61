import type { IDataObject } from 'n8n-workflow';

import { idsIn } from '../../../wecom/answer';
import type { Call } from '../../../wecom/api';
import { externalContactApi, transferApi } from '../../../wecom/api';
import { callWeCom } from '../../../wecom/callWeCom';
import { Failure, invalid } from '../../../wecom/errors/failure';
import { perRun } from '../../../wecom/run';
import { isSameMember, memberKey } from '../../../values/ids';
import { options } from '../../fields/collections';
import type { FormContext } from '../../fields/field';
import { notSent, shownFor } from '../../fields/field';
import { requiredMemberList } from '../../fields/member';
import { onlyPreview } from '../../fields/onlyPreview';
import { selector } from '../../fields/selector';
import type { Several } from '../../fields/several';
import { chooseSeveral, givenOf } from '../../fields/several';
import { failedRecord } from '../../operation/failedRecord';
import type { AnyWay, Given, Send } from '../../operation/operation';
import { defineOperation, way } from '../../operation/operation';
import { lanesOf, pagesInOrder } from '../../operation/sideBySide';
import { customerIdsOf } from '../externalContact/readCustomers';
import { readMembers } from '../externalContact/members';
import { handoverUserId, memberIs, sameMember, transferMessage } from './fields';
import type { TransferCall } from './handOver';
import { handOver } from './handOver';
import { previewTransfer } from './previewTransfer';
import { readUnassigned } from './readUnassigned';
import { divide, shareList } from './shares';
import type { Kind } from './transferResults';

const WHO = 'Members who take the customers over';

const takeoverMembers: Several<string[]> = {
	check: requiredMemberList(),
	text: {
		displayName: 'Takeover Members',
		name: 'takeoverMembers',
		placeholder: 'e.g. lisi, wangwu',
		description: `${WHO}. IDs separated by commas, or an array from an expression.`,
	},
	list: {
		displayName: 'Takeover Member Names or IDs',
		name: 'takeoverUserIds',
		loader: 'getMembers',
		description: WHO,
	},
};

const divideBy = selector({
	displayName: 'Divide',
	name: 'divideBy',
	options: [
		{
			name: 'By Share',
			value: 'share',
			description: 'Each member gets as much as their number says',
		},
		{ name: 'In Turn', value: 'inTurn', description: 'Each member gets as many as the others' },
	],
	default: 'inTurn',
	description: 'How the customers are divided among several members',
});

const shares = shownFor(
	{ divideBy: ['share'] },
	notSent(shareList, {
		displayName: 'Shares',
		name: 'shares',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 2, 1',
		description:
			'One whole number for each member, in the order of the members. With 2, 1 the first gets two customers of three.',
	}),
);

/** Items of a run that hand over all customers of a member, by the member: a second one would send them twice. */
const itemsByMember = perRun(() => new Map<string, number>());

/** Reads the customers of the member who hands over, each once. */
type ReadCustomers = (item: FormContext, member: string) => Promise<string[]>;

/** Customers of a member who works here (获取客户列表). */
const ofActive: ReadCustomers = async (item, member) => {
	const customers = new Set<string>();
	const parts = customerIdsOf(
		[member],
		async (page) => await callWeCom(item, externalContactApi.list, page),
	);
	for await (const { ids } of pagesInOrder(parts, lanesOf(item))) {
		for (const id of idsIn(ids)) customers.add(id);
	}
	return [...customers];
};

/** Customers of a member who has left, who wait for another one. */
const ofResigned: ReadCustomers = async (item, member) => {
	const leavers = await readUnassigned(item);
	return [...(leavers.get(memberKey(member))?.customers ?? [])];
};

function transferAllBy(kind: Kind, call: Call<TransferCall>): AnyWay {
	const read = kind === 'active' ? ofActive : ofResigned;
	return way({
		call,
		async prepare({ handover_userid }) {
			const label = 'Takeover Members';
			const members = givenOf(this, takeoverMembers)!;
			if (members.some((member) => isSameMember(member, handover_userid))) throw sameMember(label);
			sharesOf(this, members);
			const known = new Set((await readMembers(this)).map(memberKey));
			if (kind === 'resigned' && known.has(memberKey(handover_userid))) {
				throw invalid(
					`The member "${handover_userid}" still works here`,
					"Set 'Member Is' to 'Active', or correct 'Handover Member'.",
				);
			}
			const unknown = members.filter((member) => known.size > 0 && !known.has(memberKey(member)));
			if (unknown.length === 0) return;
			throw invalid(
				`No customer contact for ${unknown.map((member) => `"${member}"`).join(', ')}`,
				`Check '${label}': each needs the customer contact function, and must be in the visible range of the app. External Contact: Get Members lists who can take customers over.`,
			);
		},
		async answer(params, send) {
			return await alone(this, memberKey(params.handover_userid), async () => {
				const customers = await read(this, String(params.handover_userid));
				const members = givenOf(this, takeoverMembers)!;
				const places = divide(customers.length, sharesOf(this, members));
				const parts = members.map((takeover_userid, place) => ({
					takeover_userid,
					customers: customers.filter((_customer, index) => places[index] === place),
				}));
				const records = this.given(onlyPreview)
					? await previewOf(this, kind, parts, params)
					: await toEach(parts, params, send);
				return customers.map((customer) => records.get(customer)!);
			});
		},
	});
}

/**
 * One share for each member.
 *
 * @throws {Failure} when there are more or fewer
 */
function sharesOf(item: FormContext, members: string[]): number[] {
	const given = item.given(shares);
	if (given === undefined) return members.map(() => 1);
	if (given.length === members.length) return given;
	throw invalid(
		`'Shares' holds ${given.length} numbers, 'Takeover Members' ${members.length} members`,
		"Give 'Shares' one number for each member, in the order of the members. A member who is named twice counts once.",
	);
}

/**
 * Does it unless another item of the run does it for the same member.
 *
 * @throws {Failure} for the second item
 */
async function alone<T>(item: FormContext, member: string, work: () => Promise<T>): Promise<T> {
	const items = itemsByMember(item);
	const index = item.getItemIndex();
	if ((items.get(member) ?? index) !== index) {
		throw invalid(
			'Another input item hands over the customers of this member',
			"Give each 'Handover Member' one item, with all who take over in 'Takeover Members'.",
		);
	}
	items.set(member, index);
	return await work();
}

interface Part {
	takeover_userid: string;
	customers: string[];
}

/** The records as Transfer Customers previews them. */
async function previewOf(
	item: FormContext,
	kind: Kind,
	parts: Part[],
	params: Given<TransferCall>,
): Promise<Map<string, IDataObject>> {
	const records = new Map<string, IDataObject>();
	for (const { takeover_userid, customers } of parts) {
		if (customers.length === 0) continue;
		const previews = await previewTransfer(item, kind, {
			...params,
			handover_userid: String(params.handover_userid),
			takeover_userid,
			external_userid: customers,
		});
		customers.forEach((customer, place) => records.set(customer, previews[place]));
	}
	return records;
}

/**
 * Hands each member their part, one after the other: WeCom takes no two transfers of a member at once. Whom WeCom
 * refuses does not keep the others from getting theirs.
 *
 * @returns the record of each customer
 * @throws {Failure} when nobody got anything: then the item has failed as a whole
 */
async function toEach(
	parts: Part[],
	params: Given<TransferCall>,
	send: Send<TransferCall>,
): Promise<Map<string, IDataObject>> {
	const records = new Map<string, IDataObject>();
	const failures: Failure[] = [];
	const begun = parts.filter(({ customers }) => customers.length > 0);
	for (const { takeover_userid, customers } of begun) {
		const given = { ...params, takeover_userid };
		const handedOver = await handOver(customers, given, send).catch((error: unknown) =>
			error instanceof Failure ? error : Promise.reject<never>(error),
		);
		if (handedOver instanceof Failure) failures.push(handedOver);
		for (const [place, external_userid] of customers.entries()) {
			records.set(
				external_userid,
				handedOver instanceof Failure
					? {
							external_userid,
							handover_userid: params.handover_userid,
							takeover_userid,
							success: false,
							...failedRecord(handedOver),
						}
					: handedOver[place],
			);
		}
	}
	if (failures.length > 0 && failures.length === begun.length) throw failures[0];
	return records;
}

/**
 * Customer Transfer: Transfer All Customers, of an active member or of one who has left.
 *
 * Reads the customers of the member who hands over: by External Contact: Get Many IDs (获取客户列表), or by Get Unassigned
 * (获取待分配的离职成员列表), once for all items of the run. Divides them among the members who take over, in turn or by
 * shares, and hands each their part as Transfer Customers does, in chunks of 100, one after the other. Before that it
 * reads the members with customer contact (获取配置了客户联系功能的成员列表), once a run, and refuses whoever is none.
 *
 * Gives one item per customer, as Transfer Customers does, with Only Preview too. A member without customers gives none. When WeCom refuses a member who takes over, the items of that part say so, and the others get
 * theirs; when it refuses all of them, the input item fails.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92125
 * @see https://developer.work.weixin.qq.com/document/path/94081
 */
export const transferAll = defineOperation({
	name: 'Transfer All Customers',
	value: 'transferAll',
	action: 'Transfer all customers of member',
	description: 'Hand all customers of a member over to one or several other members',
	fields: [
		memberIs,
		handoverUserId,
		...chooseSeveral(
			{ displayName: 'Takeover Members By', name: 'takeoverMembersBy' },
			[takeoverMembers],
			{ required: true },
		),
		divideBy,
		shares,
		options([transferMessage, onlyPreview]),
	],
	hint: 'A transfer takes effect after 24 hours unless the customer refuses. Get Result says how it went.',
	by: memberIs,
	ways: {
		active: transferAllBy('active', transferApi.transferCustomer),
		resigned: transferAllBy('resigned', transferApi.resignedTransferCustomer),
	},
});
