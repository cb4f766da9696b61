/** @import { Store } from './store.js' */

/**
 * Follows what happens in the sandbox. The browser opens the stream again by itself when it breaks off.
 *
 * @param {Store} store
 * @param {(live: boolean) => void} onConnection
 */
export function follow(store, onConnection) {
	const stream = new EventSource('/_sandbox/events');
	const refresh = () => {
		store.refresh().then(
			() => onConnection(true),
			() => onConnection(false),
		);
	};
	// One that waited for this call or event is used up by it.
	const refreshFaults = () => {
		const { faults = [], callbackFaults = [] } = store.world ?? {};
		if (faults.length + callbackFaults.length > 0) refresh();
	};
	// What happened while there was no connection is read, too.
	stream.addEventListener('open', refresh);
	stream.addEventListener('error', () => onConnection(false));
	stream.addEventListener('journal', ({ data }) => {
		store.addRequest(JSON.parse(data));
		refreshFaults();
	});
	stream.addEventListener('delivery', ({ data }) => {
		store.addDelivery(JSON.parse(data));
		refreshFaults();
	});
	stream.addEventListener('state', refresh);
}
