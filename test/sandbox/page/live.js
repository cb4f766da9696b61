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
	// What happened while there was no connection is read, too.
	stream.addEventListener('open', refresh);
	stream.addEventListener('error', () => onConnection(false));
	stream.addEventListener('journal', ({ data }) => {
		store.addRequest(JSON.parse(data));
		// One that waited for this call is used up by it.
		if (store.world && store.world.faults.length > 0) refresh();
	});
	stream.addEventListener('state', refresh);
}
