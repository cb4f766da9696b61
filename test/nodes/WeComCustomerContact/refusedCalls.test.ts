import type { INodeParameters } from 'n8n-workflow';

import { failureOf } from '../../../nodes/wecom/errors/failure';
import type { Operation } from '../../../nodes/WeComCustomerContact/operation/operation';
import type { Answering } from '../../engine/formOnly';
import { carryOutAlone } from '../../engine/formOnly';
import type { Values } from '../../engine/formValues';
import { baseOf } from '../../engine/formValues';
import { mp4, png } from '../../sandbox/pictures';
import { turns, whole } from '../../schemas/answers';
import { formsOf } from '../../schemas/forms';
import { operationsByName } from '../../schemas/outputSchema';

jest.mock('n8n-workflow', () => ({
	...jest.requireActual<typeof import('n8n-workflow')>('n8n-workflow'),
	sleep: async () => {},
}));

/** Nothing that any call waits out or takes for an outcome: WeCom does not know the request. */
const REFUSED = 40058;

/** Calls of an item, until further ones are like those before. */
const MOST_CALLS = 12;

/** What an operation can do without, by its docstring. */
const DONE_WITHOUT: Readonly<Record<string, string[]>> = {
	'externalContact:find': ['/cgi-bin/externalcontact/get_corp_tag_list'],
	'externalContact:getAll': ['/cgi-bin/externalcontact/get_corp_tag_list'],
};

/** WeCom, refusing one of its calls. */
function refusing(nth: number, seen: string[]): Answering {
	const answering = whole(turns[0]);
	return (path, params) => {
		// The picture of a QR code is no call.
		if (!path.startsWith('/cgi-bin/')) return answering(path, params);
		seen.push(path);
		return seen.length === nth ? { errcode: REFUSED, errmsg: 'refused' } : answering(path, params);
	};
}

async function silentIn(operation: Operation, values: Values, nth: number) {
	const seen: string[] = [];
	const { items, bug, ...ended } = await carryOutAlone(
		operation,
		values as INodeParameters,
		values,
		{
			...{ file: png, fileFields: ['data', '1'], otherFiles: { video: mp4 } },
			answering: refusing(nth, seen),
		},
	);
	if (bug) throw bug;
	const said = JSON.stringify(items);
	const isSaid =
		ended.failed !== undefined ||
		ended.refused !== undefined ||
		[String(REFUSED), failureOf(REFUSED).what].some((words) => said.includes(words));
	const isOver = seen.length < nth;
	return { isOver, silent: isOver || isSaid ? undefined : seen[nth - 1] };
}

describe('A call that WeCom refuses', () => {
	it.each([...operationsByName])('is never passed over in silence: %s', async (name, operation) => {
		const base = baseOf(name, operation);
		const forms = [base, ...formsOf(name, operation, base).map(({ full }) => full)];
		const silent = new Set<string>();
		for (const form of forms) {
			for (let nth = 1; nth <= MOST_CALLS; nth++) {
				const found = await silentIn(operation, form, nth);
				if (found.isOver) break;
				if (found.silent) silent.add(found.silent);
			}
		}
		expect([...silent]).toEqual(DONE_WITHOUT[name] ?? []);
	});
});
