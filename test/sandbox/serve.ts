/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/require-node-api-error */
import type { FastifyReply } from 'fastify';
import { endpointOf } from './api';
import { FileAnswer, type Answer, type Call, type Endpoint } from './api/endpoint';
import { ApiError, refusalText } from './apiError';
import { operationAt, type Operation } from './contract';
import type { Incident } from './faults';
import { checkPermission } from './permissions';
import { readBody, receive, type Received } from './requestBody';
import { checkBody, checkQuery } from './validate';
import type { Visit } from './visit';
import type { World } from './world';

/** What is carried out once every check has passed. */
interface Job {
	/** The record that it changes. */
	record?: string;
	run(): Answer;
}

/** Serves one request of a WeCom path: faults first, then the checks in WeCom's order, then the endpoint. */
export async function serve(world: World, visit: Visit, reply: FastifyReply) {
	const received = await receive(world, visit);
	const operation = operationAt(visit.path);
	if (operation) visit.entry.operationId = operation.operationId;
	const incident = world.faults.next(visit.path);
	const { fault, delayMs } = incident;
	if (fault || delayMs > 0) visit.entry.fault = fault?.kind ?? 'delay';
	if (fault && isInPlace(fault)) {
		await wait(delayMs);
		return answerInPlace(visit, reply, fault as FaultInPlace);
	}
	if (fault?.kind === 'endTokens') world.tokens.endAll(world.clock());
	const answer = await answerOf(world, visit, received, operation, incident);
	if (fault?.kind === 'reset') return reset(visit, reply, answer);
	if (answer instanceof FileAnswer) return sendFile(visit, reply, answer);
	visit.finish({ outcome: 'answered', status: 200, errcode: answer.errcode as number });
	return sendJson(reply, 200, textOf(answer, fault));
}

/** The answer on its way, with what becomes of it there. */
function textOf(answer: Exclude<Answer, FileAnswer>, fault: Incident['fault']): string {
	const text = JSON.stringify(answer);
	switch (fault?.kind) {
		case 'brokenJson':
			return text.slice(0, Math.ceil(text.length / 2));
		case 'missing': {
			const { errcode, errmsg } = answer;
			if (!fault.keys) return JSON.stringify({ errcode, errmsg });
			return JSON.stringify({ ...answer, ...Object.fromEntries(fault.keys.map((key) => [key])) });
		}
		case 'warning':
			return JSON.stringify(
				answer.errcode === 0 ? { ...answer, errmsg: 'ok. Warning: wrong json format. ' } : answer,
			);
		default:
			return text;
	}
}

type FaultInPlace = Extract<
	Incident['fault'],
	{ kind: 'status' | 'gateway' | 'redirect' | 'reset' }
>;

/** Whether something answers in WeCom's place, or nothing does, so that the request takes no effect. */
function isInPlace(fault: NonNullable<Incident['fault']>): boolean {
	const kinds: string[] = ['status', 'gateway', 'redirect'];
	return kinds.includes(fault.kind) || (fault.kind === 'reset' && !fault.processed);
}

function answerInPlace(visit: Visit, reply: FastifyReply, fault: FaultInPlace) {
	if (fault.kind === 'reset') return reset(visit, reply);
	if (fault.kind === 'status') return sendPage(visit, reply, fault.status);
	if (fault.kind === 'gateway') {
		const { status = 200, body = { message: 'no Route matched with those values' } } = fault;
		visit.finish({ outcome: 'answered', status });
		return sendJson(reply, status, JSON.stringify(body));
	}
	const { status = 302, location = 'http://login.example/' } = fault;
	visit.finish({ outcome: 'answered', status });
	return reply.code(status).header('location', location).send();
}

function sendJson(reply: FastifyReply, status: number, text: string) {
	return reply.code(status).header('content-type', 'application/json; charset=UTF-8').send(text);
}

async function answerOf(
	world: World,
	visit: Visit,
	received: Received,
	operation: Operation | undefined,
	{ fault, delayMs }: Incident,
): Promise<Answer> {
	const taken = operation ? world.slots.enter(operation.operationId) : 0;
	try {
		await wait(delayMs);
		if (fault?.kind === 'errcode') {
			const { errcode } = fault;
			const text = refusalText(errcode, undefined, visit.ip, world.clock());
			return await carryOut(world, { run: () => ({ errcode, errmsg: fault.errmsg ?? text }) });
		}
		return await carryOut(world, prepareOrRefuse(world, visit, received, operation, taken));
	} catch (error) {
		if (!(error instanceof ApiError)) throw error;
		const { errcode, reason } = error;
		return { errcode, errmsg: refusalText(errcode, reason, visit.ip, world.clock()) };
	} finally {
		if (operation) world.slots.leave(operation.operationId);
	}
}

/** Waits as long as the call takes, with its record locked, and runs it. */
async function carryOut(world: World, { record, run }: Job): Promise<Answer> {
	const { latencyMs, recordConflicts, recordHoldMs } = world.limits;
	const wanted = recordConflicts ? record : undefined;
	const locked = wanted !== undefined && world.locks.lock(wanted);
	try {
		await wait(locked ? Math.max(latencyMs, recordHoldMs) : latencyMs);
		if (wanted !== undefined && !locked) {
			throw new ApiError(45035, `${wanted} are being changed by another call`);
		}
		const answer = run();
		return answer instanceof FileAnswer ? answer : { errcode: 0, errmsg: 'ok', ...answer };
	} finally {
		if (locked) world.locks.unlock(wanted);
	}
}

/** The job, or one that refuses: a refusal takes its time, too. */
function prepareOrRefuse(...request: Parameters<typeof prepare>): Job {
	try {
		return prepare(...request);
	} catch (error) {
		return {
			run: () => {
				throw error;
			},
		};
	}
}

/** All checks of a request; throws an ApiError for the first that fails. */
function prepare(
	world: World,
	visit: Visit,
	received: Received,
	operation: Operation | undefined,
	taken: number,
): Job {
	const { corp, limits, cursors } = world;
	const { search, ip } = visit;
	const { method, headers } = visit.request;
	const now = world.clock();
	if (!operation) throw new ApiError(40058, `there is no API at ${visit.entry.path}`);
	if (method !== operation.method) {
		// A GET for a POST API has its own place in the list of error codes.
		throw new ApiError(
			method === 'GET' ? 40058 : 40063,
			`${method} used for a ${operation.method} API`,
		);
	}
	const isGetToken = operation.operationId === 'auth.getToken';
	const app = isGetToken ? undefined : world.tokens.check(search.get('access_token'), now);
	if (app) checkPermission(app, operation, ip);
	world.minutes.count(operation.operationId, limits, now);
	if (limits.concurrent !== null && taken > limits.concurrent) {
		throw new ApiError(45033, `more than ${limits.concurrent} calls at once`);
	}
	const query = checkQuery(operation, search);
	const body = readBody(operation, received, visit);
	checkBody(operation, body);
	if (!app) {
		const { corpid, corpsecret } = query as { corpid: string; corpsecret: string };
		return {
			run: () => {
				const result = world.tokens.get(corp, corpid, corpsecret, ip, limits, world.clock());
				world.masks.label('token', result.access_token);
				return result;
			},
		};
	}
	const call: Call = {
		operation,
		app,
		corp,
		query,
		body,
		upload: received.form?.files[0],
		headers,
		limits,
		cursors,
		now: Math.floor(now / 1000),
	};
	const endpoint: Endpoint = endpointOf(operation);
	return {
		record: endpoint.record?.(call),
		run: () => {
			world.settle();
			return endpoint.answer(call);
		},
	};
}

async function wait(ms: number): Promise<void> {
	// A call that is held up keeps no process that has closed the sandbox.
	if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms).unref());
}

function reset(visit: Visit, reply: FastifyReply, answer?: Answer) {
	const errcode = answer instanceof FileAnswer ? undefined : (answer?.errcode as number);
	visit.finish({ outcome: 'reset', ...(errcode !== undefined && { errcode }) });
	reply.hijack();
	visit.request.raw.socket.resetAndDestroy();
}

function sendPage(visit: Visit, reply: FastifyReply, status: number) {
	visit.finish({ outcome: 'answered', status });
	const page = `<html><head><title>${status}</title></head><body><h1>${status}</h1></body></html>\n`;
	return reply.code(status).header('content-type', 'text/html').send(page);
}

function sendFile(visit: Visit, reply: FastifyReply, { bytes, headers, status }: FileAnswer) {
	visit.finish({ outcome: 'answered', status });
	return reply.code(status).headers(headers).send(bytes);
}
