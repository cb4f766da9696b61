import { acquisitionLinkApi } from '../../../wecom/api';
import { simplify } from '../../fields/simplify';
import { defineOperation } from '../../operation/operation';
import { channels, checkAddresses, withAddresses } from './channels';
import { drawQrCode, linkId, ownLinksNotice, qrCodeField } from './fields';
import { linkRecord } from './readLinks';

/**
 * Acquisition Link: Get (获取获客链接详情).
 *
 * Sends `link_id`. Gives one item: `{ link_id, link, range, priority_option, scheme }`, or simplified to one flat record:
 * `{ link_id, link_name, url, create_time, created_at, skip_verify, user_list, department_list, priority_type,
 * priority_type_text, priority_userid_list, scheme }`. With channels one item for each, with `channel` and `channel_url`;
 * each with the picture of its QR code when the user wants it.
 *
 * @see https://developer.work.weixin.qq.com/document/path/97297
 */
export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get acquisition link',
	description: 'Retrieve an acquisition link, with an address and a QR code per channel',
	call: acquisitionLinkApi.get,
	fields: [ownLinksNotice, linkId, simplify, channels, drawQrCode, qrCodeField],
	prepare() {
		checkAddresses(this);
	},
	async answer(params, send) {
		const answer = await send(params);
		const record = linkRecord(this, String(params.link_id), answer);
		const { url } = answer.link ?? {};
		if (typeof url !== 'string' || url === '') return [record];
		return await withAddresses(this, record, url);
	},
});
