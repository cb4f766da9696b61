import { authApi, externalContactApi } from '../../../wecom/api';
import type { Answer } from '../../../wecom/api';
import { Failure } from '../../../wecom/errors/failure';
import { withoutSecrets } from '../../../wecom/shown';
import { appOf, CREDENTIAL, fingerprintOf } from '../../../wecom/token/accessToken';
import { refusedSecrets } from '../../../wecom/token/refusedSecrets';
import type { FormContext } from '../../fields/field';
import type { Finding } from './finding';
import { ask, good, refused, unknown } from './finding';

/** What every call needs, in the order in which WeCom looks at it. */
type Step =
	'Base URL' | 'Corp ID' | 'Secret' | 'App' | 'Company' | 'IP Address' | 'Customer Contact';

const NO_SECRET = 40001;

/** What WeCom's codes are about. */
const CAUSES: Readonly<Record<number, Step>> = {
	40013: 'Corp ID',
	41002: 'Corp ID',
	2000002: 'Corp ID',
	40001: 'Secret',
	40014: 'Secret',
	40091: 'Secret',
	41001: 'Secret',
	41004: 'Secret',
	41024: 'Secret',
	42001: 'Secret',
	45009: 'Secret',
	45031: 'Secret',
	48004: 'App',
	48006: 'App',
	50003: 'App',
	50006: 'App',
	60031: 'App',
	40141: 'Company',
	43009: 'Company',
	301007: 'Company',
	610023: 'Company',
	610024: 'Company',
	60020: 'IP Address',
	301042: 'IP Address',
	48001: 'Customer Contact',
	48002: 'Customer Contact',
	48009: 'Customer Contact',
	84074: 'Customer Contact',
};

export interface Access {
	findings: Finding[];
	/** The members who may use customer contact; nothing when a check has failed. */
	followers?: Answer<'externalContact.getFollowUsers'>;
}

/**
 * Whether the app gets through to customer contact: one call that needs no permission, then one that does. What is wrong
 * is told by the errcode; a wrong secret is sent once.
 */
export async function checkAccess(item: FormContext): Promise<Access> {
	const app = appOf(await item.getCredentials(CREDENTIAL));
	// Who checks wants to know what WeCom says now, and not what it said some minutes ago.
	refusedSecrets.forget(fingerprintOf(app));
	const says: Record<Step, string> = {
		'Base URL': `WeCom answers at ${withoutSecrets(app.baseUrl, [app.secret])}`,
		'Corp ID': app.corpId,
		Secret: 'WeCom gives an access token for it',
		App: 'The app is enabled',
		Company: 'WeCom serves the company',
		'IP Address': 'The app trusts the IP address of n8n',
		'Customer Contact': 'The app may call the customer contact API',
	};
	const first = await ask(item, authApi.getApiDomainIp);
	if (first instanceof Failure) return { findings: upTo(stepOf(first, 'App'), first, says) };
	const followers = await ask(item, externalContactApi.getFollowUsers);
	if (followers instanceof Failure) {
		return { findings: upTo(stepOf(followers, 'Customer Contact'), followers, says) };
	}
	return { findings: stepsOf(says).map((step) => good(step, says[step])), followers };
}

/** @param otherwise where an errcode belongs that is not known here */
function stepOf({ errcode, kind }: Failure, otherwise: Step): Step {
	if (errcode === undefined) return 'Base URL';
	// Of an API it is a limit; of the token it is what comes of wrong secrets.
	if (errcode === 45009 && kind !== 'fatal') return otherwise;
	return CAUSES[errcode] ?? otherwise;
}

/** What comes before the step that has failed is right, what comes after it cannot be known. */
function upTo(failed: Step, failure: Failure, says: Record<Step, string>): Finding[] {
	const steps = stepsOf(says);
	const place = steps.indexOf(failed);
	return steps.map((step, index) => {
		if (index < place) return good(step, says[step]);
		return index === place ? refusedAt(step, failure) : notChecked(step, failed);
	});
}

/** WeCom has one code for a wrong secret and for an app that is disabled; both are said. */
function refusedAt(step: Step, failure: Failure): Finding {
	const finding = refused(step, failure);
	if (failure.errcode !== NO_SECRET) return finding;
	const found = `WeCom does not accept the secret: it is wrong or was reset, or the app is disabled (WeCom ${NO_SECRET})`;
	return { ...finding, found };
}

function stepsOf(says: Record<Step, string>): Step[] {
	return Object.keys(says) as Step[];
}

/** A check that another one, which has failed, comes before. */
export function notChecked(check: string, failed: string): Finding {
	return unknown(check, `Not checked, since '${failed}' has failed`);
}
