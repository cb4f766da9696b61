import { el } from '../dom/element.js';
import { code } from '../parts/code.js';
import { facts } from '../parts/facts.js';
import { clockText, durationText } from '../times.js';

/**
 * @import { PageWords } from '../../pageTypes'
 * @import { JournalEntry } from '../../types'
 */

/** Whether a request did not go well. @param {JournalEntry} entry */
export function isProblem({ outcome, status, errcode }) {
	if (outcome === 'pending') return false;
	return outcome !== 'answered' || status !== 200 || (errcode ?? 0) !== 0;
}

/**
 * A request of the API, with its details to open.
 *
 * @param {JournalEntry} entry
 * @param {PageWords} words
 * @param {number} [count] how many there were like this one, one after the other
 */
export function requestRow(entry, words, count = 1) {
	const { at, path, method, durationMs, query, body, contentType, outcome } = entry;
	const summary = words.apis[path];
	return el(
		'li',
		{ class: isProblem(entry) ? 'event bad' : 'event' },
		el(
			'details',
			{ 'data-keep': 'details' },
			el(
				'summary',
				{ 'data-keep': 'summary' },
				el('time', {}, clockText(at)),
				el(
					'span',
					{ class: 'what' },
					el('span', {}, summary ?? 'Unknown API'),
					el('span', { class: 'note' }, path.replace('/cgi-bin/', '')),
				),
				el(
					'span',
					{ class: `badge ${outcome}` },
					`${resultText(entry)}${count > 1 ? ` × ${count}` : ''}`,
				),
			),
			facts([
				['Times', count > 1 && `${count}, one after the other; this is the last`],
				['Request', el('code', {}, `${method} ${path}`)],
				['Result', meaningText(entry, words)],
				['Took', outcome !== 'pending' && durationText(durationMs)],
				['Query', Object.keys(query).length > 0 && code(query)],
				['Type', contentType && el('code', {}, contentType)],
				['Body', body !== undefined && code(body)],
			]),
		),
	);
}

/** @param {JournalEntry} entry */
function resultText({ outcome, status, errcode }) {
	if (outcome === 'pending') return '…';
	if (outcome === 'reset') return 'reset';
	if (outcome === 'aborted') return 'gone';
	if (status !== 200) return `HTTP ${status}`;
	return errcode === undefined || errcode === 0 ? 'ok' : String(errcode);
}

/**
 * @param {JournalEntry} entry
 * @param {PageWords} words
 */
function meaningText({ outcome, status, errcode }, words) {
	switch (outcome) {
		case 'pending':
			return 'Not answered yet';
		case 'reset':
			return 'A fault reset the connection';
		case 'aborted':
			return 'The caller went away before the answer';
		case 'answered':
			if (errcode === undefined) return `HTTP status ${status}`;
			return `errcode ${errcode}${errcode === 0 ? '' : `: ${words.errcodes[errcode] ?? 'unknown'}`}`;
	}
}
