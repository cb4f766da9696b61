import { closed, count } from '../schemaParts';

const text = { type: 'string', minLength: 1 };
const some = { type: 'integer', minimum: 1 };
export const appName = {
	enum: ['main', 'otherApp', 'noCustomerContact', 'untrustedIp', 'contactSync', 'provider'],
};

export const callbackLimits = {
	handshakeTimeoutMs: some,
	callbackTimeoutMs: some,
	callbackRetryDelaysMs: { type: 'array', items: count },
	callbackRetryOnStatus: { type: 'boolean' },
	callbacksAtOnce: some,
	deliveryEntries: some,
};

/** An element with everything inside it; the names must be names of XML elements. */
const elements = (contents: object) => ({
	type: 'object',
	propertyNames: { pattern: '^[A-Za-z_][\\w.-]*$' },
	additionalProperties: contents,
});
const single = [{ type: 'string' }, { type: 'number' }];
const eventFields = (depth: number): object => {
	const inside = depth === 0 ? single : [...single, eventFields(depth - 1)];
	return elements({
		anyOf: [...inside, { type: 'null' }, { type: 'array', items: { anyOf: inside } }],
	});
};

const faultParts = {
	app: appName,
	changeType: text,
	times: { type: ['integer', 'null'], minimum: 1 },
	after: count,
	every: some,
	share: { type: 'number', minimum: 0, maximum: 1 },
	seed: { type: 'string' },
};
const faults: Record<string, object> = {
	drop: closed({ kind: { const: 'drop' }, ...faultParts }, ['kind']),
	delay: closed({ kind: { const: 'delay' }, ms: count, ...faultParts }, ['kind', 'ms']),
	duplicate: closed({ kind: { const: 'duplicate' }, copies: some, ...faultParts }, ['kind']),
	outOfOrder: closed({ kind: { const: 'outOfOrder' }, behind: some, ...faultParts }, ['kind']),
	loseAnswer: closed({ kind: { const: 'loseAnswer' }, attempts: some, ...faultParts }, ['kind']),
};

/** What is handed to the control plane for callbacks. */
export const callbackSchemas = {
	appName,
	callback: closed(
		{
			app: appName,
			url: { type: 'string', pattern: '^https?://' },
			token: { type: 'string', pattern: '^[A-Za-z0-9]{1,32}$' },
			encodingAesKey: { type: 'string', pattern: '^[A-Za-z0-9]{43}$' },
		},
		['url'],
	),
	callbackFault: {
		type: 'object',
		required: ['kind'],
		properties: { kind: { enum: Object.keys(faults) } },
		allOf: Object.entries(faults).map(([kind, schema]) => ({
			if: { required: ['kind'], properties: { kind: { const: kind } } },
			then: schema,
		})),
	},
	deliveryFilter: closed({ app: appName, changeType: text, last: count }),
	emission: {
		...closed({ app: appName, event: eventFields(3), xml: text }),
		oneOf: [{ required: ['event'] }, { required: ['xml'] }],
	},
};
