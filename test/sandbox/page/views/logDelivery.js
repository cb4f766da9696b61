import { el } from '../dom/element.js';
import { code } from '../parts/code.js';
import { facts } from '../parts/facts.js';
import { clockText, durationText } from '../times.js';

/** @import { Delivery, DeliveryAttempt } from '../../types' */

const statuses = {
	pending: '…',
	delivered: 'delivered',
	givenUp: 'given up',
	dropped: 'dropped',
	cancelled: 'cancelled',
};

const outcomes = {
	waiting: 'waiting for the answer',
	accepted: 'accepted',
	refused: 'refused',
	timeout: 'no answer in time',
	failed: 'no connection',
	lost: 'answered, but a fault lost the answer',
	cancelled: 'cancelled',
};

/** Whether a callback did not arrive, or not at the first try. @param {Delivery} delivery */
export function deliveryProblem({ status, attempts }) {
	return (
		status === 'givenUp' ||
		status === 'dropped' ||
		attempts.some(({ outcome }) => !['waiting', 'accepted', 'cancelled'].includes(outcome))
	);
}

/**
 * A callback, with its attempts and its XML to open, and a link to what came of it.
 *
 * @param {Delivery} delivery
 * @param {string} [outcome] what the link says
 */
export function deliveryRow(delivery, outcome) {
	const { id, at, app, event, xml, status, attempts } = delivery;
	const isReceived = attempts.some((attempt) => attempt.status === 200);
	const { Event: kind, ChangeType: change, UpdateDetail: detail } = event;
	return el(
		'li',
		{ class: deliveryProblem(delivery) ? 'event callback bad' : 'event callback' },
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
					el('span', {}, text(change) || text(kind) || 'Raw XML'),
					el(
						'span',
						{ class: 'note' },
						['Callback', text(kind), text(detail)].filter(Boolean).join(' · '),
					),
				),
				el('span', { class: `badge ${status}` }, badgeText(delivery)),
			),
			facts([
				['To', `app ${app}`],
				[
					'Came to',
					isReceived &&
						outcome !== undefined &&
						el(
							'a',
							{ href: `/_sandbox/deliveries/${id}/outcome`, target: '_blank', rel: 'noopener' },
							outcome,
						),
				],
				['Attempts', attempts.map((attempt) => el('div', {}, attemptText(attempt)))],
				['Event', Object.keys(event).length > 0 && code(event)],
				['XML', code(xml)],
			]),
		),
	);
}

/** @param {Delivery['event'][string] | undefined} value */
function text(value) {
	return value === undefined ? '' : String(value);
}

/** @param {Delivery} delivery */
function badgeText({ status, attempts }) {
	const tries = attempts.length > 1 ? `, try ${attempts.length}` : '';
	return `${statuses[status]}${tries}`;
}

/** @param {DeliveryAttempt} attempt */
function attemptText({ at, outcome, status, latencyMs, answer, error }) {
	const parts = [
		outcomes[outcome],
		status !== undefined && `HTTP ${status}`,
		latencyMs !== undefined && durationText(latencyMs),
		error,
		answer && `“${answer}”`,
	];
	return `${clockText(at)} ${parts.filter(Boolean).join(', ')}`;
}
