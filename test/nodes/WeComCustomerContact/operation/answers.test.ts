import { loneItem } from '../../../engine/loneItem';
import { done, single } from '../../../../nodes/WeComCustomerContact/operation/answers';
import { joinWayApi } from '../../../../nodes/wecom/api';

const { item } = loneItem();

describe('One record', () => {
	const read = async (traits: Parameters<typeof single<'joinWay.get'>>[1], answer: object) => {
		const sent: object[] = [];
		const records = await single(joinWayApi.get, traits).answer.call(
			item,
			{ config_id: 'c' },
			async (params) => {
				sent.push(params);
				return answer;
			},
		);
		expect(sent).toEqual([{ config_id: 'c' }]);
		return records;
	};
	const record = { key: 'join_way', what: 'join way' } as const;

	it('is the answer as it is', async () => {
		expect(await read({}, { a: 1 })).toEqual([{ a: 1 }]);
		expect(await read(undefined, { a: 1 })).toEqual([{ a: 1 }]);
	});

	it('is the part of the answer that holds it, which has to be there', async () => {
		expect(await read({ record }, { join_way: { a: 1 }, b: 2 })).toEqual([{ a: 1 }]);
		await expect(read({ record }, { b: 2 })).rejects.toThrow('WeCom sent no join way');
	});

	it('has the shape that the item wants', async () => {
		const records = await read(
			{
				record,
				shape(found) {
					return { ...found, place: this.getItemIndex() };
				},
			},
			{ join_way: { a: 1 } },
		);
		expect(records).toEqual([{ a: 1, place: 0 }]);
	});

	it('is prepared as it says, by its call', () => {
		const prepare = () => {};
		expect(single(joinWayApi.get, { prepare })).toMatchObject({ call: joinWayApi.get, prepare });
	});
});

describe('A change', () => {
	const change = async (
		traits: Parameters<typeof done<'joinWay.update'>>[1],
		answer: object = {},
	) =>
		await done(joinWayApi.update, traits).answer.call(
			item,
			{ config_id: 'c', scene: 1, remark: undefined },
			async () => answer,
		);

	it('says that it was made, with what was sent of what it repeats, and nothing of the answer', async () => {
		const repeats = ['config_id', 'scene', 'remark', 'state'] as const;
		const [record] = await change({ repeats: [...repeats] }, { errmsg: 'ok' });

		expect(record).toStrictEqual({ success: true, config_id: 'c', scene: 1 });
	});

	it('says it in its own words, and in a new record each time', async () => {
		const says = { deleted: true };
		const [record] = await change({ says, repeats: ['config_id'] });

		expect(record).toStrictEqual({ deleted: true, config_id: 'c' });
		expect(says).toEqual({ deleted: true });
		expect(await change({ says, repeats: [] })).toEqual([says]);
	});

	it('is none when WeCom refuses it', async () => {
		const { answer } = done(joinWayApi.update, { repeats: [] });
		const refused = answer.call(item, {}, async () => await Promise.reject(new Error('refused')));

		await expect(refused).rejects.toThrow('refused');
	});

	it('is prepared as it says, by its call', () => {
		const prepare = () => {};
		const { call, prepare: prepared } = done(joinWayApi.update, { prepare, repeats: [] });
		expect([call, prepared]).toEqual([joinWayApi.update, prepare]);
	});
});
