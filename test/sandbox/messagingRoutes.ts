import type { FastifyInstance, FastifyRequest } from 'fastify';
import type {
	MassMessageSending,
	MessagingControl,
	MomentPublishing,
	MomentReacting,
	NewWelcomeCode,
} from './messagingTypes';

/**
 * The HTTP control plane for messages, below its prefix.
 *
 * @param needed gives the JSON body, and refuses when there is none
 */
export function addMessagingRoutes(
	app: FastifyInstance,
	prefix: string,
	control: MessagingControl,
	needed: (request: FastifyRequest) => unknown,
): void {
	app.post(`${prefix}/mass-messages/send`, (request) => {
		control.sendMassMessage(needed(request) as MassMessageSending);
		return { ok: true };
	});
	app.post(`${prefix}/mass-messages/cancel`, (request) => {
		control.cancelMassMessage(needed(request) as { msgid: string });
		return { ok: true };
	});
	app.get(`${prefix}/chats/:receiver`, (request) => {
		return control.chat((request.params as { receiver: string }).receiver);
	});
	app.post(`${prefix}/chats`, (request) => {
		control.startChat(needed(request) as { userid: string; external_userid: string });
		return { ok: true };
	});
	app.post(`${prefix}/moments/publish`, (request) => {
		control.publishMoment(needed(request) as MomentPublishing);
		return { ok: true };
	});
	app.post(`${prefix}/moments/react`, (request) => {
		control.reactToMoment(needed(request) as MomentReacting);
		return { ok: true };
	});
	app.post(`${prefix}/moments/delete`, (request) => {
		control.deleteMoment(needed(request) as { moment_id: string });
		return { ok: true };
	});
	app.post(`${prefix}/welcome-codes`, (request) => ({
		welcome_code: control.welcomeCode(needed(request) as NewWelcomeCode),
	}));
}
