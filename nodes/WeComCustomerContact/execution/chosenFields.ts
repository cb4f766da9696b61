import type { IDataObject } from 'n8n-workflow';

import { isRecord } from '../fields/entries';

/** What says that something did not come about; it is never left out. */
const ALWAYS = ['success', 'errcode', 'errmsg', 'reason', 'failed'];

/** The wanted fields by their names; of one that is wanted as a whole, nothing inside. */
type Tree = Map<string, Tree>;

/**
 * The record with chosen fields alone, in their order in the record. A field that it does not have is not there.
 *
 * @param paths names of fields, of fields inside others by "a.b"; lists are looked through
 */
export function chosenFields(record: IDataObject, paths: string[]): IDataObject {
	return pick(record, treeOf([...ALWAYS, ...paths])) as IDataObject;
}

function treeOf(paths: string[]): Tree {
	const tree: Tree = new Map();
	const whole = new Set(paths);
	for (const path of paths) {
		const parts = path.split('.');
		let place = tree;
		for (const [depth, part] of parts.entries()) {
			let inside = place.get(part);
			if (!inside) place.set(part, (inside = new Map()));
			place = inside;
			if (whole.has(parts.slice(0, depth + 1).join('.'))) {
				place.clear();
				break;
			}
		}
	}
	return tree;
}

function pick(value: unknown, tree: Tree): unknown {
	if (tree.size === 0) return value;
	if (Array.isArray(value)) return value.map((entry) => pick(entry, tree));
	if (!isRecord(value)) return value;
	return Object.fromEntries(
		Object.entries(value).flatMap(([name, inside]) => {
			const wanted = tree.get(name);
			return wanted ? [[name, pick(inside, wanted)]] : [];
		}),
	);
}
