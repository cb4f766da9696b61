/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { PNG } from 'pngjs';
import { SandboxClient } from '../sandbox/client';
import type { ReceivedMessage, Sandbox, TagOnCustomer } from '../sandbox/types';
import { connectToCallbacks, type CredentialReference } from './credential';
import type { EditorApi } from './rest';
import { until } from './until';
import { callbackAddress, exampleWorkflow, welcomeWorkflowFile } from './workflows';

/** A contact way of the sandbox: its State is the channel `fair2026`. */
export const fairWay = '7f1c2d94b0a6e835d1427c9be06f3a58';

/** The nodes with what a channel says. */
const channelNodes = ['Trade Fair', 'Service Desk', 'Other Channel'];

/**
 * Imports the example "Welcome by channel" with a picture that the sandbox has, publishes it, and enters its address
 * as the callback URL of the sandbox's app.
 */
export async function publishWelcome(
	n8nUrl: string,
	api: EditorApi,
	sandbox: Sandbox,
	credential: CredentialReference,
): Promise<{ workflowId: string; callbackUrl: string }> {
	const callbacks = await connectToCallbacks(api, sandbox);
	const workflow = await exampleWorkflow(welcomeWorkflowFile, credential, callbacks);
	const { url: picture } = await new SandboxClient(sandbox).upload(
		'media/uploadimg',
		{},
		welcomePicture(),
		'welcome.png',
	);
	for (const { name, parameters } of workflow.nodes) {
		if (!channelNodes.includes(name)) continue;
		const { assignments } = parameters.assignments as {
			assignments: Array<{ name: string; value: unknown }>;
		};
		assignments.find((it) => it.name === 'picture')!.value = picture;
	}
	const saved = await api.saveWorkflow(workflow);
	await api.publish(saved);
	const callbackUrl = callbackAddress(n8nUrl, workflow);
	await enterCallbackUrl(sandbox, callbackUrl);
	return { workflowId: saved.id, callbackUrl };
}

/** As a person does in the admin console: once more when the check has failed, for example as it took too long. */
export async function enterCallbackUrl({ control }: Sandbox, url: string): Promise<void> {
	let refusal: unknown;
	await until('the callback URL to pass', async () => {
		try {
			return await control.setCallback({ url });
		} catch (error) {
			refusal = error;
			return undefined;
		}
	}).catch((error: Error) => {
		throw Object.assign(error, { cause: refusal });
	});
}

/** A picture of two colours, 480 x 270 pixels. */
function welcomePicture(): Buffer {
	const picture = new PNG({ width: 480, height: 270 });
	const colours = [
		[0x1a, 0xad, 0x19, 0xff],
		[0x2b, 0x7c, 0xe9, 0xff],
	];
	for (let y = 0; y < picture.height; y++) {
		for (let x = 0; x < picture.width; x++) {
			const colour = colours[x + 2 * y < 510 ? 0 : 1];
			picture.data.set(colour, (y * picture.width + x) * 4);
		}
	}
	return PNG.sync.write(picture);
}

export interface WelcomeDemoResult {
	customerName: string;
	memberName: string;
	state: string;
	/** From the scan until the customer had the welcome message. */
	welcomeSeconds: number;
	messages: ReceivedMessage[];
	tags: TagOnCustomer[];
}

/** Has a new customer scan a code once, and tells from the sandbox's own state what came of it. */
export async function runWelcomeDemo({ control }: Sandbox): Promise<WelcomeDemoResult> {
	const customerName = 'Ada Lovelace';
	const start = performance.now();
	const { userid, external_userid } = control.scan({ configId: fairWay, name: customerName });
	const messages = await until(
		'the welcome message',
		async () => control.chat(external_userid)[0]?.messages,
		{ every: 5 },
	);
	const welcomeSeconds = (performance.now() - start) / 1000;
	const follow = await until('the tag', async () => {
		const { customers } = control.state();
		const customer = customers.find((it) => it.external_userid === external_userid)!;
		return customer.follow_user.find(({ tags }) => tags.length > 0);
	});
	const member = control.state().members.find((it) => it.userid === userid)!;
	return {
		customerName,
		memberName: member.name,
		state: follow.state!,
		welcomeSeconds,
		messages,
		tags: follow.tags,
	};
}
