/** When WeCom has taken a file, in Unix seconds: it gives text or a number, by use, or nothing. */
export function createdAt(given: string | number | null | undefined): { created_at?: number } {
	return given === undefined || given === null ? {} : { created_at: Number(given) };
}
