import { whenStopped } from '../../../nodes/wecom/whenStopped';

describe('whenStopped', () => {
	it('calls everybody back who still waits, with one listener', () => {
		const aborter = new AbortController();
		const listen = jest.spyOn(aborter.signal, 'addEventListener');
		const [first, second, gone] = [jest.fn(), jest.fn(), jest.fn()];
		whenStopped(aborter.signal, first);
		whenStopped(aborter.signal, second);
		whenStopped(aborter.signal, gone)();
		aborter.abort();

		expect(first).toHaveBeenCalledTimes(1);
		expect(second).toHaveBeenCalledTimes(1);
		expect(gone).not.toHaveBeenCalled();
		expect(listen).toHaveBeenCalledTimes(1);
	});
});
