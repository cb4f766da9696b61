import type { FastifyReply, FastifyRequest } from 'fastify';
import type { JournalEntry } from './types';
import type { World } from './world';

/** One request to a WeCom path, from its arrival to its answer; keeps its journal entry. */
export class Visit {
	readonly search: URLSearchParams;
	readonly path: string;
	/** The caller's address, as IPv4 where it is one. */
	readonly ip: string;
	readonly entry: JournalEntry;
	private readonly began = performance.now();

	constructor(
		private readonly world: World,
		readonly request: FastifyRequest,
		reply: FastifyReply,
	) {
		const url = new URL(request.url, 'http://sandbox');
		this.search = url.searchParams;
		this.path = url.pathname;
		this.ip = request.ip.replace(/^::ffff:/, '');
		const entry = {
			at: world.clock(),
			method: request.method,
			path: world.masks.text(this.path),
			query: this.maskedQuery(),
			...(request.headers['content-type'] && { contentType: request.headers['content-type'] }),
			status: 0,
			inFlight: ++world.inFlight,
			durationMs: 0,
			outcome: 'pending' as const,
		};
		this.entry = world.journal.add(entry, world.limits.journalEntries);
		reply.raw.once('close', () => this.finish({ outcome: 'aborted' }));
	}

	/** Closes the entry; of later calls only the errcode counts. */
	finish(
		result: Pick<JournalEntry, 'outcome'> & Partial<Pick<JournalEntry, 'status' | 'errcode'>>,
	) {
		if (this.entry.outcome !== 'pending') {
			// The client did not wait for the answer, but the call is carried out all the same.
			this.entry.errcode ??= result.errcode;
			return;
		}
		this.world.inFlight--;
		Object.assign(this.entry, result);
		this.entry.durationMs = Math.round((performance.now() - this.began) * 10) / 10;
		this.world.feed.publish({ event: 'journal', data: { ...this.entry } });
		if (result.errcode === 0 && this.entry.method !== 'GET') this.world.feed.stateChanged();
	}

	private maskedQuery(): Record<string, string> {
		const { masks } = this.world;
		const query: Record<string, string> = {};
		for (const [name, value] of this.search) {
			if (name === 'access_token') query[name] = masks.label('token', value);
			else if (name === 'corpsecret') query[name] = masks.label('secret', value);
			else query[name] = masks.text(value);
		}
		return query;
	}
}
