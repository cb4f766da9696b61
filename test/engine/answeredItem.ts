import type { IDataObject } from 'n8n-workflow';

import type { FormContext } from '../../nodes/WeComCustomerContact/fields/field';
import { loneItem } from './loneItem';

export interface AnsweredItem {
	item: FormContext;
	/** What the calls of a name have sent, in their order. */
	sent(name: string): IDataObject[];
}

/**
 * A {@link loneItem} whose calls are told apart by their names, without the folders of the API.
 *
 * @param answers by the names of the calls, for example `groupchat/list`; calls of others are refused
 */
export function answeredItem(
	answers: Record<string, (params: IDataObject) => IDataObject>,
): AnsweredItem {
	const { item, sent } = loneItem(
		Object.fromEntries(Object.entries(answers).map(([name, answer]) => [`/${name}`, answer])),
	);
	return {
		item,
		sent: (name) => sent.filter(([path]) => nameOf(path) === name).map(([, params]) => params),
	};
}

function nameOf(path: string): string {
	return path.replace(/^.*\/cgi-bin\/(externalcontact\/)?/, '');
}
