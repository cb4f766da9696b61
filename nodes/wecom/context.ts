import type { IExecuteData, IExecuteSingleFunctions, ILoadOptionsFunctions } from 'n8n-workflow';

/** What calls to WeCom need of n8n: an item of a run, a picker in the editor, a webhook. */
export interface WeComContext extends Pick<
	ILoadOptionsFunctions,
	'getCredentials' | 'getNode' | 'logger'
> {
	helpers: Pick<ILoadOptionsFunctions['helpers'], 'httpRequest' | 'httpRequestWithAuthentication'>;
	/** Only where there is a run: the one object that all its items share. */
	getExecuteData?: () => IExecuteData;
	getExecutionCancelSignal?: () => AbortSignal | undefined;
}

/** What an operation needs of n8n for one input item; n8n's own contexts for single items have it all. */
export interface ItemContext
	extends
		WeComContext,
		Pick<
			IExecuteSingleFunctions,
			| 'continueOnFail'
			| 'getExecuteData'
			| 'getExecutionCancelSignal'
			| 'getInputData'
			| 'getInstanceBaseUrl'
			| 'getItemIndex'
			| 'getNodeParameter'
			| 'getTimezone'
		> {
	helpers: Pick<
		IExecuteSingleFunctions['helpers'],
		| 'assertBinaryData'
		| 'getBinaryDataBuffer'
		| 'httpRequest'
		| 'httpRequestWithAuthentication'
		| 'prepareBinaryData'
	>;
	getExecuteData(): IExecuteData;
	getExecutionCancelSignal(): AbortSignal | undefined;
}
