import { messageApi } from '../../../wecom/api';
import { defineOperation } from '../../operation/operation';
import type { Failure } from '../../../wecom/errors/failure';
import { messageId } from './fields';

/** WeCom's answer for a message that is cancelled already. */
const CANCELLED = 41093;

/**
 * Message: Cancel Mass Message (停止企业群发). What members have sent already stays with the customers.
 *
 * Sends `msgid`. Gives one item: `{ success: true, msgid }`, also for a message that was cancelled before.
 *
 * @see https://developer.work.weixin.qq.com/document/path/97611
 */
export const cancel = defineOperation({
	name: 'Cancel Mass Message',
	value: 'cancel',
	action: 'Cancel mass message',
	description: 'Stop what members have not sent yet',
	call: messageApi.cancelMassMessage,
	fields: [messageId],
	async answer(params, send) {
		await send(params).catch((failure: Failure) => {
			if (failure.errcode !== CANCELLED) throw failure;
		});
		return [{ success: true, msgid: params.msgid }];
	},
});
