import type { IdMaker } from '../ids';
import type { NewWelcomeCode, WelcomeCodeState } from '../messagingTypes';

export interface WelcomeCode extends NewWelcomeCode {
	code: string;
	/** Unix seconds; a code of the seed has none and lives for ever. */
	createdAt?: number;
	/** How many calls still answer that somebody else is sending. */
	busyCalls: number;
	/** Unix seconds. */
	usedAt?: number;
}

const lifetime = 20;

/** Codes with which a new customer can be welcomed. */
export class WelcomeCodes {
	private readonly codes = new Map<string, WelcomeCode>();

	constructor(private readonly makeId: IdMaker) {}

	add(code: NewWelcomeCode, now: number): WelcomeCode {
		const id = this.makeId('', `welcome code ${this.codes.size + 1}`, 24);
		return this.put({ busyCalls: 0, ...code, code: id, createdAt: now });
	}

	/** Puts in a code of the seed. */
	seed(code: string, userid: string, external_userid: string): void {
		this.put({ code, userid, external_userid, busyCalls: 0 });
	}

	/** The code, unless it is unknown or older than 20 seconds. */
	live(id: string, now: number): WelcomeCode | undefined {
		const code = this.codes.get(id);
		return code && now - (code.createdAt ?? now) <= lifetime ? code : undefined;
	}

	all(): WelcomeCodeState[] {
		return [...this.codes.values()].map((it) => ({
			welcome_code: it.code,
			userid: it.userid,
			external_userid: it.external_userid,
			...(it.createdAt !== undefined && { created_at: it.createdAt }),
			...(it.usedAt !== undefined && { used_at: it.usedAt }),
		}));
	}

	private put(code: WelcomeCode): WelcomeCode {
		this.codes.set(code.code, code);
		return code;
	}
}
