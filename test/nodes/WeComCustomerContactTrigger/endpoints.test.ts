import type { IWebhookFunctions } from 'n8n-workflow';

import type { Endpoint } from '../../../nodes/WeComCustomerContactTrigger/callback/endpoint';
import { Refusal } from '../../../nodes/WeComCustomerContactTrigger/callback/refusal';
import { withEndpoint } from '../../../nodes/WeComCustomerContactTrigger/endpoints';
import { corpId, keys, newWorkflow } from './fakeWebhook';

/** A trigger whose credential can be changed; counts how often it is read. */
function trigger() {
	const workflowId = newWorkflow();
	const state = { reads: 0, token: 'first', isMissing: false };
	const context = {
		getNode: () => ({ id: 'node', credentials: state.isMissing ? undefined : {} }),
		getWorkflow: () => ({ id: workflowId }),
		async getCredentials() {
			state.reads++;
			await Promise.resolve();
			if (state.isMissing) throw new Error('Node does not have any credentials set');
			return { ...keys, token: state.token, corpId };
		},
	} as unknown as IWebhookFunctions;
	/** A delivery that is good with one token only. */
	const deliver = async (token: string) =>
		await withEndpoint(context, (endpoint: Endpoint) => {
			if (endpoint.token !== token) throw new Refusal('bad_signature', 'wrong signature');
			return endpoint.token;
		});
	return { state, deliver };
}

const bad = { code: 'bad_signature' };

describe('the credential of a trigger', () => {
	beforeEach(() => jest.useFakeTimers({ now: 1_000_000 }));
	afterEach(() => jest.useRealTimers());

	it('is read once in ten seconds', async () => {
		const { state, deliver } = trigger();
		for (let time = 0; time < 10; time++) {
			expect(await deliver('first')).toBe('first');
			jest.setSystemTime(Date.now() + 1000);
		}
		await deliver('first');
		expect(state.reads).toBe(1);
		jest.setSystemTime(Date.now() + 1);
		await deliver('first');
		expect(state.reads).toBe(2);
	});

	it('is taken anew as soon as a delivery needs the changed one', async () => {
		const { state, deliver } = trigger();
		await deliver('first');
		state.token = 'second';
		expect(await deliver('second')).toBe('second');
		await expect(deliver('first')).rejects.toMatchObject(bad);
		expect(state.reads).toBe(2);
	});

	it('ends ten seconds after it was changed', async () => {
		const { state, deliver } = trigger();
		await deliver('first');
		state.token = 'second';
		jest.setSystemTime(Date.now() + 10_001);
		await expect(deliver('first')).rejects.toMatchObject(bad);
	});

	it('is read a few times a second at most, however many deliveries are bad', async () => {
		const { state, deliver } = trigger();
		for (let time = 0; time < 50; time++) {
			const flood = Array.from({ length: 20 }, async () => await deliver('wrong'));
			for (const delivery of flood) await expect(delivery).rejects.toMatchObject(bad);
			jest.setSystemTime(Date.now() + 100);
		}
		expect(state.reads).toBeGreaterThan(10);
		expect(state.reads).toBeLessThanOrEqual(20);
	});

	it('is read again for a bad delivery a quarter of a second after the last one', async () => {
		const { state, deliver } = trigger();
		await deliver('first');
		const readsAfter = async (milliseconds: number) => {
			jest.setSystemTime(Date.now() + milliseconds);
			await expect(deliver('wrong')).rejects.toMatchObject(bad);
			return state.reads;
		};
		expect(await readsAfter(0)).toBe(2);
		expect(await readsAfter(250)).toBe(2);
		expect(await readsAfter(1)).toBe(3);
	});

	it('is good at once when it could not be read because of a bad delivery', async () => {
		const { state, deliver } = trigger();
		await deliver('first');
		state.isMissing = true;
		await expect(deliver('wrong')).rejects.toMatchObject({ code: 'bad_setup' });
		state.isMissing = false;
		expect(await deliver('first')).toBe('first');
	});

	it('is forgotten when 1000 other triggers have come after it', async () => {
		const { state, deliver } = trigger();
		const others = async (count: number) => {
			for (let other = 0; other < count; other++) await trigger().deliver('first');
		};
		await deliver('first');
		await others(999);
		await deliver('first');
		expect(state.reads).toBe(1);
		await others(1);
		await deliver('first');
		expect(state.reads).toBe(2);
	});

	it('that cannot be read is said so, and tried again the next time', async () => {
		const { state, deliver } = trigger();
		state.isMissing = true;
		await expect(deliver('first')).rejects.toMatchObject({ code: 'bad_setup' });
		state.isMissing = false;
		expect(await deliver('first')).toBe('first');
	});

	it('is that of the trigger, not of another one', async () => {
		const [one, other] = [trigger(), trigger()];
		other.state.token = 'second';
		expect(await one.deliver('first')).toBe('first');
		expect(await other.deliver('second')).toBe('second');
	});
});
