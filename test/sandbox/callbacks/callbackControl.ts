import { checkControl } from '../controlSchemas';
import type { World } from '../world';
import { checkUrl } from './handshake';
import { randomKeys } from './settings';
import type { CallbackControl } from './types';

/** The part of the control plane with the callbacks: settings, deliveries, faults. */
export function callbackControlOf(world: World): CallbackControl {
	const { callbacks } = world;
	return {
		callback(app = 'main') {
			checkControl('appName', app);
			return callbacks.settings.of(app);
		},
		async setCallback(callback) {
			checkControl('callback', callback);
			const { app = 'main', ...given } = callback;
			if (!URL.canParse(given.url)) throw new TypeError(`callback: ${given.url} is no URL`);
			const settings = { ...callbacks.settings.of(app), ...given };
			await checkUrl(settings, world.corp.corpId, {
				now: world.clock(),
				timeoutMs: world.limits.handshakeTimeoutMs,
			});
			callbacks.settings.save(settings);
			return callbacks.settings.of(app);
		},
		removeCallback(app = 'main') {
			checkControl('appName', app);
			callbacks.remove(app);
		},
		makeCallbackKeys: randomKeys,
		emit(emission) {
			checkControl('emission', emission);
			return callbacks.emit(emission);
		},
		deliveries(filter = {}) {
			checkControl('deliveryFilter', filter);
			return callbacks.deliveries(filter);
		},
		clearDeliveries: () => callbacks.clearDeliveries(),
		addCallbackFault(fault) {
			checkControl('callbackFault', fault);
			return callbacks.faults.add(fault);
		},
		callbackFaults: () => callbacks.faults.all(),
		removeCallbackFault: (id) => callbacks.faults.remove(id),
		clearCallbackFaults: () => callbacks.faults.clear(),
	};
}
