import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { recordIn } from '../wecom/answer';
import { externalContactApi, groupChatApi } from '../wecom/api';
import { callWeCom } from '../wecom/callWeCom';
import { Failure } from '../wecom/errors/failure';
import { pagesOf } from '../wecom/pages';
import { wait } from '../wecom/pause';
import { listFrom } from '../values/list';
import type { EventFields } from './callback/event';
import type { LookUpIds } from './callback/events';
import { events } from './callback/events';
import { FormReading } from './formDetails';
import type { FormEvent } from './formEvents';
import { formEventIn } from './formEvents';
import { withNewAnswers } from './newAnswers';

/** A look-up that takes longer is given up: the event matters more, and a welcome code is good for 20 seconds only. */
const LONGEST = 5000;

/** WeCom processes some changes of a group chat later than their event. */
const GROUP_CHAT_DELAY = 2000;

/**
 * Forms that are filled in within one second have equal events, and the trigger takes the second one for a repetition of the
 * first: so a form is read when the second of its event is over.
 */
const FORM_DELAY = 2000;

/** An element says whose details by its name alone, so that events that are not known yet have them too. */
const ids = Object.assign({}, ...events.map((event) => event.lookUps)) as LookUpIds;

/** What can be attached to an event, by the value of the parameter. */
const lookUps: Readonly<Record<string, LookUp>> = {
	customer: {
		id: ids.customer,
		property: 'customerDetails',
		read: readCustomer,
	},
	groupChat: {
		id: ids.groupChat,
		property: 'groupChatDetails',
		delay: GROUP_CHAT_DELAY,
		read: readGroupChat,
	},
	form: {
		id: ids.form,
		property: 'formDetails',
		delay: FORM_DELAY,
		read: readForms,
	},
};

interface LookUp {
	/** The element of the event that says whose details. */
	id: string;
	/** Where the details go in the item; the reason when there are none goes beside it. */
	property: string;
	/** Milliseconds that the execution waits before the details are read. */
	delay?: number;
	read: (
		context: IExecuteFunctions,
		event: Event,
		id: string,
	) => Promise<IDataObject | IDataObject[]>;
}

/** An event of the execution. */
interface Event {
	fields: EventFields;
	/** Its forms; absent where nobody wants them. */
	form?: FormEvent;
	/** Of all events of the execution. */
	forms: FormReading;
}

/**
 * Adds to stored events what the user wants attached to them: the first step of an execution, after WeCom has its answer.
 *
 * Never throws: an event is not lost because a look-up failed.
 *
 * @returns the events with `customerDetails: { external_contact, follow_user }`, `groupChatDetails: { chat_id, name, … }`,
 * `formDetails: [{ formid, form_title, answers }]`; where that failed with `customerDetailsError`, `groupChatDetailsError` or
 * `formDetailsError: { error, description, errcode, errmsg }`
 */
export async function attachDetails(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const items = context.getInputData().map(({ json }, index) => {
		const fields = json as EventFields;
		const wanted = listFrom(context.getNodeParameter('attachDetails', index, []));
		const hasForm = wanted.includes('form') && Boolean(fields[ids.form]);
		return { fields, wanted, ...(hasForm && { form: formEventIn(fields) }) };
	});
	const forms = new FormReading(items.flatMap(({ form }) => form ?? []));
	return await Promise.all(
		items.map(async ({ wanted, ...event }) => {
			const details = await detailsOf(context, { ...event, forms }, wanted);
			const { formDetails } = details;
			if (Array.isArray(formDetails)) {
				// Behind all that can go wrong: what an event has not brought in the end is left to the next one.
				const eventId = String(event.fields.eventId);
				details.formDetails = withNewAnswers(context, eventId, formDetails as IDataObject[]);
			}
			return { json: { ...(event.fields as IDataObject), ...details } };
		}),
	);
}

async function detailsOf(
	context: IExecuteFunctions,
	event: Event,
	wanted: string[],
): Promise<IDataObject> {
	const found = await Promise.all(
		wanted
			.filter((name) => Object.hasOwn(lookUps, name))
			.map((name) => lookUps[name])
			.filter(({ id }) => event.fields[id])
			.map(async (lookUp) => await detailsOrReason(context, lookUp, event)),
	);
	return Object.assign({}, ...found) as IDataObject;
}

async function detailsOrReason(
	context: IExecuteFunctions,
	{ id, property, delay, read }: LookUp,
	event: Event,
): Promise<IDataObject> {
	if (delay) await wait(context, delay);
	const stopped = context.getExecutionCancelSignal();
	const late = AbortSignal.timeout(LONGEST);
	const signal = stopped ? AbortSignal.any([stopped, late]) : late;
	const tooLate = new Promise<never>((_resolve, reject) => {
		signal.addEventListener('abort', () => reject(tookTooLong));
	});
	// Ends the pauses of the pipeline when nobody waits for its answer any more.
	const limited = Object.assign(Object.create(context) as IExecuteFunctions, {
		getExecutionCancelSignal: () => signal,
	});
	try {
		const details = read(limited, event, String(event.fields[id]));
		return { [property]: await Promise.race([tooLate, details]) };
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
async function readCustomer(
	context: IExecuteFunctions,
	_event: Event,
	id: string,
): Promise<IDataObject> {
	const call = externalContactApi.get;
	const send = async (params: object) =>
		await callWeCom(context, call, params, { timeout: LONGEST });
	const followers: IDataObject[] = [];
	let customer: IDataObject | undefined;
	for await (const { answer, entries } of pagesOf(call, { external_userid: id }, send)) {
		customer ??= recordIn(answer, 'external_contact', 'customer');
		followers.push(...entries);
	}
	return { external_contact: customer, follow_user: followers };
}

/** @see https://developer.work.weixin.qq.com/document/path/92122 */
async function readGroupChat(
	context: IExecuteFunctions,
	_event: Event,
	id: string,
): Promise<IDataObject> {
	const params = { chat_id: id, need_name: 1 };
	const answer = await callWeCom(context, groupChatApi.get, params, { timeout: LONGEST });
	return recordIn(answer, 'group_chat', 'group chat');
}

/** The forms of an event, with the answers that go with it. */
async function readForms(
	context: IExecuteFunctions,
	{ form, forms }: Event,
): Promise<IDataObject[]> {
	return form ? await forms.detailsOf(context, form, LONGEST) : [];
}
