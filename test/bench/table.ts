/** Figures and tables as the page shows them. Times come in ms, memory in bytes. */

export const seconds = (ms: number) => (ms / 1000).toFixed(1);
export const precise = (ms: number) => ms.toFixed(2);
export const whole = (value: number) => Math.round(value).toLocaleString('en-US');
export const megabytes = (bytes: number) => whole(bytes / 1024 / 1024);
export const ratio = (value: number) => value.toFixed(2);
export const percent = (share: number) => `${Math.round(share * 100)} %`;
export const milliseconds = (ms: number) => `${precise(ms)} ms`;

/** @param numbers columns to align as such; all but the first unless said otherwise */
export function table(
	head: string[],
	rows: string[][],
	numbers = head.map((_, column) => column).slice(1),
): string[] {
	const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
	const alignment = head.map((_, column) => (numbers.includes(column) ? '--:' : '---'));
	return [line(head), line(alignment), ...rows.map(line)];
}
