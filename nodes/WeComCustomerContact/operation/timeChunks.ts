/** A range of time that WeCom takes only in chunks. */
interface TimeRange<N extends string> {
	/** Names of the two ends, both Unix seconds. */
	start: N;
	end: N;
	/** Most seconds between the two ends of a chunk. */
	span: number;
	/**
	 * Seconds from the end of a chunk to the start of the next: a day where the ends are days and both belong to the
	 * range, 1 where they are seconds that do, -1 where neither end belongs to it.
	 */
	step: number;
}

/**
 * Splits a longer range into ranges that WeCom takes, in order of time; together they ask for each second or day once.
 * For `chunks` of a list.
 */
export function timeChunks<N extends string>({ start, end, span, step }: TimeRange<N>) {
	return (params: Record<string, unknown>): object[] => {
		const last = Number(params[end]);
		const chunks: object[] = [];
		for (let from = Number(params[start]), to = from; ; from = to + step) {
			to = Math.min(from + span, last);
			chunks.push({ ...params, [start]: from, [end]: to });
			if (to >= last) return chunks;
		}
	};
}
