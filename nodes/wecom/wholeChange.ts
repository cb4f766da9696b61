import type { Answer, Call, CallId } from './api/call';
import { callWeCom } from './callWeCom';
import type { WeComContext } from './context';
import { corpOf } from './corp';
import { oneChange } from './limits/oneChange';

/**
 * Reads a thing and changes it, with no other change of it in between. This holds within the process: what another
 * process changes meanwhile is not seen.
 *
 * @param call the change; the table names what it changes
 * @param params of which the name of the thing is made
 * @param work reads, and makes the call by `send`
 * @returns what the work gives, or its error
 */
export async function wholeChange<I extends CallId, T>(
	context: WeComContext,
	call: Call<I>,
	params: Record<string, unknown>,
	work: (send: (params: object) => Promise<Answer<I>>) => Promise<T>,
): Promise<T> {
	const send = async (some: object) =>
		await callWeCom(context, call, some, { isWithinChange: true });
	return await alone(context, call.changes?.(params), async () => await work(send));
}

/**
 * Does something about a thing while nothing else of this process does.
 *
 * @param thing names it; without it nothing is waited for
 */
export async function alone<T>(
	context: WeComContext,
	thing: string | undefined,
	work: () => Promise<T>,
): Promise<T> {
	const { corp } = await corpOf(context);
	return await oneChange(corp, thing, work);
}
