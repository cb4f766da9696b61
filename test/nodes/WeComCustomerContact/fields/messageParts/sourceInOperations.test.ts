import type { INodeParameters, INodePropertyCollection } from 'n8n-workflow';

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

/** Every part of every operation that has a file, with the field that holds the parts. */
const parts = resources.flatMap(({ value, operations: all }) =>
	all.flatMap((operation) =>
		operation.fields
			.flatMap((field) => [
				{ field, inside: undefined as string | undefined },
				...(field.fields ?? []).map((entry) => ({
					field: entry,
					inside: field.description.name,
				})),
			])
			.filter(({ field }) => field.description.type === 'fixedCollection')
			.flatMap(({ field: { description }, inside }) => {
				const [{ values }] = (description.options ?? []) as INodePropertyCollection[];
				const kinds = values
					.filter(({ name }) => name === 'fileUrl')
					.flatMap(({ displayOptions }) => (displayOptions?.show?.kind ?? []) as string[]);
				return kinds.map((kind) => ({
					name: `${value}:${operation.value}`,
					operation,
					field: description.name,
					inside,
					isList: description.typeOptions?.multipleValues === true,
					kind,
				}));
			}),
	),
);

describe('A file from the web', () => {
	it('is taken wherever a file is', () => {
		const names = parts.map(({ name, kind }) => `${name} ${kind}`);
		expect(names).toEqual(
			expect.arrayContaining([
				'message:create image',
				'message:create video',
				'message:create file',
				'message:create miniprogram',
				'message:sendWelcome image',
				'moment:create image',
				'moment:create link',
				'groupWelcomeTemplate:create video',
				'groupWelcomeTemplate:update file',
				'contactWay:create image',
				'contactWay:update miniprogram',
			]),
		);
	});

	it.each(parts.map((one) => [`${one.name} ${one.kind}`, one] as const))(
		'is refused before sending when its address is none: %s',
		async (_, { name, operation, field, inside, isList, kind }) => {
			const part = {
				kind,
				source: 'web',
				fileUrl: 'file:///etc/passwd',
				title: 'Title',
				url: 'https://www.example.com',
				appId: 'wx1',
				page: 'index',
			};
			const value = { part: isList ? [part] : part };
			const base = { ...baseOf(name, operation), contactType: 'temporary' };
			const values = inside
				? { ...base, [inside]: { [field]: value } }
				: { ...base, [field]: value };
			const { sent, refused } = await carryOutAlone(operation, values as INodeParameters, values, {
				answering: whole(turns[0]),
			});
			expect(refused).toContain("'File URL' is not the address of a file on the web");
			expect(sent).toEqual([]);
		},
	);
});
