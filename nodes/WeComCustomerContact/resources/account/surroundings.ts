import { externalContactApi } from '../../../wecom/api';
import { Failure } from '../../../wecom/errors/failure';
import type { FormContext } from '../../fields/field';
import type { Finding } from './finding';
import { ask, bad, good, unknown } from './finding';

const CLOCK = 'Clock';
const ZONE = 'Time Zone';
const CALLBACK = 'Callback Address';

export const surroundingChecks = [CLOCK, ZONE, CALLBACK];

/** Seconds by which clocks may differ. */
const TOLERANCE = 60;

/** Nobody has this id; the refusal says what time it is at WeCom. */
const NOBODY = 'wm_check_setup';

/** A refusal's hint begins with WeCom's time: `hint: [1748736000_28_…]`. */
const HINT = /hint: \[(\d{10})_/;

/**
 * The clock, the time zone and the address of n8n.
 *
 * @param now milliseconds
 */
export async function checkSurroundings(item: FormContext, now: () => number): Promise<Finding[]> {
	return [await clock(item, now), zone(item), callback(item.getInstanceBaseUrl())];
}

async function clock(item: FormContext, now: () => number): Promise<Finding> {
	const refusal = await ask(item, externalContactApi.get, { external_userid: NOBODY });
	const hint = refusal instanceof Failure ? HINT.exec(refusal.errmsg ?? '')?.[1] : undefined;
	if (hint === undefined) return unknown(CLOCK, 'WeCom does not tell its time');
	const difference = Math.round(now() / 1000) - Number(hint);
	const seconds = Math.abs(difference);
	if (seconds <= TOLERANCE) return good(CLOCK, 'The clock of n8n agrees with that of WeCom');
	return bad(
		CLOCK,
		`The clock of n8n is ${seconds} seconds ${difference > 0 ? 'ahead of' : 'behind'} that of WeCom`,
		'Set the clock of the machine that n8n runs on (NTP). With a wrong one tokens are used too long, and callbacks are refused.',
	);
}

function zone(item: FormContext): Finding {
	return good(
		ZONE,
		`${item.getTimezone()} in this workflow`,
		'Days of statistics are days in China, whatever the time zone is.',
	);
}

function callback(address: string | undefined): Finding {
	if (!address) return unknown(CALLBACK, 'n8n does not tell its address');
	const host = /^https?:\/\/(\[[^\]]*\]|[^/:]*)/i.exec(address)?.[1]?.toLowerCase() ?? '';
	if (!isPublic(host)) {
		return bad(
			CALLBACK,
			`${address}, which WeCom cannot reach`,
			'Only the trigger needs it: give n8n a public address, and set WEBHOOK_URL to it.',
		);
	}
	return good(
		CALLBACK,
		address,
		'Whether WeCom reaches it shows when the callback URL is saved in the admin console. Webhooks may have an address of their own (WEBHOOK_URL).',
	);
}

const PRIVATE = [
	/^localhost$/,
	/^(127|10|0)\./,
	/^192\.168\./,
	/^169\.254\./,
	/^172\.(1[6-9]|2\d|3[01])\./,
	/^\[(::1?|f[cd].*|fe80.*)\]$/,
	/\.(local|lan|internal|localdomain|test)$/,
];

/** Whether an address of this host can be one of the internet. */
function isPublic(host: string): boolean {
	return host.includes('.') || host.startsWith('[')
		? !PRIVATE.some((one) => one.test(host))
		: false;
}
