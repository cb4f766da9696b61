import type {
	ICredentialDataDecryptedObject,
	ICredentialTestFunctions,
	ICredentialsDecrypted,
	IExecuteFunctions,
	IHookFunctions,
	INodeCredentialTestResult,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
	IWebhookResponseData,
	NodeParameterValue,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { problemsOf } from './callback/endpoint';
import { attachDetails } from './details';
import { triggerProperties } from './properties';
import { eventsInShort } from './subtitle';
import { receive } from './receive';
import { noteExecution } from './store';

/**
 * Any value of a parameter. Not the values themselves: n8n's editor takes a parameter whose values all stand with a
 * credential for the choice between credentials, hides it, and offers the wrong ones. The type has no conditions, n8n does.
 */
const anyOfThem = [{ _cnd: { exists: true } }] as unknown as NodeParameterValue[];

/**
 * Starts a workflow on the events of WeCom customer contact (企业微信客户联系回调).
 *
 * @see https://developer.work.weixin.qq.com/document/path/92129
 */
export class WeComCustomerContactTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'WeCom Customer Contact Trigger',
		name: 'weComCustomerContactTrigger',
		icon: { light: 'file:../../icons/wecom.svg', dark: 'file:../../icons/wecom.dark.svg' },
		group: ['trigger'],
		// Stays 1: only then n8n leaves the body alone, see the hidden parameter Options.
		version: 1,
		subtitle: eventsInShort,
		// As that of the node: the panel shows this one for both.
		description: 'Customers, tags, group chats, messages and events of WeCom customer contact',
		defaults: { name: 'WeCom Customer Contact Trigger' },
		eventTriggerDescription: 'Waiting for WeCom to call the test URL',
		activationMessage:
			"WeCom's events can now reach this workflow. If you have not done so yet, enter the Production URL in the WeCom admin console: App Management > your app > Receive Messages > Set API Receiver.",
		triggerPanel: {
			header: 'Listen for an event of WeCom',
			executionsHelp: {
				inactive:
					'<b>While building:</b> press the button above, and enter the Test URL in the WeCom admin console within two minutes; the check of the URL leaves the listening on, the first event ends it. WeCom knows one URL for each app, so use a second app for tests.<br /><br /><b>For good:</b> publish the workflow, then enter the Production URL.',
				active:
					'<b>While building:</b> press the button above, and send an event to the Test URL.<br /><br /><b>Published:</b> events that come to the Production URL start the workflow; they are in its executions, not here.',
			},
			activationHint:
				'Publish the workflow before you enter the Production URL in the WeCom admin console: WeCom calls it at once.',
		},
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{
				name: 'weComCustomerContactCallbackApi',
				required: true,
				testedBy: 'weComCustomerContactCallbackTest',
			},
			{
				name: 'weComCustomerContactApi',
				required: true,
				displayOptions: { show: { attachDetails: anyOfThem } },
			},
		],
		webhooks: [
			{
				name: 'default',
				httpMethod: 'POST',
				responseMode: 'onReceived',
				responseData: '',
				path: 'wecom',
				ndvHideMethod: true,
			},
			{
				name: 'setup',
				httpMethod: 'GET',
				responseMode: 'onReceived',
				responseData: '',
				path: 'wecom',
				ndvHideUrl: true,
			},
		],
		properties: triggerProperties,
	};

	methods = {
		credentialTest: {
			/** Looks at the form of the values only: whether WeCom has the same ones shows when it calls. */
			async weComCustomerContactCallbackTest(
				this: ICredentialTestFunctions,
				{ data }: ICredentialsDecrypted<ICredentialDataDecryptedObject>,
			): Promise<INodeCredentialTestResult> {
				const problems = problemsOf(data ?? {});
				return problems.length === 0
					? { status: 'OK', message: 'The values have the right form' }
					: { status: 'Error', message: `${problems.join('. ')}.` };
			},
		},
	};

	/** Nothing to do: the URL of an app is set in the admin console, there is no call of WeCom for it. */
	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return true;
			},
			async create(this: IHookFunctions): Promise<boolean> {
				return true;
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				return true;
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receive(this);
	}

	/** n8n gives the stored events to it, before any other node. */
	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		noteExecution(this.getMode());
		return [await attachDetails(this)];
	}
}
