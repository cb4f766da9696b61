import { allOperations, resolve, type Operation } from './contract';
import { SandboxClient, type Reply } from './client';
import { undocumentedFields } from './documented';
import { startSandbox, type AppName, type Sandbox } from './index';
import { png } from './pictures';
import { answerProblems } from './validate';

const operations = allOperations();
const byName = operations.map((operation) => [operation.operationId, operation] as const);
const withBody = byName.filter(([, { body }]) => body?.contentType === 'application/json');

/** Examples that the seed corp refuses, and must. */
const refused: Record<string, number> = {
	'auth.getToken': 40013,
	'media.getTemporary': 40007,
	// Nobody has a temporary session yet.
	'contactWay.closeTempChat': 84061,
	// zhangsan is in service.
	'transfer.resignedTransferCustomer': 40097,
	// Gold is there already.
	'tag.create': 40071,
};

/** Queries that the contract gives no example for. */
const queries: Record<string, Record<string, string>> = {
	'media.uploadTemporary': { type: 'image' },
	'media.uploadAttachment': { media_type: 'image', attachment_type: '1' },
	'media.getTemporary': { media_id: '3unknown' },
};

let sandbox: Sandbox;
const clients = {} as Record<AppName, SandboxClient>;

beforeAll(async () => {
	// The days that the statistics' examples name must lie within the last 180.
	const begin = Date.UTC(2026, 1, 1) - Date.now();
	sandbox = await startSandbox({
		clock: () => begin + Date.now(),
		limits: { momentsPerMinute: 10_000 },
	});
	for (const app of ['main', 'provider', 'contactSync'] as const) {
		clients[app] = new SandboxClient(sandbox, app);
	}
});
beforeEach(() => {
	sandbox.control.reset();
	for (const client of Object.values(clients)) client.useToken();
});
afterAll(async () => await sandbox.close());

function clientFor({ operationId, selfBuilt }: Operation): SandboxClient {
	if (operationId === 'directory.listMemberIds') return clients.contactSync;
	return selfBuilt ? clients.main : clients.provider;
}

function exampleQuery({ operationId, parameters }: Operation): Record<string, string> {
	const given = parameters.filter((it) => it.in === 'query' && it.example !== undefined);
	return {
		...Object.fromEntries(given.map(({ name, example }) => [name, String(example)])),
		...queries[operationId],
	};
}

/** The example of a body; cursors of examples are of nobody's walk, and left out. */
function exampleBody({ body }: Operation): unknown {
	const example = body?.example as Record<string, unknown> | undefined;
	if (example?.cursor === undefined) return example;
	return Object.fromEntries(Object.entries(example).filter(([name]) => name !== 'cursor'));
}

async function send(operation: Operation, body: unknown, query = exampleQuery(operation)) {
	const path = operation.path.replace('/cgi-bin/', '');
	const client = clientFor(operation);
	if (operation.operationId === 'auth.getToken') {
		return (await (await client.raw(path, { query, withToken: false })).json()) as Reply;
	}
	if (operation.method === 'GET') return await client.get(path, query);
	if (operation.body?.contentType === 'multipart/form-data') {
		return await client.upload(path, query, png, 'cover.png');
	}
	return await client.post(path, body, query);
}

describe('every example request of the contract', () => {
	it.each(byName)('%s is answered as documented', async (id, operation) => {
		const reply = await send(operation, exampleBody(operation));
		expect({ errcode: reply.errcode, errmsg: reply.errmsg }).toEqual({
			errcode: refused[id] ?? 0,
			errmsg: expect.any(String),
		});
		expect(answerProblems(operation, reply)).toEqual([]);
		expect(undocumentedFields(operation, reply)).toEqual([]);
	});
});

describe('strictness: a changed example is refused', () => {
	it.each(byName)('%s with an unknown query parameter', async (_id, operation) => {
		const reply = await send(operation, exampleBody(operation), {
			...exampleQuery(operation),
			surprise: '1',
		});
		expect(reply.errcode).toBe(40058);
		expect(reply.errmsg).toContain('query parameter surprise');
	});

	const withRequiredQuery = byName.filter(([, { parameters }]) =>
		parameters.some(({ in: place, required }) => place === 'query' && required),
	);
	it.each(withRequiredQuery)('%s without a required query parameter', async (_id, operation) => {
		for (const { name, in: place, required, schema } of operation.parameters) {
			if (place !== 'query' || !required || name === 'access_token') continue;
			const query = exampleQuery(operation);
			delete query[name];
			const reply = await send(operation, operation.body?.example, query);
			expect(reply.errcode).not.toBe(0);
			expect(reply.errmsg).toContain(`query parameter ${name} is missing`);
			if (schema.type !== 'integer') continue;
			const wrong = await send(operation, undefined, { ...query, [name]: 'many' });
			expect(wrong.errcode).not.toBe(0);
		}
	});

	it.each(withBody)('%s with changed bodies', async (id, operation) => {
		const kept: string[] = [];
		for (const { what, body } of mutations(operation)) {
			const reply = await send(operation, body);
			if (reply.errcode === 0 || reply.errcode === refused[id]) kept.push(what);
		}
		expect(kept).toEqual([]);
	});
});

interface Mutation {
	what: string;
	body: unknown;
}

/** An unknown field in every object, a wrong type for every value, each required top field left out. */
function mutations(operation: Operation): Mutation[] {
	const { file, body } = operation;
	const example = exampleBody(operation) as Record<string, unknown>;
	const schema = resolve(file, { $ref: body!.pointer });
	const required = (schema.required as string[] | undefined) ?? [];
	return [
		...required.map((name) => {
			const rest = Object.entries(example).filter(([other]) => other !== name);
			return { what: `without ${name}`, body: Object.fromEntries(rest) };
		}),
		...wrongIn(example, ''),
	];
}

function wrongIn(value: unknown, path: string): Mutation[] {
	const wrong: Mutation[] = [];
	if (Array.isArray(value)) {
		for (const [i, item] of value.entries()) {
			for (const { what, body } of wrongIn(item, `${path}/${i}`)) {
				wrong.push({ what, body: value.map((other, j) => (j === i ? body : other)) });
			}
		}
	} else if (value !== null && typeof value === 'object') {
		wrong.push({ what: `${path}/surprise`, body: { ...value, surprise: 1 } });
		for (const [name, inner] of Object.entries(value)) {
			for (const { what, body } of wrongIn(inner, `${path}/${name}`)) {
				wrong.push({ what, body: { ...value, [name]: body } });
			}
		}
	}
	wrong.push({ what: `${path} of a wrong type`, body: typeof value === 'string' ? 7 : 'seven' });
	return wrong;
}
