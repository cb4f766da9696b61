/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { parse } from 'flatted';
import { refuseUnknownParameters } from './savedParameters';
import { until } from './until';

/** The person who may do everything in this n8n. */
export interface Owner {
	email: string;
	password: string;
}

/** What an execution left behind, as far as it is read here. */
export interface Execution {
	status: string;
	data: {
		resultData: {
			error?: { message: string };
			runData: Record<
				string,
				Array<{
					executionStatus: string;
					error?: { message: string; description?: string; httpCode?: string };
					data?: { main: Array<Array<{ json: Record<string, unknown>; error?: unknown }> | null> };
				}>
			>;
		};
	};
}

/** A workflow as n8n takes it. */
export interface Workflow {
	id?: string;
	name: string;
	nodes: Array<{
		name: string;
		type: string;
		parameters: Record<string, unknown>;
		credentials?: Record<string, { id?: string | null; name: string }>;
		[key: string]: unknown;
	}>;
	connections: Record<string, unknown>;
	settings?: Record<string, unknown>;
}

export interface CredentialTest {
	status: 'OK' | 'Error';
	message: string;
}

/** The endpoints that n8n's editor uses, in the name of the owner. */
export class EditorApi {
	private cookie = '';

	private constructor(private readonly url: string) {}

	/** Signs the owner in; on an n8n without one the owner is created first. */
	static async signIn(url: string, owner: Owner): Promise<EditorApi> {
		const settings = await new EditorApi(url).request<{
			userManagement: { showSetupOnFirstLoad: boolean };
		}>('GET', '/settings');
		const isNew = settings.userManagement.showSetupOnFirstLoad;
		return isNew ? await EditorApi.setUp(url, owner) : await EditorApi.logIn(url, owner);
	}

	/** Creates the owner of an n8n that has none, and signs in; works without an editor, too. */
	static async setUp(url: string, owner: Owner): Promise<EditorApi> {
		await new EditorApi(url).request('POST', '/owner/setup', {
			...owner,
			firstName: 'Demo',
			lastName: 'Owner',
			agree: false,
		});
		return await EditorApi.logIn(url, owner);
	}

	/** Signs in on an n8n that has an owner; works without an editor, too. */
	static async logIn(url: string, { email, password }: Owner): Promise<EditorApi> {
		const api = new EditorApi(url);
		await api.request('POST', '/login', { emailOrLdapLoginId: email, password });
		return api;
	}

	/** Creates the credential, or sets its values when there is one of this type and name. */
	async saveCredential(name: string, type: string, data: object): Promise<{ id: string }> {
		const all = await this.request<Array<{ id: string; name: string; type: string }>>(
			'GET',
			'/credentials',
		);
		const existing = all.find((one) => one.name === name && one.type === type);
		return existing
			? await this.request('PATCH', `/credentials/${existing.id}`, { name, type, data })
			: await this.request('POST', '/credentials', { name, type, data });
	}

	/** What a user sees after saving a credential: n8n's own test of it. */
	async testCredential(
		id: string,
		name: string,
		type: string,
		data: object,
	): Promise<CredentialTest> {
		return await this.request('POST', '/credentials/test', {
			credentials: { id, name, type, data },
		});
	}

	/** What a "From list" field of a new node offers. */
	async pickerEntries(
		nodeType: string,
		methodName: string,
		credential: { id: string; name: string; type: string },
	): Promise<Array<{ name: string; value: string }>> {
		const { id, name, type } = credential;
		const { results } = await this.request<{ results: Array<{ name: string; value: string }> }>(
			'POST',
			'/dynamic-node-parameters/resource-locator-results',
			{
				path: 'parameters.userId',
				methodName,
				nodeTypeAndVersion: { name: nodeType, version: 1 },
				currentNodeParameters: {},
				credentials: { [type]: { id, name } },
			},
		);
		return results;
	}

	/** Creates the workflow, or replaces the one of this name. */
	async saveWorkflow(workflow: Workflow): Promise<{ id: string; versionId: string }> {
		refuseUnknownParameters(workflow);
		const all = await this.request<Array<{ id: string; name: string }>>('GET', '/workflows');
		const existing = all.find(({ name }) => name === workflow.name);
		return existing
			? await this.request('PATCH', `/workflows/${existing.id}?forceSave=true`, workflow)
			: await this.request('POST', '/workflows', workflow);
	}

	/**
	 * Publishes a version of a workflow: its triggers listen when this is over, also after a restart.
	 *
	 * @throws when n8n could not start one of them
	 */
	async publish({ id, versionId }: { id: string; versionId: string }): Promise<void> {
		await this.request('POST', `/workflows/${id}/activate`, { versionId });
		// n8n goes about it later; until then an earlier version runs, or none.
		const status = await until(`workflow ${id} to be published`, async () => {
			const { status } = await this.request<{ status: string }>(
				'GET',
				`/workflows/${id}/publication-status`,
			);
			return status === 'in_progress' ? undefined : status;
		});
		if (['failed', 'partial'].includes(status)) throw new Error(`Workflow ${id}: ${status}`);
	}

	/** Runs a workflow from its manual trigger, as "Execute workflow" does, to its end. */
	async execute(workflowId: string, trigger: string): Promise<Execution> {
		const { executionId } = await this.request<{ executionId: string }>(
			'POST',
			`/workflows/${workflowId}/run`,
			{ triggerToStartFrom: { name: trigger } },
		);
		return await this.finishedExecution(executionId);
	}

	/** Lets the test URL of a trigger wait for a request, as "Listen for test event" does. */
	async listen(workflowId: string, trigger: string): Promise<void> {
		const { waitingForWebhook } = await this.request<{ waitingForWebhook?: boolean }>(
			'POST',
			`/workflows/${workflowId}/run`,
			{ triggerToStartFrom: { name: trigger } },
		);
		if (!waitingForWebhook) throw new Error(`Workflow ${workflowId} does not listen`);
	}

	/** The executions of a workflow, newest first. */
	async executionsOf(workflowId: string): Promise<Array<{ id: string; status: string }>> {
		const filter = encodeURIComponent(JSON.stringify({ workflowId }));
		const { results } = await this.request<{ results: Array<{ id: string; status: string }> }>(
			'GET',
			`/executions?limit=100&filter=${filter}`,
		);
		return results;
	}

	/** The executions of all workflows, those that are older than another one; the newest first. */
	async executionsBefore(
		lastId?: string,
	): Promise<Array<{ id: string; mode: string; createdAt: string }>> {
		const before = lastId === undefined ? '' : `&lastId=${lastId}`;
		const { results } = await this.request<{
			results: Array<{ id: string; mode: string; createdAt: string }>;
		}>('GET', `/executions?limit=100${before}&filter=%7B%7D`);
		return results;
	}

	/** An execution as n8n keeps it, whether it runs or not: its workflow, and its data as text. */
	async keptExecution(
		id: string,
	): Promise<{ workflowId: string; workflowData: Workflow; data: string }> {
		return await this.request('GET', `/executions/${id}`);
	}

	/** Stops a running execution, as the button in the editor does. */
	async stopExecution(id: string): Promise<void> {
		await this.request('POST', `/executions/${id}/stop`);
	}

	/** Does an execution again with the data that it had, as Retry does; gives the id of the new one. */
	async retryExecution(id: string): Promise<string> {
		const retried = await this.request<{ id: string }>('POST', `/executions/${id}/retry`, {});
		return retried.id;
	}

	/** Waits for the end of an execution and gives what every node did. */
	async finishedExecution(id: string): Promise<Execution> {
		const ended = async () => {
			const execution = await this.request<{ status: string; data: string }>(
				'GET',
				`/executions/${id}`,
			);
			if (['new', 'running', 'waiting'].includes(execution.status)) return undefined;
			return {
				status: execution.status,
				data: parse(execution.data) as Execution['data'],
			};
		};
		return await until(`execution ${id} to end`, ended, { seconds: 100 });
	}

	/** The rows of a data table. */
	async tableRows(name: string): Promise<Array<Record<string, unknown>>> {
		const { data: tables } = await this.request<{
			data: Array<{ id: string; name: string; projectId: string }>;
		}>('GET', '/data-tables-global');
		const { id, projectId } = tables.find((table) => table.name === name)!;
		const rows: Array<Record<string, unknown>> = [];
		for (;;) {
			const { count, data } = await this.request<{
				count: number;
				data: Array<Record<string, unknown>>;
			}>(
				'GET',
				`/projects/${projectId}/data-tables/${id}/rows?sortBy=id:asc&take=250&skip=${rows.length}`,
			);
			rows.push(...data);
			if (data.length === 0 || rows.length >= count) return rows;
		}
	}

	/** What the editor knows about all nodes or all credentials. */
	async typeFile<T>(kind: 'nodes' | 'credentials'): Promise<T> {
		const response = await fetch(`${this.url}/types/${kind}.json`, {
			headers: { cookie: this.cookie },
		});
		return (await response.json()) as T;
	}

	private async request<T>(method: string, path: string, body?: object): Promise<T> {
		const response = await fetch(`${this.url}/rest${path}`, {
			method,
			headers: {
				'content-type': 'application/json',
				// The session is bound to the browser that signed in.
				'browser-id': 'wecom-customer-contact-demo',
				...(this.cookie && { cookie: this.cookie }),
			},
			body: body && JSON.stringify(body),
		});
		const text = await response.text();
		if (!response.ok) throw new Error(`${method} ${path}: HTTP ${response.status} ${text}`);

		const session = response.headers.getSetCookie().find((one) => one.startsWith('n8n-auth='));
		if (session) this.cookie = session.split(';')[0];
		return (JSON.parse(text) as { data: T }).data;
	}
}
