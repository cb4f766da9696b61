/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { SandboxClient } from './client';
import { startSandboxProcess, type SandboxProcess } from './ownProcess';

describe('a sandbox in a process of its own', () => {
	let sandbox: SandboxProcess;

	beforeAll(async () => {
		sandbox = await startSandboxProcess({ seed: { customers: 3 }, limits: { latencyMs: 1 } });
	});

	afterAll(async () => await sandbox?.close());

	it('answers like one in this process', async () => {
		const client = new SandboxClient(sandbox);
		const { follow_user } = await client.get('externalcontact/get_follow_user_list');
		expect(follow_user).toContain('zhangsan');
		expect(sandbox.pid).not.toBe(process.pid);
	});

	it('has the same control plane', async () => {
		expect((await sandbox.control.limits()).latencyMs).toBe(1);
		await sandbox.control.clearJournal();
		expect(await sandbox.control.journal()).toEqual([]);
		await sandbox.control.addFault({ path: '*', kind: 'errcode', errcode: -1 });
		const client = new SandboxClient(sandbox);
		expect(await client.getToken()).toMatchObject({ errcode: -1 });
		expect(await sandbox.control.journal({ path: '/cgi-bin/gettoken' })).toHaveLength(1);
	});

	it('refuses wrong input in the words of the control plane', async () => {
		await expect(sandbox.control.setLimits({ latencyMs: -1 })).rejects.toThrow(/latencyMs/);
	});

	it('is gone after it was closed', async () => {
		await sandbox.close();
		await expect(fetch(sandbox.url)).rejects.toThrow();
		expect(() => process.kill(sandbox.pid, 0)).toThrow();
	});
});
