import { createHmac, randomBytes } from 'node:crypto';
import { ApiError } from './apiError';

/**
 * Paging cursors that carry their position, so that nothing is kept per walk. A cursor belongs to one
 * scope (operation, app and filters) and cannot be altered.
 */
export class Cursors {
	private readonly key = randomBytes(32);

	/** @param scope what must be the same on every page, as any JSON value */
	issue(scope: unknown, position: unknown): string {
		const text = Buffer.from(JSON.stringify(position)).toString('base64url');
		return `${text}.${this.sign(scope, text)}`;
	}

	/** The position, or `undefined` for the first page (no cursor). Refuses with 50100 what was not issued for this scope. */
	open<T>(scope: unknown, cursor: string | undefined): T | undefined {
		if (!cursor) return undefined;
		const [text, signature] = cursor.split('.');
		if (signature !== this.sign(scope, text)) {
			throw new ApiError(50100, 'cursor is not of this query, or was altered');
		}
		return JSON.parse(Buffer.from(text, 'base64url').toString()) as T;
	}

	/** A name that no other walk has. */
	newWalk(): string {
		return randomBytes(9).toString('base64url');
	}

	private sign(scope: unknown, text: string): string {
		return createHmac('sha256', this.key)
			.update(`${JSON.stringify(scope)}\n${text}`)
			.digest('base64url')
			.slice(0, 22);
	}
}
