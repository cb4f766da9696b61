import type { IBinaryData, IDataObject } from 'n8n-workflow';

import type { Field, FormContext } from '../../../../../nodes/WeComCustomerContact/fields/field';
import { RecordWithFiles } from '../../../../../nodes/WeComCustomerContact/operation/operation';
import {
	channels,
	checkAddresses,
	withAddresses,
} from '../../../../../nodes/WeComCustomerContact/resources/acquisitionLink/channels';
import {
	drawQrCode,
	qrCodeField,
} from '../../../../../nodes/WeComCustomerContact/resources/acquisitionLink/fields';

const URL_OF_LINK = 'https://work.weixin.qq.com/ca/cawcde';
const link = { link_id: 'caw/cde' };

const schemeOf = (address: string) => `weixin://biz/ww/profile/${encodeURIComponent(address)}`;

/** A form in which these fields are filled in; a file is kept by its name. */
function formWith(values: IDataObject): FormContext {
	const given = ({ description: { name, displayName }, check }: Field) =>
		name in values ? check!(values[name], displayName) : undefined;
	const prepareBinaryData = async (_bytes: Buffer, fileName: string, mimeType: string) =>
		({ fileName, mimeType }) as IBinaryData;
	return { given, helpers: { prepareBinaryData } } as unknown as FormContext;
}

const addresses = async (values: IDataObject, url = URL_OF_LINK) =>
	await withAddresses(formWith(values), link, url);

const read = (value: unknown) => channels.check!(value, 'Channels');

describe('Addresses of a link', () => {
	it('are one without channels', async () => {
		expect(await addresses({})).toStrictEqual([{ ...link, scheme: schemeOf(URL_OF_LINK) }]);
		expect(await addresses({ channels: '' })).toHaveLength(1);
	});

	it.each([
		['a plain address', URL_OF_LINK, `${URL_OF_LINK}?customer_channel=a%26b`],
		['one that has a query', `${URL_OF_LINK}?x=1`, `${URL_OF_LINK}?x=1&customer_channel=a%26b`],
	])('name the channel behind %s', async (_what, url, channel_url) => {
		expect(await addresses({ channels: 'a&b' }, url)).toStrictEqual([
			{ ...link, channel: 'a&b', channel_url, scheme: schemeOf(channel_url) },
		]);
	});

	it('come in the order of the channels', async () => {
		const records = await addresses({ channels: 'tv, radio' });
		expect(records).toMatchObject([{ channel: 'tv' }, { channel: 'radio' }]);
	});

	it('come with a picture, where it is wanted', async () => {
		const picture = (name: string) => ({
			code: { fileName: `qr-code-${name}.png`, mimeType: 'image/png' },
		});
		const wanted = { createQrCode: true, outputField: 'code' };

		const [single] = (await addresses(wanted)) as RecordWithFiles[];
		expect(single).toBeInstanceOf(RecordWithFiles);
		expect(single.json).toStrictEqual({ ...link, scheme: schemeOf(URL_OF_LINK) });
		expect(single.binary).toEqual(picture('caw-cde'));
		const [fair] = (await addresses({ ...wanted, channels: 'fair: 2026/1' })) as RecordWithFiles[];
		expect(fair.json).toMatchObject({ channel: 'fair: 2026/1' });
		expect(fair.binary).toEqual(picture('fair-2026-1'));

		const without = await addresses({ createQrCode: false, outputField: 'code' });
		expect(without[0]).not.toBeInstanceOf(RecordWithFiles);
	});

	it('are refused before anything is sent where a field of them is not right', () => {
		expect(() => checkAddresses(formWith({ channels: 'a', outputField: 'code' }))).not.toThrow();
		expect(() => checkAddresses(formWith({ channels: 'c'.repeat(65) }))).toThrow('too long');
		expect(() => checkAddresses(formWith({ outputField: '' }))).toThrow(
			"'Put Output File in Field' is empty",
		);
	});
});

describe('Channels', () => {
	it.each([
		['ASCII', 'c'.repeat(64), 'c'.repeat(65)],
		['Chinese', '渠'.repeat(21), '渠'.repeat(22)],
	])('have at most 64 bytes: %s', (_what, longest, tooLong) => {
		expect(read(['a', longest])).toEqual(['a', longest]);
		expect(() => read(['a', tooLong])).toThrow(`'Channels' holds "${tooLong}", which is too long`);
	});

	it('may be none', () => expect(read('')).toBeUndefined());
});

describe('The QR code', () => {
	it('is not drawn unless the user wants it, and then needs a field', () => {
		expect(drawQrCode.description.default).toBe(false);
		expect(qrCodeField.description).toMatchObject({
			default: 'data',
			required: true,
			displayOptions: { show: { createQrCode: [true] } },
		});
	});
});
