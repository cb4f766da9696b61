import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { AppName } from '../types';
import type { CallbackControl, CallbackFault, Emission, NewCallback } from './types';

/**
 * The HTTP control plane for callbacks, below its prefix.
 *
 * @param needed gives the JSON body, and refuses when there is none
 */
export function addCallbackRoutes(
	app: FastifyInstance,
	prefix: string,
	control: CallbackControl,
	needed: (request: FastifyRequest) => unknown,
): void {
	app.get(`${prefix}/callback`, ({ query }) => control.callback(appIn(query)));
	app.put(`${prefix}/callback`, async (request) => {
		return await control.setCallback(needed(request) as NewCallback);
	});
	app.delete(`${prefix}/callback`, ({ query }) => {
		control.removeCallback(appIn(query));
		return { ok: true };
	});
	app.post(`${prefix}/callback/keys`, () => control.makeCallbackKeys());
	app.post(`${prefix}/callback/emit`, (request) => control.emit(needed(request) as Emission));
	app.get(`${prefix}/callback/faults`, () => control.callbackFaults());
	app.post(`${prefix}/callback/faults`, (request) => ({
		id: control.addCallbackFault(needed(request) as CallbackFault),
	}));
	app.delete(`${prefix}/callback/faults`, () => {
		control.clearCallbackFaults();
		return { ok: true };
	});
	app.delete(`${prefix}/callback/faults/:id`, (request) => {
		control.removeCallbackFault(Number((request.params as { id: string }).id));
		return { ok: true };
	});
	app.get(`${prefix}/deliveries`, ({ query }) => {
		const { last, ...filter } = query as Record<string, string>;
		// Whatever is no number is refused by the control plane.
		return control.deliveries({ ...filter, ...(last !== undefined && { last: Number(last) }) });
	});
	app.delete(`${prefix}/deliveries`, () => {
		control.clearDeliveries();
		return { ok: true };
	});
}

function appIn(query: unknown): AppName | undefined {
	return (query as { app?: AppName }).app;
}
