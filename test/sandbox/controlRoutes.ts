/* eslint-disable @n8n/community-nodes/require-node-api-error */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { addCallbackRoutes } from './callbacks/routes';
import { addMessagingRoutes } from './messagingRoutes';
import { addOutsideRoutes } from './outside/routes';
import type {
	AppConditions,
	AppName,
	Fault,
	GroupChatChange,
	HostedFile,
	Limits,
	MemberConditions,
	SandboxControl,
	Scan,
	SeedOptions,
	TransferEnd,
} from './types';

/** Where the control plane listens; never part of WeCom's paths. */
export const controlPrefix = '/_sandbox';

/** The HTTP control plane: JSON in and out, HTTP 400 with `{ error }` for wrong input. */
export function addControlRoutes(app: FastifyInstance, control: SandboxControl): void {
	app.post(`${controlPrefix}/reset`, (request) => {
		const seed = jsonOf(request);
		control.reset(seed as Partial<SeedOptions> | undefined);
		return { ok: true };
	});
	app.get(`${controlPrefix}/state`, () => control.state());
	app.post(`${controlPrefix}/tokens/end`, () => ({ ended: control.endTokens() }));
	app.get(`${controlPrefix}/limits`, () => control.limits());
	app.patch(`${controlPrefix}/limits`, (request) => {
		control.setLimits(needed(request) as Partial<Limits>);
		return control.limits();
	});
	app.post(`${controlPrefix}/faults`, (request) => {
		return { id: control.addFault(needed(request) as Fault) };
	});
	app.get(`${controlPrefix}/faults`, () => control.faults());
	app.delete(`${controlPrefix}/faults/:id`, (request) => {
		control.removeFault(Number((request.params as { id: string }).id));
		return { ok: true };
	});
	app.delete(`${controlPrefix}/faults`, () => {
		control.clearFaults();
		return { ok: true };
	});
	app.get(`${controlPrefix}/journal`, ({ query }) => {
		const { path, last, ...unknown } = query as Record<string, string>;
		const names = Object.keys(unknown);
		if (names.length > 0) throw new TypeError(`journal: unknown filter ${names.join(', ')}`);
		if (last !== undefined && !/^\d+$/.test(last)) throw new TypeError(`journal: last: ${last}`);
		return control.journal({ path, ...(last !== undefined && { last: Number(last) }) });
	});
	app.delete(`${controlPrefix}/journal`, () => {
		control.clearJournal();
		return { ok: true };
	});
	addCallbackRoutes(app, controlPrefix, control, needed);
	addOutsideRoutes(app, controlPrefix, control, needed);
	addMessagingRoutes(app, controlPrefix, control, needed);
	app.post(`${controlPrefix}/files`, (request) => {
		control.hostFile(needed(request) as HostedFile);
		return { ok: true };
	});
	app.post(`${controlPrefix}/scan/:configId`, (request) => {
		const { configId } = request.params as { configId: string };
		return control.scan({ ...(jsonOf(request) as Partial<Scan> | undefined), configId });
	});
	app.post(`${controlPrefix}/transfers/complete`, (request) => ({
		completed: control.completeTransfer(jsonOf(request) as TransferEnd | undefined),
	}));
	app.patch(`${controlPrefix}/group-chats/:chatId`, (request) => {
		const { chatId } = request.params as { chatId: string };
		control.setGroupChat(chatId, needed(request) as GroupChatChange);
		return { ok: true };
	});
	app.patch(`${controlPrefix}/members/:userid`, (request) => {
		const { userid } = request.params as { userid: string };
		control.setMember(userid, needed(request) as Partial<MemberConditions>);
		return { ok: true };
	});
	app.patch(`${controlPrefix}/apps/:name`, (request) => {
		const { name } = request.params as { name: AppName };
		control.setApp(name, needed(request) as Partial<AppConditions>);
		return { ok: true };
	});
}

function jsonOf({ body }: FastifyRequest): unknown {
	if (!Buffer.isBuffer(body) || body.length === 0) return undefined;
	try {
		return JSON.parse(body.toString('utf8'));
	} catch (error) {
		throw new TypeError(`the body is no JSON: ${(error as Error).message}`);
	}
}

function needed(request: FastifyRequest): unknown {
	const body = jsonOf(request);
	if (body === undefined) throw new TypeError('the body is missing');
	return body;
}
