import { createHash, randomInt } from 'node:crypto';
import type { AppName } from '../types';
import type { CallbackKeys, CallbackSettings } from './types';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

const tokenLength = 32;
const keyLength = 43;

/** The callback settings of all apps. Every app has Token and EncodingAESKey from the start, and no URL. */
export class SettingsBook {
	private readonly changed = new Map<AppName, CallbackSettings>();

	of(app: AppName): CallbackSettings {
		return { ...(this.changed.get(app) ?? { app, ...seedKeys(app) }) };
	}

	save(settings: CallbackSettings): void {
		this.changed.set(settings.app, settings);
	}

	/** Apps with a callback URL. */
	withUrl(): Array<{ app: AppName; url: string }> {
		return [...this.changed.values()].flatMap(({ app, url }) =>
			url === undefined ? [] : [{ app, url }],
		);
	}
}

/** Always the same, as the secrets of the seed. */
function seedKeys(app: AppName): CallbackKeys {
	const pick = (what: string, length: number) => {
		const bytes = createHash('sha512').update(`sandbox ${what} of ${app}`).digest();
		return [...bytes.subarray(0, length)].map((byte) => alphabet[byte % alphabet.length]).join('');
	};
	return {
		token: pick('callback token', tokenLength),
		encodingAesKey: pick('callback key', keyLength),
	};
}

export function randomKeys(): CallbackKeys {
	const pick = (length: number) =>
		Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
	return { token: pick(tokenLength), encodingAesKey: pick(keyLength) };
}
