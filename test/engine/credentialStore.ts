/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import type {
	ICredentialDataDecryptedObject,
	ICredentials,
	ICredentialsHelper,
	IHttpRequestHelper,
	IHttpRequestOptions,
	INode,
	INodeProperties,
} from 'n8n-workflow';
import { setTimeout as sleep } from 'node:timers/promises';
import { WeComCustomerContactApi } from '../../credentials/WeComCustomerContactApi.credentials';

/**
 * n8n's credential store in memory, with the rules of n8n's own: data is copied out for each request, a token is
 * fetched when none is stored or when the credential asks for one, and is stored before the request goes out.
 */
export class CredentialStore implements ICredentialsHelper {
	readonly type = new WeComCustomerContactApi();

	/** How often the credential was read. */
	reads = 0;

	/** What it takes to write a token, in ms. */
	writeMs = 0;

	constructor(public data: ICredentialDataDecryptedObject) {}

	getParentTypes(): string[] {
		return [];
	}

	isCredentialUsableByNode(): boolean {
		return true;
	}

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		_typeName: string,
		request: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		return await this.type.authenticate(credentials, request);
	}

	async preAuthentication(
		helpers: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
		_typeName: string,
		_node: INode,
		credentialsExpired: boolean,
	): Promise<ICredentialDataDecryptedObject | undefined> {
		if (credentials.accessToken !== '' && !credentialsExpired) return undefined;
		const token = (await this.type.preAuthentication.call(
			helpers,
			credentials,
		)) as ICredentialDataDecryptedObject;
		if (this.writeMs > 0) await sleep(this.writeMs);
		this.data = { ...this.data, ...token };
		return Object.assign(credentials, token);
	}

	async runPreAuthentication(): Promise<undefined> {
		return undefined;
	}

	async getCredentials(): Promise<ICredentials> {
		throw new Error('not part of these tests');
	}

	async getDecrypted(): Promise<ICredentialDataDecryptedObject> {
		this.reads++;
		return { ...this.data };
	}

	async updateCredentials(
		_node: unknown,
		_type: string,
		data: ICredentialDataDecryptedObject,
	): Promise<void> {
		this.data = data;
	}

	async updateCredentialsOauthTokenData(): Promise<void> {}

	getCredentialsProperties(): INodeProperties[] {
		return this.type.properties;
	}
}
