/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { EventEmitter, on } from 'node:events';
import type { Notice } from './types';

/** Changes within this time make one notice. */
const gatherMs = 50;

/** Tells whoever listens what happens in the sandbox, as it happens. */
export class Feed {
	private readonly emitter = new EventEmitter().setMaxListeners(0);
	private gathering = false;

	publish(notice: Notice): void {
		this.emitter.emit('notice', notice);
	}

	/** Says soon that the state may have changed; many changes at once are said once. */
	stateChanged(): void {
		if (this.gathering) return;
		this.gathering = true;
		setTimeout(() => {
			this.gathering = false;
			this.publish({ event: 'state', data: {} });
		}, gatherMs).unref();
	}

	/** The notices from now on, until the signal; they wait for a slow reader. */
	notices(signal: AbortSignal): AsyncIterable<[Notice]> {
		return on(this.emitter, 'notice', { signal }) as AsyncIterable<[Notice]>;
	}
}
