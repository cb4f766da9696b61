import { loneItem } from '../../../engine/loneItem';
import {
	failedRecordOf,
	withDetails,
} from '../../../../nodes/WeComCustomerContact/operation/details';
import { Failure, failureOf } from '../../../../nodes/wecom/errors/failure';

const { item } = loneItem();
const gone = failureOf(41044, 'gone');

describe('Records with their details', () => {
	it('come in their order, each as it was read, for the item', async () => {
		const records = await withDetails(item, [{ id: 'a' }, { id: 'b' }], async function ({ id }) {
			return { id, read: true, place: this.getItemIndex() };
		});

		expect(records).toEqual([
			{ id: 'a', read: true, place: 0 },
			{ id: 'b', read: true, place: 0 },
		]);
	});

	it('come as they stood in the list, with the reason, where WeCom refuses one', async () => {
		const records = await withDetails(item, [{ id: 'a' }, { id: 'b' }], async ({ id }) => {
			if (id === 'a') throw gone;
			return { id, read: true };
		});

		expect(records).toEqual([
			{ id: 'a', errcode: 41044, errmsg: 'gone', reason: expect.any(String) },
			{ id: 'b', read: true },
		]);
	});

	it.each<[string, Error]>([
		['that concerns all', new Failure({ ...gone, kind: 'fatal' })],
		['without an answer of WeCom', new Failure({ what: 'Not there', description: '' })],
		['of the program', new TypeError('x is not a function')],
	])('fail by an error %s', async (_what, error) => {
		expect(() => failedRecordOf(error)).toThrow(error);
		const read = withDetails(item, [{ id: 'a' }], async () => await Promise.reject<never>(error));
		await expect(read).rejects.toBe(error);
	});
});
