import type {
	IExecuteFunctions,
	IGetNodeParameterOptions,
	INode,
	INodeExecutionData,
} from 'n8n-workflow';

import type { Field, FormContext } from '../fields/field';
import type { Form } from './form';
import { Parameters } from './parameters';

/** What all items of a run ask n8n for; read once. */
export class RunContext {
	readonly node: INode;

	readonly items: INodeExecutionData[];

	readonly parameters: Parameters;

	readonly timezone: string;

	constructor(readonly execution: IExecuteFunctions) {
		// n8n makes a deep copy of the node for each who asks.
		this.node = execution.getNode();
		this.items = execution.getInputData();
		this.parameters = new Parameters(execution, this.node.parameters);
		this.timezone = execution.getTimezone();
	}
}

/** One input item of a run, for its operation. */
export class RunItem implements FormContext {
	readonly helpers: FormContext['helpers'];

	constructor(
		private readonly run: RunContext,
		private readonly form: Form,
		private readonly index: number,
	) {
		const { helpers } = run.execution;
		this.helpers = {
			httpRequest: helpers.httpRequest,
			httpRequestWithAuthentication: helpers.httpRequestWithAuthentication,
			prepareBinaryData: helpers.prepareBinaryData,
			assertBinaryData: (field) => helpers.assertBinaryData(index, field),
			getBinaryDataBuffer: async (field) => await helpers.getBinaryDataBuffer(index, field),
		};
	}

	get logger() {
		return this.run.execution.logger;
	}

	getItemIndex(): number {
		return this.index;
	}

	getInputData(): INodeExecutionData {
		return this.run.items[this.index];
	}

	getNode(): INode {
		return this.run.node;
	}

	getInstanceBaseUrl(): string {
		return this.run.execution.getInstanceBaseUrl();
	}

	getTimezone(): string {
		return this.run.timezone;
	}

	getNodeParameter(
		name: string,
		fallback?: unknown,
		options?: IGetNodeParameterOptions,
	): ReturnType<FormContext['getNodeParameter']> {
		const value = this.run.parameters.read(name, this.index, fallback, options);
		return value as ReturnType<FormContext['getNodeParameter']>;
	}

	given<T>(field: Field<T>): T | undefined {
		return this.form.given(this, field);
	}

	has(field: Field): boolean {
		return this.form.has(field);
	}

	async getCredentials<T extends object>(type: string): Promise<T> {
		return await this.run.execution.getCredentials<T>(type, this.index);
	}

	continueOnFail(): boolean {
		return this.run.execution.continueOnFail();
	}

	getExecuteData() {
		return this.run.execution.getExecuteData();
	}

	getExecutionCancelSignal() {
		return this.run.execution.getExecutionCancelSignal();
	}
}
