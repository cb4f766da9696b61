/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { setTimeout as sleep } from 'node:timers/promises';
import type { AppName, Limits } from '../types';
import type { CallbackFaults, Mishap } from './callbackFaults';
import { connectionProblem } from './connectionProblem';
import { Lane } from './lane';
import { envelope, seal, withQuery } from './sealed';
import type { CallbackKeys, Delivery, DeliveryAttempt } from './types';

/** Where a delivery goes. */
export interface Destination extends CallbackKeys {
	url: string;
	receiveId: string;
	agentId: number;
}

interface CourierOptions {
	/** Milliseconds. */
	clock: () => number;
	limits: () => Limits;
	faults: CallbackFaults;
	/** Called whenever a delivery has come about or changed. */
	onChange: (delivery: Delivery) => void;
}

/** A delivery held back until so many later ones have been sent. */
interface Held {
	id: number;
	behind: number;
	release: () => void;
}

/** Brings events to callback URLs: repeats them as WeCom does, and lets the faults happen. */
export class Courier {
	private readonly underWay = new Map<Delivery, AbortController>();
	private readonly lanes = new Map<AppName, Lane>();
	private readonly held = new Map<AppName, Held[]>();

	constructor(private readonly options: CourierOptions) {}

	/** Takes a delivery on; it is over when its status is no longer `pending`. */
	send(delivery: Delivery, destination: Destination): void {
		const mishap = this.options.faults.next(delivery);
		if (mishap.dropped) {
			this.end(delivery, 'dropped');
			return;
		}
		const cancelling = new AbortController();
		this.underWay.set(delivery, cancelling);
		this.options.onChange(delivery);
		const sent = this.bring(delivery, destination, mishap, cancelling.signal);
		sent
			.then((accepted) => {
				cancelling.signal.throwIfAborted();
				this.end(delivery, accepted ? 'delivered' : 'givenUp');
			})
			.catch((error: unknown) => {
				if (!cancelling.signal.aborted) throw error;
			});
	}

	/** Gives up what is under way: of one app, or everything. */
	cancel(app?: AppName): void {
		for (const [delivery, cancelling] of this.underWay) {
			if (app !== undefined && delivery.app !== app) continue;
			cancelling.abort();
			for (const attempt of delivery.attempts) {
				if (attempt.outcome === 'waiting') attempt.outcome = 'cancelled';
			}
			this.end(delivery, 'cancelled');
		}
		if (app === undefined) this.held.clear();
		else this.held.delete(app);
	}

	private end(delivery: Delivery, status: Delivery['status']): void {
		this.underWay.delete(delivery);
		delivery.status = status;
		this.options.onChange(delivery);
	}

	private async bring(
		delivery: Delivery,
		destination: Destination,
		mishap: Mishap,
		signal: AbortSignal,
	): Promise<boolean> {
		if (mishap.behind > 0) await this.waitForLater(delivery, mishap.behind, signal);
		if (mishap.delayMs > 0) await sleep(mishap.delayMs, undefined, { signal });
		let lostAnswers = mishap.lostAnswers;
		const attempt = async () => {
			const isLost = lostAnswers-- > 0;
			return await this.attempt(delivery, destination, isLost, signal);
		};
		const copies = Array.from({ length: mishap.copies }, attempt);
		let result = await attempt();
		this.releaseEarlier(delivery);
		await Promise.all(copies);
		for (const pause of this.options.limits().callbackRetryDelaysMs) {
			if (!this.isRepeated(result)) break;
			await sleep(pause, undefined, { signal });
			result = await attempt();
		}
		return result.outcome === 'accepted';
	}

	private isRepeated({ outcome }: DeliveryAttempt): boolean {
		if (outcome === 'refused') return this.options.limits().callbackRetryOnStatus;
		return outcome !== 'accepted';
	}

	private async attempt(
		delivery: Delivery,
		destination: Destination,
		isLost: boolean,
		signal: AbortSignal,
	): Promise<DeliveryAttempt> {
		const { clock, limits, onChange } = this.options;
		const lane = this.laneOf(delivery.app);
		await lane.enter(limits().callbacksAtOnce, signal);
		try {
			const attempt: DeliveryAttempt = { at: clock(), outcome: 'waiting' };
			delivery.attempts.push(attempt);
			onChange(delivery);
			const began = performance.now();
			const result = await post(delivery.xml, destination, {
				now: attempt.at,
				timeoutMs: limits().callbackTimeoutMs,
				signal,
			});
			signal.throwIfAborted();
			Object.assign(attempt, result, isLost && result.status && { outcome: 'lost' });
			attempt.latencyMs = Math.round((performance.now() - began) * 10) / 10;
			onChange(delivery);
			return attempt;
		} finally {
			lane.leave();
		}
	}

	private laneOf(app: AppName): Lane {
		let lane = this.lanes.get(app);
		if (!lane) this.lanes.set(app, (lane = new Lane()));
		return lane;
	}

	private async waitForLater(
		{ id, app }: Delivery,
		behind: number,
		signal: AbortSignal,
	): Promise<void> {
		const held = this.held.get(app) ?? [];
		this.held.set(app, held);
		await new Promise<void>((resolve, reject) => {
			held.push({ id, behind, release: resolve });
			signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
		});
	}

	/** A delivery was sent: earlier ones of the app that are held back come nearer. */
	private releaseEarlier({ id, app }: Delivery): void {
		const held = this.held.get(app) ?? [];
		for (const one of held) {
			if (one.id < id) one.behind--;
			if (one.behind === 0) one.release();
		}
		this.held.set(
			app,
			held.filter(({ behind }) => behind > 0),
		);
	}
}

async function post(
	xml: string,
	{ url, receiveId, agentId, ...keys }: Destination,
	{ now, timeoutMs, signal }: { now: number; timeoutMs: number; signal: AbortSignal },
): Promise<Pick<DeliveryAttempt, 'outcome' | 'status' | 'answer' | 'error'>> {
	const { ciphertext, query } = seal(xml, keys, receiveId, now);
	try {
		const response = await fetch(withQuery(url, query), {
			method: 'POST',
			headers: { 'content-type': 'text/xml' },
			body: envelope(ciphertext, receiveId, agentId),
			redirect: 'manual',
			signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
		});
		const answer = (await response.text()).slice(0, 200);
		const { status } = response;
		return { outcome: status === 200 ? 'accepted' : 'refused', status, answer };
	} catch (error) {
		const { isTimeout, text } = connectionProblem(error);
		return isTimeout ? { outcome: 'timeout' } : { outcome: 'failed', error: text };
	}
}
