import type {
	ICredentialDataDecryptedObject,
	ICredentialTestFunctions,
	INodeProperties,
	INodePropertyOptions,
} from 'n8n-workflow';
import { NodeHelpers } from 'n8n-workflow';

import { WeComCustomerContactCallbackApi } from '../../../credentials/WeComCustomerContactCallbackApi.credentials';
import { WeComCustomerContactTrigger } from '../../../nodes/WeComCustomerContactTrigger/WeComCustomerContactTrigger.node';
import { corpId, keys } from './fakeWebhook';

const { description, methods, webhookMethods } = new WeComCustomerContactTrigger();
const { credentials, properties, webhooks } = description;

/** What n8n makes of the parameters that a user has set. */
function filledIn(parameters: object) {
	const node = { typeVersion: 1 };
	return NodeHelpers.getNodeParameters(
		properties,
		parameters as never,
		true,
		false,
		node,
		description,
	)!;
}

describe('the description of the trigger', () => {
	it('is that of a trigger: nothing goes in, events come out', () => {
		const { group, inputs, outputs, defaults, displayName } = description;
		expect({ group, inputs, outputs }).toEqual({
			group: ['trigger'],
			inputs: [],
			outputs: ['main'],
		});
		expect(defaults.name).toBe(displayName);
	});

	it('keeps the XML parser of n8n away from the body', () => {
		// n8n looks at the parameter only in nodes of version 1, exactly.
		expect(description.version).toBe(1);
		expect(filledIn({ events: ['*'] })).toMatchObject({ options: { binaryData: true } });
		const options = properties.find(({ name }) => name === 'options');
		expect(options?.type).toBe('hidden');
	});

	it('takes GET and POST at one address, and shows it once', () => {
		expect(webhooks?.map(({ name, httpMethod }) => [name, httpMethod])).toEqual([
			['default', 'POST'],
			['setup', 'GET'],
		]);
		expect(new Set(webhooks?.map(({ path }) => path)).size).toBe(1);
		const shown = webhooks?.filter(({ ndvHideUrl }) => !ndvHideUrl);
		expect(shown).toEqual([expect.objectContaining({ name: 'default', ndvHideMethod: true })]);
		for (const webhook of webhooks!) {
			expect(webhook).toMatchObject({ responseMode: 'onReceived', responseData: '' });
			expect(webhook.isFullPath).toBeUndefined();
		}
	});

	it('has nothing to register at WeCom', async () => {
		const { checkExists, create, delete: remove } = webhookMethods.default;
		for (const method of [checkExists, create, remove]) {
			expect(await method.call({} as never)).toBe(true);
		}
	});

	it('asks for the second credential only where details are wanted', () => {
		const second = credentials!.find(({ name }) => name === 'weComCustomerContactApi')!;
		const isAsked = (attachDetails: string[]) => {
			const parameters = filledIn({ events: ['*'], attachDetails });
			return NodeHelpers.displayParameter(parameters, second, { typeVersion: 1 }, description);
		};
		expect(isAsked([])).toBe(false);
		expect(isAsked(['customer'])).toBe(true);
		expect(isAsked(['groupChat'])).toBe(true);
		expect(isAsked(['customer', 'groupChat'])).toBe(true);
		expect(second.required).toBe(true);
	});

	it("has no parameter that n8n's editor would take for a choice between credentials, and hide", () => {
		// The rule of the editor: all values of the parameter stand in the conditions of credentials.
		const conditions = credentials!.flatMap(({ displayOptions }) =>
			Object.entries(displayOptions?.show ?? {}).map(([name, values]) => ({
				field: properties.find((property) => property.name === name)!,
				values: values!.map(String),
			})),
		);
		expect(conditions).toHaveLength(1);
		for (const { field, values } of conditions) {
			const options = field.options as INodePropertyOptions[];
			expect(options.every(({ value }) => values.includes(String(value)))).toBe(false);
		}
	});

	it('shows the changes of group chats only where group chats are picked', () => {
		const field = properties.find(({ name }) => name === 'groupChatChanges')!;
		const isShown = (events: string[]) =>
			NodeHelpers.displayParameter(filledIn({ events }), field, { typeVersion: 1 }, description);
		expect(isShown(['change_external_chat.create'])).toBe(false);
		expect(isShown(['change_external_chat.create', 'change_external_chat.update'])).toBe(true);
		expect(isShown(['change_external_chat'])).toBe(true);
		expect(isShown(['*'])).toBe(true);
	});

	it('says where the URL goes, in the words of the admin console', () => {
		const notice = properties.find(({ type }) => type === 'notice')!.displayName;
		for (const text of [notice, description.activationMessage!]) {
			expect(text).toContain('Set API Receiver');
			expect(text).toContain('Production URL');
		}
	});

	it('writes labels and texts the way n8n does', () => {
		const fields = properties.flatMap((field) => [
			field,
			...(field.type === 'collection' ? (field.options as INodeProperties[]) : []),
		]);
		for (const { displayName, description: text, placeholder, type, name, options } of fields) {
			if (type !== 'notice') expect(displayName).toMatch(/^[A-Z]/);
			if (type === 'boolean') expect(`${name}: ${text}`).toMatch(/: Whether /);
			if (type === 'string') expect(placeholder).toMatch(/^e\.g\. /);
			if (type === 'options') {
				const names = (options as INodePropertyOptions[]).map((option) => option.name);
				expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b)));
			}
		}
	});
});

describe('the credential of the trigger', () => {
	const { properties: fields, name } = new WeComCustomerContactCallbackApi();

	it('is required, and tested by the node', () => {
		const entry = credentials!.find((credential) => credential.name === name);
		expect(entry).toMatchObject({ required: true });
		expect(Object.keys(methods.credentialTest)).toEqual([entry!.testedBy]);
	});

	it('hides its secrets', () => {
		const hidden = fields.filter(({ typeOptions }) => typeOptions?.password);
		expect(hidden.map((field) => field.displayName)).toEqual(['Token', 'EncodingAESKey']);
	});

	const test = async (data: ICredentialDataDecryptedObject) =>
		await methods.credentialTest.weComCustomerContactCallbackTest.call(
			{} as ICredentialTestFunctions,
			{ id: '1', name: 'Callback', type: name, data },
		);

	it('passes the test when its values have the right form', async () => {
		expect(await test({ ...keys, corpId })).toEqual({
			status: 'OK',
			message: expect.stringContaining('form') as unknown,
		});
	});

	it('fails the test with all that is wrong, by the labels of the fields', async () => {
		expect(await test({ token: '', encodingAesKey: 'abc', corpId })).toEqual({
			status: 'Error',
			message:
				"'Token' is empty. 'EncodingAESKey' cannot be right: it has exactly 43 letters and digits, and this one has 3 characters.",
		});
	});

	it('names its fields in the test as the form does', async () => {
		const { message } = await test({});
		expect(fields.map(({ displayName }) => `'${displayName}' is empty`).join('. ')).toBe(
			message.replace(/\.$/, ''),
		);
	});
});
