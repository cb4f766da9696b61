import type { WeComContext } from './context';

const noted = new WeakMap<WeComContext, Set<string>>();

/**
 * WeCom's words in an answer that says success, and warns: "ok. Warning: wrong json format." It may have ignored a part
 * of the request then.
 *
 * @param errmsg WeCom's words, without secrets
 */
export function isWarning(errmsg: string): boolean {
	return /warning/i.test(errmsg);
}

/** Notes a warning for the item that the call was made for. */
export function noteWarning(context: WeComContext, words: string): void {
	noted.set(context, (noted.get(context) ?? new Set()).add(words));
}

/** What WeCom warned of in the calls of an item so far, each once. */
export function warningsOf(context: WeComContext): string[] {
	return [...(noted.get(context) ?? [])];
}
