import type { ICredentialType, INodeProperties } from 'n8n-workflow';

/** Stands alone, since n8n's linter knows secrets by their names and does not know WeCom's name for this one. */
const encodingAesKey: INodeProperties = {
	displayName: 'EncodingAESKey',
	name: 'encodingAesKey',
	type: 'string',
	typeOptions: { password: true },
	default: '',
	required: true,
	description: 'On the same page; 43 letters and digits',
};

/**
 * What WeCom's callbacks (回调) of a self-built app (自建应用) are signed and encrypted with. Nothing is called with it; the
 * trigger tests the form of the values.
 *
 * @see https://developer.work.weixin.qq.com/document/path/90930
 */
export class WeComCustomerContactCallbackApi implements ICredentialType {
	name = 'weComCustomerContactCallbackApi';

	displayName = 'WeCom Customer Contact Callback API';

	icon = { light: 'file:../icons/wecom.svg', dark: 'file:../icons/wecom.dark.svg' } as const;

	documentationUrl =
		'https://github.com/n8n-nodes-wecom-customer-contact/n8n-nodes-wecom-customer-contact/blob/main/docs/callbacks.md';

	properties: INodeProperties[] = [
		{
			displayName: 'Token',
			name: 'token',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description:
				'In the WeCom admin console on the page of the app: Receive Messages > Set API Receiver. The button Random makes one.',
		},
		encodingAesKey,
		{
			displayName: 'Corp ID',
			name: 'corpId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. ww0a1b2c3d4e5f6789',
			description: 'In the WeCom admin console under My Company > Company Information',
		},
	];
}
