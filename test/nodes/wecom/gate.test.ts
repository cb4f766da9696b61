/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { Gate } from '../../../nodes/wecom/gate';

const settle = async () => await new Promise<void>((resolve) => setImmediate(resolve));

describe('Gate', () => {
	it('is open at first', async () => {
		const gate = new Gate();

		expect(gate.isClosed).toBe(false);
		await expect(gate.opened()).resolves.toBeUndefined();
	});

	it('holds back until all who go alone are done', async () => {
		const gate = new Gate();
		const [openFirst, openSecond] = [gate.close(), gate.close()];
		const passed = jest.fn();
		const waiting = gate.opened().then(passed);
		openFirst();
		await settle();
		expect(gate.isClosed).toBe(true);
		expect(passed).not.toHaveBeenCalled();

		openSecond();
		await waiting;
		expect(gate.isClosed).toBe(false);
		expect(passed).toHaveBeenCalled();
	});

	it('can be closed again while others wake up', async () => {
		const gate = new Gate();
		const open = gate.close();
		const passed = jest.fn();
		const waiting = gate.opened().then(passed);
		open();
		const openAgain = gate.close();
		await settle();
		expect(passed).not.toHaveBeenCalled();

		openAgain();
		await waiting;
	});
});
