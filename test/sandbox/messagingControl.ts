import { hearOfMessage } from './acquisition';
import { checkControl } from './controlSchemas';
import { cancelMassMessage, sendMassMessage } from './massMessageSending';
import type { MessagingControl, NewWelcomeCode } from './messagingTypes';
import { deleteMoment, publishMoment, reactToMoment } from './momentPublishing';
import type { Corp } from './state/corp';
import type { World } from './world';

/** The part of the control plane that plays members and customers who write to each other. */
export function messagingControlOf(world: World): MessagingControl {
	const seconds = () => Math.floor(world.clock() / 1000);
	return {
		sendMassMessage(sending) {
			checkControl('massMessageSending', sending);
			sendMassMessage(world.corp, sending, world.limits, seconds());
		},
		cancelMassMessage(message) {
			checkControl('massMessage', message);
			cancelMassMessage(world.corp, message.msgid);
		},
		chat: (receiver) => world.corp.chats.of(receiver),
		startChat(pair) {
			checkControl('pair', pair);
			const { userid, external_userid } = relation(world.corp, pair);
			world.corp.chats.talk(userid, external_userid, seconds());
			hearOfMessage(world.corp, userid, external_userid, seconds(), world.report);
		},
		welcomeCode(code) {
			checkControl('welcomeCode', code);
			const { userid, external_userid, type } = relation(world.corp, code);
			if (type === 2) throw new TypeError(`welcomeCode: ${external_userid} is a WeCom user`);
			return world.corp.welcomeCodes.add({ ...code, userid }, seconds()).code;
		},
		publishMoment(publishing) {
			checkControl('momentPublishing', publishing);
			publishMoment(world.corp, publishing, seconds());
		},
		reactToMoment(reacting) {
			checkControl('momentReacting', reacting);
			reactToMoment(world.corp, reacting, seconds());
		},
		deleteMoment(moment) {
			checkControl('moment', moment);
			deleteMoment(world.corp, moment.moment_id);
		},
	};
}

/** A member and a customer, as they are spelled. Throws a `TypeError` unless the member has the customer. */
function relation(corp: Corp, pair: Pick<NewWelcomeCode, 'userid' | 'external_userid'>) {
	const member = corp.member(pair.userid);
	const follow = member && corp.follow(member, pair.external_userid);
	if (!follow) throw new TypeError(`${pair.external_userid} is no customer of ${pair.userid}`);
	const { external_userid, type } = follow.customer;
	return { userid: follow.member.userid, external_userid, type };
}
