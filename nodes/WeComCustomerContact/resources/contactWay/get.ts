import { recordIn } from '../../../wecom/answer';
import { contactWayApi } from '../../../wecom/api';
import { simplify } from '../../fields/simplify';
import { defineOperation } from '../../operation/operation';
import { configId, downloadQrCode, outputField } from './fields';
import { wantedQrCode, withQrCode } from './qrCode';
import { simplifyContactWay } from './simplify';

/**
 * Contact Way: Get (获取企业已配置的「联系我」方式).
 *
 * Sends `config_id`. Gives one item: the contact way, or simplified (with `type_text` and `scene_text`), with the picture
 * of its QR code when the user wants it. A mini program button has `style` and no `qr_code`; the image of closing words
 * comes back as `pic_url`.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92228
 */
export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get contact way',
	description: 'Retrieve a contact way with its QR code',
	call: contactWayApi.get,
	fields: [configId, simplify, downloadQrCode, outputField],
	async answer(params, send) {
		const field = wantedQrCode(this);
		const found = recordIn(await send(params), 'contact_way', 'contact way');
		const way = simplifyContactWay.call(this, found);
		return [field === undefined ? way : await withQrCode(this, way, field)];
	},
});
