import { eventXml } from '../sandbox/callbacks/eventXml';
import { envelope, seal, withQuery } from '../sandbox/callbacks/sealed';
import type { CallbackSource } from './credential';

/** A signed event, which can be sent again and again. */
export interface EventDelivery {
	/** By which events are told apart: `ExternalUserID`. */
	customer: string;
	query: Record<string, string>;
	body: string;
}

let count = 0;

/** Makes events of new customers, signed by the sandbox's main app. Each is one as no other has it in this process. */
export async function deliveriesOf({
	control,
	corp,
}: CallbackSource): Promise<() => EventDelivery> {
	const keys = await control.callback();
	return () => {
		const customer = `wmDelivered${++count}End`;
		const now = Date.now();
		const xml = eventXml({
			ToUserName: corp.corpId,
			FromUserName: 'sys',
			CreateTime: Math.floor(now / 1000),
			MsgType: 'event',
			Event: 'change_external_contact',
			ChangeType: 'add_external_contact',
			UserID: 'zhangsan',
			ExternalUserID: customer,
			State: 'fair2026',
			WelcomeCode: 'WELCOMECODE',
		});
		const { ciphertext, query } = seal(xml, keys, corp.corpId, now);
		return { customer, query, body: envelope(ciphertext, corp.corpId, 1000002) };
	};
}

/** Sends a delivery, and gives the answer as "200 success". */
export async function post(
	url: string,
	{ query, body }: EventDelivery,
	signal?: AbortSignal,
): Promise<string> {
	const response = await fetch(withQuery(url, query), {
		method: 'POST',
		headers: { 'content-type': 'text/xml' },
		body,
		signal,
	});
	return `${response.status} ${await response.text()}`;
}
