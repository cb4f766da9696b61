/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An element of an event, and what the contract says about it. */
export interface DocumentedElement {
	name: string;
	type: string;
	meaning: string;
}

/** An event of contract/callbacks.md, 5. */
export interface DocumentedEvent {
	/** `Event`, and `ChangeType` if there is one. */
	kind: string;
	elements: DocumentedElement[];
}

/** A row of a table: its cells by the headings of their columns. */
type Row = Record<string, string>;

const chapter = readFileSync(
	join(__dirname, '../../../sandbox/contract/callbacks.md'),
	'utf8',
).match(/^## 5\. .*?(?=^## 6\. )/ms)![0];
const [, ...sections] = chapter.split(/^### /m);

/** The elements that every event has: a table of elements without one of events before it. */
export const commonElements: DocumentedElement[] = sections
	.map(tablesOf)
	.filter((tables) => tables.length === 1 && tables[0][0].Field)
	.flatMap(([fields]) => fields.map((row) => elementOf(row.Field, fields)));

/** Every event that a table has, and each name of what else reaches the URL. */
export const documentedEvents: DocumentedEvent[] = sections.flatMap((section) => {
	const [events, fields = []] = tablesOf(section);
	const family = section.split('\n')[0].match(/`(\w+)`/)?.[1];
	return events
		.filter((row) => row.ChangeType ?? row.Event)
		.flatMap((row) =>
			codesIn(row.ChangeType ?? row.Event).map((name) => ({
				kind: family ? `${family}.${name}` : name,
				elements: elementsOf(name, row, fields),
			})),
		);
});

/** The texts in backticks. */
export function codesIn(cell: string): string[] {
	return [...cell.matchAll(/`(\w+)`/g)].map(([, code]) => code);
}

/** Elements that the row of the event names, or else those whose row names the event. */
function elementsOf(name: string, row: Row, fields: Row[]): DocumentedElement[] {
	const own = row['Own fields'] ?? row['Extra fields'];
	const names =
		own === undefined
			? fields.filter(({ In }) => isIn(name, In)).map(({ Field }) => Field)
			: own.match(/\b[A-Z]\w+/g);
	return (names ?? []).map((element) => elementOf(element, fields, own));
}

/** `add` is short for `add_external_contact`. */
function isIn(change: string, cell: string): boolean {
	return cell
		.split(', ')
		.some((part) => ['all', change, change.replace('_external_contact', '')].includes(part));
}

/** What stands of the element in its row, which may be that of several, or else in the row of the event. */
function elementOf(name: string, fields: Row[], own = ''): DocumentedElement {
	const row = fields.find(({ Field }) => Field.split(', ').includes(name));
	return { name, type: row?.Type ?? own, meaning: row?.Meaning ?? own };
}

function tablesOf(section: string): Row[][] {
	return [...section.matchAll(/(?:^\|.*\n)+/gm)].map(([table]) => {
		const [headings, , ...rows] = table.trim().split('\n').map(cellsOf);
		return rows.map((cells) => Object.fromEntries(headings.map((name, i) => [name, cells[i]])));
	});
}

function cellsOf(line: string): string[] {
	return line
		.split('|')
		.slice(1, -1)
		.map((cell) => cell.trim());
}
