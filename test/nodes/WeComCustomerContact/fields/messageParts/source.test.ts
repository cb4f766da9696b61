import type { INodeParameters } from 'n8n-workflow';

import { resources } from '../../../../../nodes/WeComCustomerContact/resources';
import { carryOutAlone } from '../../../../engine/formOnly';
import { baseOf } from '../../../../engine/formValues';
import { turns, whole } from '../../../../schemas/answers';

/** The operations whose images may have a URL, with the field that holds them. */
const operations = resources.flatMap(({ value, operations: all }) =>
	all.flatMap((operation) =>
		operation.fields
			.filter(({ description: { type } }) => type === 'fixedCollection')
			.filter(({ description }) => JSON.stringify(description).includes('"imageUrl"'))
			.map(({ description }) => ({
				name: `${value}:${operation.value}`,
				operation,
				field: description.name,
				isList: description.typeOptions?.multipleValues === true,
			})),
	),
);

describe('The URL of an image', () => {
	async function send(
		{ name, operation, field, isList }: (typeof operations)[number],
		url: string,
	) {
		const part = { kind: 'image', source: 'url', imageUrl: url };
		const values = { ...baseOf(name, operation), [field]: { part: isList ? [part] : part } };
		const answering = whole(turns[0]);
		return await carryOutAlone(operation, values as INodeParameters, values, { answering });
	}

	it('is taken by some operations', () => {
		expect(operations.map(({ name }) => name)).toEqual(
			expect.arrayContaining([
				'message:create',
				'message:sendWelcome',
				'groupWelcomeTemplate:create',
			]),
		);
	});

	describe.each(operations.map((one) => [one.name, one] as const))('of %s', (_, one) => {
		it.each([
			'https://www.example.com/a.png',
			'https://wework.qpic.cn.example.com/wwpic/1/0',
			'https://notqpic.cn/wwpic/1/0',
			'https://www.example.com/?from=wework.qpic.cn',
			'https://qpic.cn@www.example.com/0',
			'ftp://wework.qpic.cn/wwpic/1/0',
			'wework.qpic.cn/wwpic/1/0',
			'data:image/png;base64,iVBORw0KGgo=',
		])('is refused before sending when it is not of WeCom: %s', async (url) => {
			const { sent, refused } = await send(one, url);
			expect(refused).toContain("'Image URL' is not a URL that WeCom gave for an upload");
			expect(sent).toEqual([]);
		});

		it.each([
			'https://wework.qpic.cn/wwpic/418203_kYx2Lr0m/0',
			'http://p.qpic.cn/pic_wework/3474110808/7a7c8471673ff0f1/0',
			'https://WEWORK.QPIC.CN/wwpic/1/0',
			'https://wecom.example/wwpic/1/0',
		])('is sent as it is when WeCom gave it: %s', async (url) => {
			const { sent, refused } = await send(one, url);
			expect(refused).toBeUndefined();
			expect(sent.join()).toContain(`"pic_url":"${url}"`);
		});
	});
});
