import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';

import { pagesOf } from '../WeComCustomerContact/operation/pages';
import { Failure } from '../wecom/errors/failure';
import { callWeCom } from '../wecom/callWeCom';
import type { EventFields } from './callback/event';

/** A look-up that takes longer is given up: the event matters more, and a welcome code is good for 20 seconds only. */
const LONGEST = 5000;

/** WeCom processes some changes of a group chat later than their event. */
const GROUP_CHAT_DELAY = 2000;

/** What can be attached to an event, by the value of the parameter. */
const lookUps: Readonly<Record<string, LookUp>> = {
	customer: {
		id: 'ExternalUserID',
		property: 'customerDetails',
		read: readCustomer,
	},
	groupChat: {
		id: 'ChatId',
		property: 'groupChatDetails',
		delay: GROUP_CHAT_DELAY,
		read: readGroupChat,
	},
};

interface LookUp {
	/** The element of the event that says whose details. */
	id: string;
	/** Where the details go in the item; the reason when there are none goes beside it. */
	property: string;
	/** Milliseconds from the event until the details are read. */
	delay?: number;
	read: (context: IWebhookFunctions, id: string) => Promise<IDataObject>;
}

/**
 * Looks up what the user wants attached to an event.
 *
 * Never throws: an event is not lost because a look-up failed.
 *
 * @param wanted `customer`, `groupChat`
 * @returns `customerDetails: { external_contact, follow_user }`, `groupChatDetails: { chat_id, name, … }`; where that
 * failed `customerDetailsError` or `groupChatDetailsError: { error, description, errcode, errmsg }`
 */
export async function detailsOf(
	context: IWebhookFunctions,
	fields: EventFields,
	wanted: string[],
): Promise<IDataObject> {
	const found = await Promise.all(
		wanted
			.map((name) => lookUps[name])
			.filter(({ id }) => fields[id])
			.map(async (lookUp) => await detailsOrReason(context, lookUp, String(fields[lookUp.id]))),
	);
	return Object.assign({}, ...found) as IDataObject;
}

async function detailsOrReason(
	context: IWebhookFunctions,
	{ property, delay, read }: LookUp,
	id: string,
): Promise<IDataObject> {
	if (delay) await sleep(delay);
	const signal = AbortSignal.timeout(LONGEST);
	const tooLate = new Promise<never>((_resolve, reject) => {
		signal.addEventListener('abort', () => reject(tookTooLong));
	});
	// Ends the pauses of the pipeline when nobody waits for its answer any more.
	const limited = Object.assign(Object.create(context) as IWebhookFunctions, {
		getExecutionCancelSignal: () => signal,
	});
	try {
		return { [property]: await Promise.race([tooLate, read(limited, id)]) };
	} catch (error) {
		return { [`${property}Error`]: reasonOf(error as Error) };
	}
}

const tookTooLong = new Failure({
	what: `WeCom did not answer within ${LONGEST / 1000} seconds`,
	description: 'The event goes on without the details. Read them in the workflow if it needs them.',
});

function reasonOf(error: Error): IDataObject {
	if (!(error instanceof Failure)) return { error: error.message };
	const { what, description, errcode, errmsg } = error;
	return { error: what, description, ...(errcode === undefined ? {} : { errcode, errmsg }) };
}

/**
 * All members who follow the customer; more than 500 come in pages.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92114
 */
async function readCustomer(context: IWebhookFunctions, id: string): Promise<IDataObject> {
	const followers: unknown[] = [];
	let customer: unknown;
	const request = {
		method: 'GET',
		url: '/cgi-bin/externalcontact/get',
		qs: { external_userid: id },
		timeout: LONGEST,
	} as const;
	const send = async (part: Parameters<typeof callWeCom>[1]) =>
		await callWeCom(context, part, { isRepeatable: true });
	for await (const page of pagesOf(request, send, { list: 'follow_user' })) {
		customer = page.answer.external_contact;
		followers.push(...page.entries);
	}
	return { external_contact: customer, follow_user: followers } as IDataObject;
}

/** @see https://developer.work.weixin.qq.com/document/path/92122 */
async function readGroupChat(context: IWebhookFunctions, id: string): Promise<IDataObject> {
	const answer = await callWeCom(
		context,
		{
			method: 'POST',
			url: '/cgi-bin/externalcontact/groupchat/get',
			body: { chat_id: id, need_name: 1 },
			timeout: LONGEST,
		},
		{ isRepeatable: true },
	);
	return answer.group_chat as IDataObject;
}
