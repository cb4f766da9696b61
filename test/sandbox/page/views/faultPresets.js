/** @import { Fault } from '../../types' */

/**
 * @template Each
 * @typedef {Each extends Fault ? Omit<Each, 'path' | 'times' | 'after' | 'every' | 'share' | 'seed'> : never} WithoutAim
 */

/** @typedef {WithoutAim<Fault>} FaultKind what goes wrong, without the calls that it hits */

/**
 * @template Kind
 * @typedef {object} Preset
 * @property {string} title
 * @property {string} text what it does
 * @property {string} mark the errcode, or another sign
 * @property {Kind} fault
 */

/** Faults to switch on with one click. @type {Array<Preset<FaultKind>>} */
export const presets = [
	errcode(-1, 'System busy', 'WeCom is busy; the call may be repeated.'),
	errcode(45033, 'Too many calls at once', 'The corp has too many calls of this API under way.'),
	errcode(45009, 'Call limit reached', 'More calls than the minute, hour or day allows.'),
	errcode(45035, 'Record in use', 'Another call is changing the same customer.'),
	{
		title: 'Access tokens end',
		text: 'All tokens end just before the call, which is refused with 42001.',
		mark: '42001',
		fault: { kind: 'endTokens' },
	},
	errcode(40014, 'Access token invalid', 'The token is refused as wrong.'),
	errcode(48002, 'No permission', 'The app may not use this API.'),
	errcode(60020, 'IP address not trusted', 'The caller is not on the list of trusted addresses.'),
	{
		title: 'Connection reset, before',
		text: 'The connection breaks; the request takes no effect.',
		mark: 'reset',
		fault: { kind: 'reset' },
	},
	{
		title: 'Connection reset, after',
		text: 'The request takes effect, but its answer is lost.',
		mark: 'reset',
		fault: { kind: 'reset', processed: true },
	},
	{
		title: 'Bad gateway',
		text: 'A proxy answers with an HTML page; no effect.',
		mark: '502',
		fault: { kind: 'status', status: 502 },
	},
	{
		title: 'JSON of a gateway',
		text: 'A gateway answers with JSON that has no errcode; no effect.',
		mark: '200',
		fault: { kind: 'gateway' },
	},
	{
		title: 'Redirect',
		text: 'A proxy sends the caller to another host; no effect.',
		mark: '302',
		fault: { kind: 'redirect' },
	},
	{
		title: 'Answer cut in half',
		text: 'The request takes effect, its answer is broken JSON.',
		mark: 'JSON',
		fault: { kind: 'brokenJson' },
	},
	{
		title: 'Answer lacks its parts',
		text: 'The request takes effect, its answer has an errcode and nothing else.',
		mark: '{ }',
		fault: { kind: 'missing' },
	},
	{
		title: 'Warning',
		text: 'The request takes effect, and WeCom warns: "wrong json format".',
		mark: 'ok?',
		fault: { kind: 'warning' },
	},
	{
		title: 'Slow',
		text: 'The answer takes 3 seconds longer.',
		mark: '+3 s',
		fault: { kind: 'delay', ms: 3000 },
	},
	{
		title: 'Very slow',
		text: 'The answer takes a minute longer: most callers give up.',
		mark: '+60 s',
		fault: { kind: 'delay', ms: 60_000 },
	},
];

/**
 * @param {number} code
 * @param {string} title
 * @param {string} text
 * @returns {Preset<FaultKind>}
 */
function errcode(code, title, text) {
	return { title, text, mark: String(code), fault: { kind: 'errcode', errcode: code } };
}

/**
 * What a fault does, in a text that is the same for the same kind of fault.
 *
 * @param {FaultKind} fault
 */
export function kindOf(fault) {
	switch (fault.kind) {
		case 'errcode':
			return `errcode ${fault.errcode}`;
		case 'delay':
			return `${fault.ms} ms later`;
		case 'reset':
			return `connection reset ${fault.processed ? 'after' : 'before'} it took effect`;
		case 'status':
			return `HTTP status ${fault.status}`;
		case 'gateway':
			return `JSON of a gateway, HTTP ${fault.status ?? 200}`;
		case 'redirect':
			return `redirect, HTTP ${fault.status ?? 302}`;
		case 'brokenJson':
			return 'broken JSON';
		case 'missing':
			return `answer without ${fault.keys?.join(', ') ?? 'its parts'}`;
		case 'warning':
			return 'warning';
		case 'endTokens':
			return 'access tokens end';
	}
}
