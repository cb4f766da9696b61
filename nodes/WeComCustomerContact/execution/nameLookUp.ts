import type { IDataObject } from 'n8n-workflow';

import { entriesIn, isRecord } from '../fields/entries';
import type { Field, FormContext } from '../fields/field';
import type { Named } from '../fields/named';
import { BY_MOBILE, BY_NAME } from '../fields/locator';
import { isNothing } from '../fields/nothing';
import { holdsNames, idFrom, idsFrom, isName } from '../names/idsFrom';
import { idOfMobileNumber, mobileNumberIn } from '../names/mobileNumber';

/** Finds the ids for a value that holds names. */
export type LookUp = (item: FormContext) => Promise<unknown>;

/**
 * How to find the ids for what stands in a field that takes names; nothing when there is nothing to look up.
 *
 * @param raw the value, of a locator with its mode
 * @throws {Failure} for what cannot be looked up at all: a mobile number that is none
 */
export function lookUpOf({ names, description }: Field, raw: unknown): LookUp | undefined {
	const { displayName, type } = description;
	if (!names) return undefined;
	if (names.within) return lookUpWithin(names.of, names.within, raw);
	if (type !== 'resourceLocator') return listLookUp(names.of, raw, displayName);
	const { mode, value } = isRecord(raw) ? raw : {};
	if (mode === BY_MOBILE) return mobileLookUp(value, displayName);
	if (mode !== BY_NAME || isNothing(value) || !isName(names.of, value)) return undefined;
	return async (item) => await idFrom(item, names.of, value, displayName);
}

function mobileLookUp(value: unknown, label: string): LookUp | undefined {
	const number = mobileNumberIn(value, label);
	if (number === undefined) return undefined;
	return async (item) => await idOfMobileNumber(item, number, label);
}

function listLookUp(kind: Named['of'], value: unknown, label: string): LookUp | undefined {
	if (!holdsNames(kind, value)) return undefined;
	return async (item) => await idsFrom(item, kind, value, label);
}

function lookUpWithin(
	kind: Named['of'],
	{ entries, values }: NonNullable<Named['within']>,
	raw: unknown,
): LookUp | undefined {
	const all = entriesIn(raw, entries);
	const lookUps = all.map((entry) =>
		Object.entries(values).flatMap(([name, label]) => {
			const lookUp = listLookUp(kind, entry[name], label);
			return lookUp ? [{ name, lookUp }] : [];
		}),
	);
	if (lookUps.every(({ length }) => length === 0)) return undefined;
	return async (item) => {
		const found: IDataObject[] = [];
		for (const [place, entry] of all.entries()) {
			const ids: IDataObject = {};
			for (const { name, lookUp } of lookUps[place]) {
				ids[name] = (await lookUp(item)) as IDataObject[string];
			}
			found.push({ ...entry, ...ids });
		}
		return { [entries]: found };
	};
}
