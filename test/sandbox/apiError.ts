import { randomBytes } from 'node:crypto';
import { errorCode } from './contract';

/** WeCom refuses the call: HTTP 200 with this errcode; the reason goes into errmsg. */
export class ApiError extends Error {
	constructor(
		readonly errcode: number,
		readonly reason?: string,
	) {
		super(`errcode ${errcode}${reason ? `: ${reason}` : ''}`);
	}
}

/** WeCom's own wording where it is well known; else the meaning from the contract stands in for it. */
const texts: Record<number, string> = {
	[-1]: 'system busy',
	40001: 'invalid credential',
	40003: 'invalid userid',
	40007: 'invalid media_id',
	40013: 'invalid corpid',
	40014: 'invalid access_token',
	40058: 'invalid Request Parameter',
	40068: 'invalid tagid',
	41001: 'access_token missing',
	41002: 'corpid missing',
	41004: 'corpsecret missing',
	42001: 'access_token expired',
	45009: 'api freq out of limit',
	45033: 'api concurrent out of limit',
	48002: 'api forbidden',
	60020: 'not allow to access from your ip',
	60111: 'userid not found',
	84061: 'not external contact',
};

/**
 * The errmsg of a refusal, built as WeCom does: text and reason, a hint id, the caller's address, a link.
 *
 * @param ip address as the server saw it; users need it to trust it after 60020
 */
export function refusalText(errcode: number, reason: string | undefined, ip: string, now: number) {
	const text = texts[errcode] ?? errorCode(errcode)?.meaning.toLowerCase() ?? 'unknown error';
	const hint = `${Math.floor(now / 1000)}_${Math.floor(Math.random() * 100)}_${randomBytes(16).toString('hex')}`;
	const link = `https://open.work.weixin.qq.com/devtool/query?e=${errcode}`;
	return `${text}${reason ? `: ${reason}` : ''}, hint: [${hint}], from ip: ${ip}, more info at ${link}`;
}
