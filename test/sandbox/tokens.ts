import { randomBytes } from 'node:crypto';
import { ApiError } from './apiError';
import type { Corp } from './state/corp';
import type { App } from './state/people';
import type { Limits } from './types';

interface Token {
	value: string;
	app: App;
	/** ms. */
	expiresAt: number;
	ended: boolean;
}

interface Failures {
	count: number;
	/** ms; 0 while not banned. */
	bannedUntil: number;
}

/** Access tokens: one per app, alive for a time, ended early at will. */
export class Tokens {
	private readonly byValue = new Map<string, Token>();
	private readonly byApp = new Map<App, Token>();
	private readonly failures = new Map<string, Failures>();

	/** @param lifetime seconds */
	constructor(private readonly lifetime: number) {}

	/**
	 * gettoken: the app's token while it lives, else a new one, with the seconds it has left.
	 * Refuses with 40013 (corp id), 40001 (secret) and, after too many wrong secrets, with 45009.
	 */
	get(corp: Corp, corpId: string, secret: string, ip: string, limits: Limits, now: number) {
		if ((this.failures.get(ip)?.bannedUntil ?? 0) > now) {
			throw new ApiError(45009, 'the IP address is banned after too many wrong secrets');
		}
		if (corpId !== corp.corpId) throw new ApiError(40013);
		const app = corp.apps.find((it) => it.secret === secret);
		// WeCom tells a disabled app and a wrong secret apart by no code of their own.
		if (app?.enabled === false) throw new ApiError(40001, 'the app is disabled');
		if (!app) {
			this.countFailure(ip, limits, now);
			throw new ApiError(40001);
		}
		const token = this.liveToken(app, now);
		return {
			access_token: token.value,
			expires_in: Math.floor((token.expiresAt - now) / 1000),
		};
	}

	/** The app of a token. Refuses with 41001 (none), 40014 (unknown), 42001 (expired or ended early). */
	check(value: string | null, now: number): App {
		if (!value) throw new ApiError(41001);
		const token = this.byValue.get(value);
		if (!token) throw new ApiError(40014);
		if (token.ended || token.expiresAt <= now) throw new ApiError(42001);
		return token.app;
	}

	/** Ends all live tokens; returns how many. */
	endAll(now: number): number {
		const live = [...this.byApp.values()].filter((it) => !it.ended && it.expiresAt > now);
		for (const token of live) token.ended = true;
		return live.length;
	}

	private liveToken(app: App, now: number): Token {
		const known = this.byApp.get(app);
		// With less than a second left the answer would say expires_in 0.
		if (known && !known.ended && known.expiresAt - now >= 1000) return known;
		const token: Token = {
			// Not from the seed: a token of before a reset must stay unknown.
			value: randomBytes(160).toString('base64url'),
			app,
			expiresAt: now + this.lifetime * 1000,
			ended: false,
		};
		this.byApp.set(app, token);
		this.byValue.set(token.value, token);
		return token;
	}

	private countFailure(ip: string, { wrongSecrets, banSeconds }: Limits, now: number): void {
		const failures = this.failures.get(ip) ?? { count: 0, bannedUntil: 0 };
		failures.count++;
		if (failures.count >= wrongSecrets) {
			failures.count = 0;
			failures.bannedUntil = now + banSeconds * 1000;
		}
		this.failures.set(ip, failures);
	}
}
