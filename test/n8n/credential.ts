import type { CallbackKeys } from '../sandbox/callbacks/types';
import type { AppName, Sandbox } from '../sandbox/types';
import type { EditorApi } from './rest';

export const credentialType = 'weComCustomerContactApi';

/** Of the trigger. */
export const callbackCredentialType = 'weComCustomerContactCallbackApi';

/** All that a credential has to know of a sandbox, which may run in another process. */
type SandboxAddress = Pick<Sandbox, 'url' | 'corp'>;

/** A credential as a workflow's node refers to it. */
export interface CredentialReference {
	id: string;
	name: string;
	type: string;
}

/** What a user would fill in for one of the sandbox's apps. */
export function credentialData(sandbox: SandboxAddress, app: AppName = 'main') {
	return {
		corpId: sandbox.corp.corpId,
		secret: sandbox.corp.apps[app],
		baseUrl: sandbox.url,
	};
}

/** Apps with credentials of their own in n8n, and what the names of these end in. */
const endings = { main: '', otherApp: ', Second App' } satisfies Partial<Record<AppName, string>>;

/** Puts the credential for the sandbox into n8n, or points the one that is there to this sandbox. */
export async function connectToSandbox(
	api: EditorApi,
	sandbox: SandboxAddress,
	app: keyof typeof endings = 'main',
): Promise<CredentialReference> {
	const name = `WeCom Sandbox${endings[app]}`;
	const { id } = await api.saveCredential(name, credentialType, credentialData(sandbox, app));
	return { id, name, type: credentialType };
}

/** What signs callbacks: a sandbox, in this process or in another. */
export interface CallbackSource {
	corp: Pick<Sandbox['corp'], 'corpId'>;
	control: { callback(app?: AppName): CallbackKeys | Promise<CallbackKeys> };
}

/** Puts the credential for the sandbox's callbacks into n8n, or brings the one that is there up to date. */
export async function connectToCallbacks(
	api: EditorApi,
	{ control, corp }: CallbackSource,
	app: keyof typeof endings = 'main',
): Promise<CredentialReference> {
	const name = `WeCom Sandbox Callbacks${endings[app]}`;
	const { token, encodingAesKey } = await control.callback(app);
	const data = { token, encodingAesKey, corpId: corp.corpId };
	const { id } = await api.saveCredential(name, callbackCredentialType, data);
	return { id, name, type: callbackCredentialType };
}
