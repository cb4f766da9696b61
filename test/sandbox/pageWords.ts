import { allOperations, contractDocument, errorCodes } from './contract';
import type { EventFields } from './callbacks/types';
import { callbackVectors } from './callbacks/vectors';
import type { PageWords } from './pageTypes';

let words: PageWords | undefined;

/** Read from the contract the first time, which takes about half a second. */
export function pageWords(): PageWords {
	words ??= {
		apis: Object.fromEntries(allOperations().map(({ path, summary }) => [path, summary])),
		errcodes: Object.fromEntries(
			Object.entries(errorCodes()).map(([code, { meaning }]) => [code, meaning]),
		),
		addWays: addWays(),
		events: events(),
	};
	return words;
}

function addWays(): Record<string, string> {
	const { schemas } = contractDocument('external-contact.yaml').components as {
		schemas: { AddWay: { 'x-enum-labels': Record<string, string> } };
	};
	return schemas.AddWay['x-enum-labels'];
}

/** The elements that every event has. */
const common = new Set(['ToUserName', 'FromUserName', 'CreateTime', 'MsgType', 'AgentID']);

function events(): Record<string, EventFields> {
	const found = new Map<string, EventFields>();
	for (const { expect } of callbackVectors) {
		const { Event, ChangeType, UpdateDetail, ...rest } = expect.fields ?? {};
		if (!expect.ok || typeof Event !== 'string' || Event === '') continue;
		const kind = [ChangeType, UpdateDetail].filter((it) => typeof it === 'string');
		const name = [Event, ...kind].join(' · ');
		if (found.has(name)) continue;
		const own = { Event, ...(ChangeType && { ChangeType }), ...(UpdateDetail && { UpdateDetail }) };
		const others = Object.entries(rest).filter(([element]) => !common.has(element));
		found.set(name, { ...own, ...Object.fromEntries(others) });
	}
	return Object.fromEntries([...found].sort(([a], [b]) => a.localeCompare(b)));
}
