import type { IExecuteFunctions, IGetNodeParameterOptions, INode } from 'n8n-workflow';

/** n8n has nothing to check: no field says of what type an expression's value has to be, and looking costs its time. */
const UNCHECKED: IGetNodeParameterOptions = { skipValidation: true };

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
		const read = () =>
			this.execution.getNodeParameter(name, itemIndex, fallback, { ...options, ...UNCHECKED });
		if (!this.holdsNoExpression(name)) return read();
		const isSaved = this.raw[name] !== undefined && options === undefined;
		const key = isSaved ? name : JSON.stringify([name, fallback, options]);
		if (!this.fixed.has(key)) this.fixed.set(key, frozen(read()));
		return this.fixed.get(key);
	}

	/** @param name of a parameter, or the path of a value in it */
	private holdsNoExpression(name: string): boolean {
		let known = this.isFixed.get(name);
		if (known === undefined) {
			const [parameter] = name.split(/[.[]/, 1);
			known = !hasExpression(this.raw[parameter]);
			this.isFixed.set(name, known);
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

/** The value, which nobody can change any more. */
export function frozen<T>(value: T): T {
	if (typeof value === 'object' && value !== null) {
		Object.values(value).forEach(frozen);
		Object.freeze(value);
	}
	return value;
}
