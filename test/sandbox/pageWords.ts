import { allOperations, contractDocument, errorCodes } from './contract';
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
	};
	return words;
}

function addWays(): Record<string, string> {
	const { schemas } = contractDocument('external-contact.yaml').components as {
		schemas: { AddWay: { 'x-enum-labels': Record<string, string> } };
	};
	return schemas.AddWay['x-enum-labels'];
}
