import { callbackControlOf } from './callbacks/callbackControl';
import { operationAt } from './contract';
import { checkControl } from './controlSchemas';
import { messagingControlOf } from './messagingControl';
import { completeTransfers } from './completeTransfers';
import { outsideControlOf } from './outside/control';
import { changeGroupChat } from './outside/groups';
import { playScan } from './scan';
import { snapshot } from './state/snapshot';
import type { SandboxControl } from './types';
import type { World } from './world';

/** The control plane on a world; the HTTP control plane calls the same functions. */
export function controlOf(world: World): SandboxControl {
	return {
		reset(seed) {
			if (seed) checkControl('seed', seed);
			world.reset(seed);
		},
		state() {
			world.settle();
			return snapshot(world.corp);
		},
		endTokens: () => world.tokens.endAll(world.clock()),
		limits: () => ({ ...world.limits }),
		setLimits(limits) {
			checkControl('limits', limits);
			world.limits = { ...world.limits, ...limits };
		},
		addFault(fault) {
			checkControl('fault', fault);
			// A mistyped path would never fire, and the test would pass for nothing.
			if (fault.path !== '*' && !operationAt(fault.path)) {
				throw new TypeError(`fault: there is no API at ${fault.path}`);
			}
			return world.faults.add(fault);
		},
		faults: () => world.faults.all(),
		removeFault: (id) => world.faults.remove(id),
		clearFaults: () => world.faults.clear(),
		journal: (filter) => world.journal.read(filter, world.limits.journalEntries),
		clearJournal: () => world.journal.clear(),
		...callbackControlOf(world),
		...messagingControlOf(world),
		...outsideControlOf(world),
		hostFile(file) {
			checkControl('hostedFile', file);
			const { url, base64, ranges = true } = file;
			world.corp.web.put(url, { bytes: Buffer.from(base64, 'base64'), ranges });
		},
		scan(scan) {
			checkControl('scan', scan);
			return playScan(world.corp, scan, Math.floor(world.clock() / 1000), world.report);
		},
		completeTransfer(end = {}) {
			checkControl('transferEnd', end);
			return completeTransfers(world, end);
		},
		setGroupChat(chatId, change) {
			checkControl('groupChatChange', change);
			changeGroupChat(world.corp, chatId, change, world.report);
		},
		setMember(userid, conditions) {
			checkControl('memberConditions', conditions);
			const member = world.corp.member(userid) ?? world.corp.resigned(userid)?.member;
			if (!member) throw new TypeError(`member: nobody has the userid ${userid}`);
			const { customerContact, ...others } = conditions;
			if (customerContact !== undefined) member.customerContact = customerContact;
			member.conditions = { ...member.conditions, ...others };
		},
		setApp(name, conditions) {
			checkControl('appConditions', conditions);
			world.corp.setApp(name, conditions);
		},
	};
}
