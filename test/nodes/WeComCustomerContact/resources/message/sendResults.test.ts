import {
	resultsOf,
	resultWords,
	tasksOf,
	taskWords,
} from '../../../../../nodes/WeComCustomerContact/resources/message/sendResults';
import { withWords } from '../../../../../nodes/WeComCustomerContact/operation/simplified';

const words = (status: number, all = resultWords) => withWords({ status }, all).status_text;

describe('Tasks and results of a mass message', () => {
	it('have figures of their own for their states', () => {
		expect([0, 1, 2, 3].map((status) => words(status, taskWords))).toEqual([
			...['not sent', undefined, 'sent', undefined],
		]);
		expect([0, 1, 2, 3, 4].map((status) => words(status))).toEqual([
			...['not sent', 'sent', 'not a customer any more'],
			...['has received other mass messages already', undefined],
		]);
	});

	it('has a task for each member, as WeCom has it', async () => {
		const task = { userid: 'lisi', status: 2, send_time: 7 };

		expect(await tasksOf({ msgid: 'm1' }, async () => ({ task_list: [task] }))).toEqual([task]);
	});

	it('is an error when a task is of nobody', async () => {
		const tasks = tasksOf({ msgid: 'm1' }, async () => ({ task_list: [{ status: 2 }] }));

		await expect(tasks).rejects.toThrow('WeCom sent no user ID of a task');
	});

	it('has a result for each customer, with the member who was asked about unless WeCom says who', async () => {
		const params = { msgid: 'm1', userid: 'LISI' };
		const send = async () => ({
			send_list: [
				{ external_userid: 'a', status: 1 },
				{ external_userid: 'b', userid: 'lisi', status: 2 },
			],
		});

		expect(await resultsOf(params as never, send)).toEqual([
			{ userid: 'LISI', external_userid: 'a', status: 1 },
			{ userid: 'lisi', external_userid: 'b', status: 2 },
		]);
	});
});
