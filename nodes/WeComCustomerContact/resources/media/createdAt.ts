import { numberIn } from '../../../wecom/answer';
import { simplify } from '../../fields/simplify';
import type { Shape } from '../../operation/answers';
import { simplified } from '../../operation/simplified';

const SECOND = 1000;

/** When WeCom has taken a file, in Unix seconds: it gives text or a number, by use, or nothing. */
export function createdAt(given: string | number | null | undefined): { created_at?: number } {
	const created_at = numberIn(given);
	return created_at === undefined ? {} : { created_at };
}

const withState = simplified({ status: { 1: 'processing', 2: 'done', 3: 'failed' } });

/**
 * The record of an upload with its state in words and with the time as ISO text, where the user has left Simplify on. The
 * time is called `uploaded_at`: `created_at` is WeCom's own name for the seconds.
 */
export const readable: Shape = function (record) {
	const shaped = withState.call(this, record);
	const uploaded = new Date(Number(record.created_at) * SECOND);
	if (!this.given(simplify) || Number.isNaN(uploaded.getTime())) return shaped;
	return { ...shaped, uploaded_at: uploaded.toISOString() };
};
