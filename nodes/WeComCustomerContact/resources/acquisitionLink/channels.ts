import type { IBinaryKeyData, IDataObject } from 'n8n-workflow';

import type { ItemContext } from '../../../wecom/context';
import { invalid } from '../../../wecom/errors/failure';
import { qrCodeOf } from '../../../wecom/files/qrCode';
import { Turns } from '../../../wecom/turns';
import { list, taking } from '../../fields/checks';
import type { FormContext } from '../../fields/field';
import { notSent } from '../../fields/field';
import { RecordWithFiles } from '../../operation/operation';
import { drawQrCode, qrCodeField } from './fields';

/** WeCom cuts a longer channel off. */
const CHANNEL_BYTES = 64;

/** Opens the link in WeChat from another app. */
const SCHEME = 'weixin://biz/ww/profile/';

/** What cannot stand in the name of a file. */
const NOT_IN_FILE_NAMES = /[\\/:*?"<>|\s]+/g;

const entries = list();

/** Marks for the ways on which the same link is spread. */
export const channels = notSent(
	taking(`at most ${CHANNEL_BYTES} bytes each`, (value, label) => {
		const given = entries(value, label);
		given?.forEach((channel) => checkChannel(channel, label));
		return given;
	}),
	{
		displayName: 'Channels',
		name: 'channels',
		type: 'string',
		default: '',
		placeholder: 'e.g. newsletter, fair2026',
		description:
			'Your marks for the ways on which the link is spread, at most 64 bytes each: separated by commas, or an array from an expression. Each gives an item with an address of its own. WeCom tells the channel of a customer as state.',
	},
);

function checkChannel(channel: string, label: string): void {
	const { length } = new TextEncoder().encode(channel);
	if (length <= CHANNEL_BYTES) return;
	throw invalid(
		`'${label}' holds "${channel}", which is too long: ${length} bytes, WeCom keeps ${CHANNEL_BYTES}`,
		'Shorten the channel. A Chinese character takes three bytes.',
	);
}

/** The address by which WeCom knows the channel of who comes. */
function addressOf(url: string, channel: string): string {
	return `${url}${url.includes('?') ? '&' : '?'}customer_channel=${encodeURIComponent(channel)}`;
}

/** @throws {Failure} naming the label, before anything is sent */
export function checkAddresses(item: FormContext): void {
	item.given(channels);
	item.given(qrCodeField);
}

/**
 * The record once for each channel that the user gives, with the address of the channel, and the same for WeChat's
 * scheme: `{ …, channel, channel_url, scheme }`. Without channels once, with `scheme`. Each with the picture of its QR
 * code when the user wants it.
 *
 * @param url of the link
 */
export async function withAddresses(
	item: FormContext,
	record: IDataObject,
	url: string,
): Promise<Array<IDataObject | RecordWithFiles>> {
	const field = item.given(drawQrCode) ? item.given(qrCodeField) : undefined;
	const turns = new Turns();
	const records: Array<IDataObject | RecordWithFiles> = [];
	for (const channel of item.given(channels) ?? [undefined]) {
		const address = channel === undefined ? url : addressOf(url, channel);
		const about = channel === undefined ? {} : { channel, channel_url: address };
		const whole = { ...record, ...about, scheme: SCHEME + encodeURIComponent(address) };
		await turns.next();
		records.push(
			field === undefined
				? whole
				: new RecordWithFiles(whole, {
						[field]: await pictureOf(item, address, channel ?? String(record.link_id)),
					}),
		);
	}
	return records;
}

async function pictureOf(
	{ helpers }: ItemContext,
	address: string,
	name: string,
): Promise<IBinaryKeyData[string]> {
	const fileName = `qr-code-${name.replace(NOT_IN_FILE_NAMES, '-')}.png`;
	return await helpers.prepareBinaryData(qrCodeOf(address), fileName, 'image/png');
}
