import type { IdMaker } from '../ids';
import type { NewWelcomeCode, WelcomeCodeState } from '../messagingTypes';

/** An occasion for one welcome message; several apps may get a code for it. */
export interface Occasion {
	userid: string;
	external_userid: string;
	/** When the message was sent, in Unix seconds. */
	welcomedAt?: number;
}

export interface WelcomeCode extends NewWelcomeCode {
	code: string;
	occasion: Occasion;
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

	/** @param occasion one that others have codes for already */
	add(code: NewWelcomeCode, now: number, occasion: Occasion = occasionOf(code)): WelcomeCode {
		const id = this.makeId('', `welcome code ${this.codes.size + 1}`, 24);
		return this.put({ busyCalls: 0, ...code, occasion, code: id, createdAt: now });
	}

	/** Puts in a code of the seed. */
	seed(code: string, userid: string, external_userid: string): void {
		const pair = { userid, external_userid };
		this.put({ ...pair, occasion: pair, code, busyCalls: 0 });
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

function occasionOf({ userid, external_userid }: NewWelcomeCode): Occasion {
	return { userid, external_userid };
}
