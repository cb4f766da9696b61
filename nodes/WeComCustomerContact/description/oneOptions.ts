import type { INodeProperties } from 'n8n-workflow';

import { OPTIONS } from '../fields/collections';

/** An entry of the options, and the operations that have it, by resource. */
interface Shared {
	entry: INodeProperties;
	operations: Map<string, string[]>;
}

/**
 * Makes one collection of the options of all operations, behind all other fields: most of its entries are those of the
 * pace, which every operation has. An entry says for which operations it is shown.
 *
 * @param properties of all resources; the options are the last of each form, and every operation has them
 */
export function withOneOptions(properties: INodeProperties[]): INodeProperties[] {
	const all = properties.filter(({ name }) => name === OPTIONS);
	const others = properties.filter(({ name }) => name !== OPTIONS);
	if (all.length === 0) return others;
	const shared = new Map<string, Shared>();
	const everywhere = new Map<string, string[]>();
	for (const { displayOptions, options } of all) {
		const [resource] = displayOptions!.show!.resource as string[];
		const operations = displayOptions!.show!.operation as string[];
		add(everywhere, resource, operations);
		for (const entry of options as INodeProperties[]) {
			const key = JSON.stringify(entry);
			const known = shared.get(key) ?? { entry, operations: new Map<string, string[]>() };
			shared.set(key, known);
			add(known.operations, resource, operations);
		}
	}
	const entries = [...shared.values()]
		.flatMap((one) => shownFor(one, everywhere))
		.sort((a, b) => a.displayName.localeCompare(b.displayName));
	return [...others, { ...all[0], displayOptions: undefined, options: entries }];
}

function add(to: Map<string, string[]>, resource: string, operations: string[]): void {
	to.set(resource, [...(to.get(resource) ?? []), ...operations]);
}

/** The entry once for all resources in which operations of the same names have it. */
function shownFor(
	{ entry, operations }: Shared,
	everywhere: Map<string, string[]>,
): INodeProperties[] {
	const nameOf = (some: string[]) => JSON.stringify([...some].sort());
	const isEverywhere = [...everywhere].every(
		([resource, all]) => nameOf(operations.get(resource) ?? []) === nameOf(all),
	);
	if (isEverywhere) return [entry];
	const alike = new Map<string, string[]>();
	for (const [resource, some] of operations) add(alike, nameOf(some), [resource]);
	return [...alike].map(([names, resources]) => ({
		...entry,
		displayOptions: {
			show: {
				'/resource': resources,
				'/operation': JSON.parse(names) as string[],
				...entry.displayOptions?.show,
			},
		},
	}));
}
