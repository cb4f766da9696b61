import type { IDataObject } from 'n8n-workflow';

import type { Call } from '../../../wecom/api';
import { collectFormApi, externalPayApi } from '../../../wecom/api';
import { FORBIDDEN } from '../../../wecom/errors/callableApps';
import { Failure } from '../../../wecom/errors/failure';
import type { FormContext } from '../../fields/field';
import { DAY } from '../../../values/daysInChina';
import { inOrder } from '../../operation/inOrder';
import { lanesOf } from '../../operation/sideBySide';
import type { Finding } from './finding';
import { ask, good, unknown } from './finding';
import { yesterday } from './yesterday';

/** Nobody has this form; that WeCom looks for it shows that the app may. */
const NO_FORM = 'wc_check_setup';

interface OwnList {
	check: string;
	/** The resource that it is for. */
	resource: string;
	call: Call;
	/** @param now Unix seconds */
	params(now: number): IDataObject;
	/** Codes by which WeCom says that there is no such thing. */
	nothingThere: number[];
}

/** What WeCom has lists of callable apps of its own for, beside that of customer contact. */
const OWN_LISTS: OwnList[] = [
	{
		check: 'Forms',
		resource: 'Collection Form',
		call: collectFormApi.get,
		params: () => ({ formid: NO_FORM }),
		nothingThere: [710003, 701450],
	},
	{
		check: 'Payments',
		resource: 'Payment',
		call: externalPayApi.listBills,
		params: (now) => ({ begin_time: yesterday(now), end_time: yesterday(now) + DAY, limit: 1 }),
		nothingThere: [],
	},
];

export const ownListChecks = OWN_LISTS.map(({ check }) => check);

/**
 * Whether the app is on the other lists of callable apps. Most companies need neither: that an app is not on one is
 * nothing wrong.
 *
 * @param now Unix seconds
 */
export async function checkOwnLists(item: FormContext, now: number): Promise<Finding[]> {
	return await inOrder(OWN_LISTS, lanesOf(item), async (list) => {
		const { check, call, params, nothingThere } = list;
		const answer = await ask(item, call, params(now));
		const isAllowed =
			!(answer instanceof Failure) || nothingThere.includes(answer.errcode ?? Number.NaN);
		return isAllowed ? good(check, 'The app may read them') : notOn(list, answer);
	});
}

function notOn({ check, resource }: OwnList, { what, errcode, description }: Failure): Finding {
	const found = `${what}${errcode === undefined ? '' : ` (WeCom ${errcode})`}`;
	if (errcode !== FORBIDDEN) return unknown(check, found, description);
	return unknown(check, found, `Only the resource '${resource}' needs it. ${description}`);
}
