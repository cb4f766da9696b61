/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-hardcoded-secrets, no-console */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRandomPort } from 'get-port-please';
import { credentialData } from '../credential';
import type { CredentialTest } from '../rest';
import { filesHolding, secretsOf } from '../traces';
import { createWorld, type World } from '../world';

describe("n8n's test of the credential", () => {
	const wrongSecret = 'notTheSecretOfAnyApp-0123456789abcdefghijkl';
	const shown: string[] = [];
	let world: World;
	let website: Server;

	beforeAll(async () => {
		world = await createWorld();
		website = createServer((_request, response) => {
			response.setHeader('content-type', 'text/html');
			response.end('<!DOCTYPE html><title>Welcome</title><h1>Welcome to our website</h1>');
		});
		await new Promise<void>((resolve) => website.listen(0, '127.0.0.1', resolve));
	});

	afterAll(async () => {
		console.log(shown.join('\n'));
		website?.close();
		await world?.close();
	});

	/** What the user sees for a credential that differs from the good one in these values. */
	async function resultFor(what: string, values: object): Promise<CredentialTest> {
		const { id, name, type } = world.credential;
		const data = { ...credentialData(world.sandbox), ...values };
		const result = await world.api.testCredential(id, name, type, data);
		shown.push(`${what}: [${result.status}] ${result.message}`);
		return result;
	}

	it('accepts a good one', async () => {
		expect(await resultFor('good', {})).toMatchObject({ status: 'OK' });
	});

	it('accepts a good one with white space around what was pasted', async () => {
		const { corpId, secret, baseUrl } = credentialData(world.sandbox);
		const values = { corpId: ` ${corpId}\n`, secret: `\t${secret} `, baseUrl: ` ${baseUrl}/ ` };
		expect(await resultFor('white space', values)).toMatchObject({ status: 'OK' });
	});

	it('names the corp ID when WeCom does not know it', async () => {
		const result = await resultFor('wrong corp ID', { corpId: 'ww0000000000000000' });
		expect(result).toMatchObject({
			status: 'Error',
			message: expect.stringMatching(/corp ID/i) as unknown,
		});
	});

	it('names the secret when it is wrong, and asks WeCom only once', async () => {
		world.sandbox.control.clearJournal();
		const result = await resultFor('wrong secret', { secret: wrongSecret });
		expect(result).toMatchObject({
			status: 'Error',
			message: expect.stringMatching(/secret/i) as unknown,
		});
		expect(world.sandbox.control.journal({ path: '/cgi-bin/gettoken' })).toHaveLength(1);
	});

	it('names the IP address that WeCom has to trust', async () => {
		const result = await resultFor(
			'IP not trusted (60020)',
			credentialData(world.sandbox, 'untrustedIp'),
		);
		expect(result).toMatchObject({
			status: 'Error',
			message: expect.stringContaining('127.0.0.1') as unknown,
		});
	});

	it('says where an app is allowed to use customer contact', async () => {
		const values = credentialData(world.sandbox, 'noCustomerContact');
		const result = await resultFor('app not allowed (48002)', values);
		expect(result).toMatchObject({
			status: 'Error',
			message: expect.stringMatching(/customer contact/i) as unknown,
		});
	});

	it('names the base URL when nobody answers there', async () => {
		const baseUrl = `http://127.0.0.1:${await getRandomPort('127.0.0.1')}`;
		const result = await resultFor('host not reachable', { baseUrl });
		expect(result).toMatchObject({
			status: 'Error',
			message: expect.stringContaining(baseUrl) as unknown,
		});
	});

	it('says that something else than WeCom answers at the base URL', async () => {
		const baseUrl = `http://127.0.0.1:${(website.address() as AddressInfo).port}`;
		const result = await resultFor('not WeCom', { baseUrl });
		expect(result).toMatchObject({
			status: 'Error',
			message: expect.stringMatching(/WeCom/) as unknown,
		});
		expect(result.message).toContain(baseUrl);
	});

	it('leaves neither secret nor token in the clear', async () => {
		await world.stop();
		expect(await filesHolding(world, [...(await secretsOf(world)), wrongSecret])).toEqual([]);
	});
});
