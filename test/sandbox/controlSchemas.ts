import type { ValidateFunction } from 'ajv';
import Ajv2020 from 'ajv/dist/2020';
import { appName, callbackLimits, callbackSchemas } from './callbacks/schemas';
import { messagingSchemas } from './messagingSchemas';
import { outsideSchemas } from './outside/schemas';
import { closed, count } from './schemaParts';

const atLeastOne = { type: 'integer', minimum: 1 };

const limits = closed({
	perMinute: count,
	blockSeconds: count,
	concurrent: { type: ['integer', 'null'], minimum: 0 },
	recordConflicts: { type: 'boolean' },
	recordHoldMs: count,
	latencyMs: count,
	followPageSize: atLeastOne,
	tagsPerCorp: count,
	tagsPerCustomer: count,
	wrongSecrets: atLeastOne,
	banSeconds: count,
	imagesPerDay: count,
	imagesPerMonth: count,
	jobPolls: count,
	dispatchPolls: count,
	receiveRule: { enum: ['month', 'week', 'day'] },
	receiveCount: { type: ['integer', 'null'], minimum: 0 },
	groupWelcomeTemplates: count,
	momentsPerMinute: count,
	momentsPerMonth: count,
	momentJobs: { type: ['integer', 'null'], minimum: 0 },
	waysPerCorp: count,
	temporaryWaysPerDay: count,
	transferSeconds: count,
	customersPerMember: { type: ['integer', 'null'], minimum: 0 },
	groupTransfersPerDay: count,
	journalEntries: atLeastOne,
	...callbackLimits,
});

const seed = closed({
	seed: { type: 'string', minLength: 1 },
	customers: { ...count, maximum: 1_000_000 },
	customersOfEach: { type: 'array', items: { ...count, maximum: 1_000_000 } },
	members: { ...count, maximum: 100_000 },
	unassigned: { ...count, maximum: 100_000 },
	groupChats: { ...count, maximum: 100_000 },
	tagGroups: {
		type: 'array',
		items: closed(
			{
				name: { type: 'string', minLength: 1 },
				tags: { type: 'array', minItems: 1, items: { type: 'string', minLength: 1 } },
				app: appName,
				order: count,
			},
			['name', 'tags'],
		),
	},
});

const scan = closed(
	{
		configId: { type: 'string', minLength: 1 },
		externalUserId: { type: 'string', minLength: 1 },
		name: { type: 'string', minLength: 1 },
		accept: { type: 'boolean' },
		channel: { type: 'string' },
	},
	['configId'],
);

const flag = { type: 'boolean' };
const groupChatChange = closed({
	status: { enum: [0, 1, 2, 3] },
	dismissed: flag,
	full: flag,
	name: { type: 'string' },
	notice: { type: 'string' },
	owner: { type: 'string', minLength: 1 },
});
const transferEnd = closed({
	handoverUserid: { type: 'string' },
	takeoverUserid: { type: 'string' },
	externalUserid: { type: 'string' },
	status: { enum: [1, 3, 4] },
});
const memberConditions = closed({
	activated: flag,
	realName: flag,
	signedIn: flag,
	banned: flag,
	teamAccount: flag,
	consoleWelcome: flag,
	customerContact: flag,
	licensed: flag,
});
const appConditions = closed({
	enabled: flag,
	customerContact: flag,
	denied: { type: 'array', items: { type: 'string', minLength: 1 } },
	trustedIps: { type: ['array', 'null'], items: { type: 'string', minLength: 1 } },
	departments: { type: 'array', items: { type: 'integer', minimum: 1 } },
});

const faultOf = (kind: string, properties: Record<string, unknown>, required: string[] = []) =>
	closed(
		{
			path: { type: 'string', pattern: '^(\\*|/cgi-bin/.+)$' },
			times: { type: ['integer', 'null'], minimum: 1 },
			after: count,
			every: atLeastOne,
			share: { type: 'number', minimum: 0, maximum: 1 },
			seed: { type: 'string' },
			kind: { const: kind },
			...properties,
		},
		['path', 'kind', ...required],
	);

const httpStatus = { type: 'integer', minimum: 200, maximum: 599 };

const faults: Record<string, object> = {
	errcode: faultOf('errcode', { errcode: { type: 'integer' }, errmsg: { type: 'string' } }, [
		'errcode',
	]),
	delay: faultOf('delay', { ms: count }, ['ms']),
	reset: faultOf('reset', { processed: { type: 'boolean' } }),
	status: faultOf('status', { status: httpStatus }, ['status']),
	gateway: faultOf('gateway', { status: httpStatus, body: { type: 'object' } }),
	redirect: faultOf('redirect', {
		status: { enum: [301, 302, 303, 307, 308] },
		location: { type: 'string', minLength: 1 },
	}),
	brokenJson: faultOf('brokenJson', {}),
	missing: faultOf('missing', { keys: { type: 'array', items: { type: 'string' } } }),
	warning: faultOf('warning', {}),
	endTokens: faultOf('endTokens', {}),
};

const fault = {
	type: 'object',
	required: ['kind'],
	properties: { kind: { enum: Object.keys(faults) } },
	allOf: Object.entries(faults).map(([kind, schema]) => ({
		if: { required: ['kind'], properties: { kind: { const: kind } } },
		then: schema,
	})),
};

const hostedFile = closed(
	{
		url: { type: 'string', minLength: 1 },
		base64: { type: 'string' },
		ranges: { type: 'boolean' },
	},
	['url', 'base64'],
);

const ajv = new Ajv2020({ allowUnionTypes: true, strictRequired: false, validateSchema: false });
const schemas = {
	...callbackSchemas,
	fault,
	groupChatChange,
	hostedFile,
	limits,
	memberConditions,
	appConditions,
	scan,
	seed,
	...messagingSchemas,
	...outsideSchemas,
	transferEnd,
};
const validators = new Map<keyof typeof schemas, ValidateFunction>();

/** Checks what is handed to the control plane. Throws a `TypeError` that names the field. */
export function checkControl(what: keyof typeof schemas, value: unknown): void {
	const validator = validators.get(what) ?? ajv.compile(schemas[what]);
	validators.set(what, validator);
	if (validator(value)) return;
	const [{ instancePath, message, params }] = validator.errors!;
	const detail = params.additionalProperty ?? params.allowedValues?.join(', ');
	const place = instancePath ? `${instancePath} ` : '';
	throw new TypeError(`${what}: ${place}${message}${detail ? ` (${detail})` : ''}`);
}
