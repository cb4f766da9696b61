import type { IHttpRequestOptions, IN8nHttpFullResponse } from 'n8n-workflow';

import { received } from '../exchange';
import type { ItemContext } from '../context';
import { Failure } from '../errors/failure';
import { Limiter } from '../limits/limiter';
import { pause } from '../pause';
import { perRun } from '../run';
import { transportOf } from '../corp';
import { withinTime } from '../timeLimit';

/** Downloads at a time; n8n starts all items of a run at once. */
const AT_A_TIME = 8;

/** The downloads of a run. */
const downloadsOf = perRun(() => new Limiter(() => AT_A_TIME));

/** Pauses before a download that broke is tried again, in milliseconds. */
const PAUSES = [500, 2000];

const TIMEOUT = 60_000;

export interface PublicFile {
	bytes: Buffer;
	/** As the server says it, without parameters. */
	contentType: string;
}

/**
 * Downloads a file that WeCom shows to everybody, for example the picture of a QR code. Its URL is not under the API:
 * no token goes along. It goes out as WeCom's calls do, through the same proxy: in a closed network there is no other way.
 *
 * @param what names the file in errors
 * @throws {Failure} when no file comes, also after several tries
 */
export async function downloadPublicFile(
	context: ItemContext,
	url: string,
	what: string,
): Promise<PublicFile> {
	return await downloadsOf(context).run(async () => {
		for (const milliseconds of PAUSES) {
			const outcome = await tryOnce(context, url);
			if (!('reason' in outcome)) return outcome;
			if (!outcome.isTemporary) throw failed(what, outcome.reason);
			await pause(context, milliseconds);
		}
		const outcome = await tryOnce(context, url);
		if ('reason' in outcome) throw failed(what, outcome.reason);
		return outcome;
	});
}

interface Miss {
	reason: string;
	/** Whether another try may bring the file. */
	isTemporary: boolean;
}

async function tryOnce(context: ItemContext, url: string): Promise<PublicFile | Miss> {
	const { proxy, timeout = TIMEOUT, skipSslCertificateValidation } = await transportOf(context);
	const request: IHttpRequestOptions = {
		method: 'GET',
		url,
		proxy,
		timeout,
		skipSslCertificateValidation,
		encoding: 'arraybuffer',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
	};
	const send = async (limited: IHttpRequestOptions) =>
		(await context.helpers.httpRequest(limited)) as IN8nHttpFullResponse;
	const outcome = await received(withinTime(context, request, send));
	if ('breakdown' in outcome) return { reason: outcome.breakdown.reason, isTemporary: true };
	const { body, headers, statusCode } = outcome.response;
	if (statusCode >= 500) return { reason: `it answers HTTP ${statusCode}`, isTemporary: true };
	if (statusCode !== 200 || !Buffer.isBuffer(body) || body.length === 0) {
		return { reason: `its server answers HTTP ${statusCode} without the file`, isTemporary: false };
	}
	const contentType = String(headers['content-type'] ?? '');
	return { bytes: body, contentType: contentType.split(';')[0].trim() };
}

function failed(what: string, reason: string): Failure {
	return new Failure({
		what: `${what} could not be downloaded (${reason})`,
		description:
			'Its URL is in the answer of WeCom; n8n must reach the host of this URL, which is not that of the API.',
	});
}
