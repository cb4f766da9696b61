import type { EventFields, EventValue } from './types';

/** An event as WeCom writes it, on one line: texts in CDATA, numbers bare. */
export function eventXml(fields: EventFields): string {
	return element('xml', fields);
}

/** One element, or one for each value of a list. */
export function element(name: string, value: EventValue): string {
	if (Array.isArray(value)) return value.map((one) => element(name, one)).join('');
	return `<${name}>${content(value)}</${name}>`;
}

function content(value: string | number | EventFields): string {
	if (typeof value === 'number') return String(value);
	// The end of CDATA cannot stand inside: it is split between two.
	if (typeof value === 'string') return `<![CDATA[${value.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
	return Object.entries(value)
		.map(([name, inner]) => element(name, inner))
		.join('');
}
