import type { IExecuteFunctions, IGetNodeParameterOptions, INode } from 'n8n-workflow';

/**
 * The node's parameters in one run. n8n walks over the whole value at every reading; what holds no expression is the
 * same for all items, and is read once.
 */
export class Parameters {
	private readonly fixed = new Map<string, unknown>();

	private readonly isFixed = new Map<string, boolean>();

	constructor(
		private readonly execution: IExecuteFunctions,
		private readonly raw: INode['parameters'],
	) {}

	/**
	 * @param name of a parameter, or the path of a value in it
	 * @returns the value for the item; values that all items share are frozen
	 */
	read(
		name: string,
		itemIndex: number,
		fallback?: unknown,
		options?: IGetNodeParameterOptions,
	): unknown {
		const read = () => this.execution.getNodeParameter(name, itemIndex, fallback, options);
		const [parameter] = name.split(/[.[]/, 1);
		if (!this.holdsNoExpression(parameter)) return read();
		const key = JSON.stringify([name, fallback, options]);
		if (!this.fixed.has(key)) this.fixed.set(key, frozen(read()));
		return this.fixed.get(key);
	}

	private holdsNoExpression(parameter: string): boolean {
		let known = this.isFixed.get(parameter);
		if (known === undefined) {
			known = !hasExpression(this.raw[parameter]);
			this.isFixed.set(parameter, known);
		}
		return known;
	}
}

/** Whether a value, or something in it, is an expression. */
export function hasExpression(value: unknown): boolean {
	if (typeof value === 'string') return value.startsWith('=');
	if (typeof value !== 'object' || value === null) return false;
	return Object.values(value).some(hasExpression);
}

function frozen<T>(value: T): T {
	if (typeof value === 'object' && value !== null) {
		Object.values(value).forEach(frozen);
		Object.freeze(value);
	}
	return value;
}
