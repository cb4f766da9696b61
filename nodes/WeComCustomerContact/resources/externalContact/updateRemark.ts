import { idIn } from '../../../wecom/answer';
import { externalContactApi } from '../../../wecom/api';
import { id, text } from '../../fields/checks';
import { updateFields } from '../../fields/collections';
import { narrowing, notSent, sentAs } from '../../fields/field';
import { mediaIdPlaceholder } from '../../fields/mediaId';
import { phoneList } from '../../fields/phoneList';
import { switchField } from '../../fields/switch';
import { defineOperation } from '../../operation/operation';
import { invalid } from '../../../wecom/errors/failure';
import { temporaryMedia } from '../../../wecom/files/mediaUse';
import { FileToUpload } from '../../../wecom/files/upload';
import { memberChange } from './memberChange';

const PICTURE = 'Picture (Input Data Field Name)';

const REMARKS = [
	'remark',
	'description',
	'remark_company',
	'remark_mobiles',
	'remark_pic_mediaid',
] as const;

const clearMobiles = switchField({
	displayName: 'Clear Mobile Numbers',
	name: 'clearMobiles',
	default: false,
	description: 'Whether to remove all mobile numbers noted for the customer',
});

const company = sentAs('remark_company', id({ max: 20, keepEmpty: true }), {
	displayName: 'Company',
	name: 'company',
	type: 'string',
	default: '',
	placeholder: 'e.g. Acme Ltd',
	description: 'At most 20 characters. Takes effect for WeChat users only. Empty clears it.',
});

const description = sentAs('description', text({ max: 150, keepEmpty: true }), {
	displayName: 'Description',
	name: 'description',
	type: 'string',
	typeOptions: { rows: 2 },
	default: '',
	placeholder: 'e.g. Asked for a quote in May',
	description: 'At most 150 characters. Empty clears it.',
});

const mobiles = sentAs('remark_mobiles', phoneList(), {
	displayName: 'Mobile Numbers',
	name: 'mobiles',
	type: 'string',
	default: '',
	placeholder: 'e.g. 13800000001, 13800000002',
	description:
		"Numbers separated by commas, or an array from an expression. They replace all numbers noted before; 'Clear Mobile Numbers' removes them.",
});

const pictureField = narrowing(
	notSent(id(), {
		displayName: PICTURE,
		name: 'pictureField',
		type: 'string',
		default: 'data',
		placeholder: 'e.g. data',
		hint: 'The name of the input field containing the binary file data',
		description: 'A JPG or PNG of the input item, at most 10 MB; it is uploaded first',
	}),
);

const pictureMediaId = sentAs('remark_pic_mediaid', id(), {
	displayName: 'Picture Media ID',
	name: 'pictureMediaId',
	type: 'string',
	default: '',
	placeholder: mediaIdPlaceholder,
	description: 'A picture uploaded as temporary media in the last three days',
});

const remark = sentAs('remark', id({ max: 20, keepEmpty: true }), {
	displayName: 'Remark',
	name: 'remark',
	type: 'string',
	default: '',
	placeholder: 'e.g. Ms Li (Acme)',
	description:
		'The name that the member sees for the customer, at most 20 characters. Empty clears it.',
});

const change = memberChange({
	displayName: 'Update For',
	name: 'updateFor',
	description: 'Whose remarks are changed: each member has remarks of their own about the customer',
});

/**
 * External Contact: Update Remark (修改客户备注信息), of one member, or of all members who have added the customer.
 *
 * Sends `userid`, `external_userid` and of the remarks only those that the user added: `remark`, `description`,
 * `remark_company`, `remark_mobiles` (replaces all; one empty text clears them), `remark_pic_mediaid` (a picture of
 * the input item is uploaded first). At least one of them must not be empty.
 *
 * Gives one item: `{ success: true, userid, external_userid }` and the remarks as sent. For all members the customer is
 * read first (one call), and there is one item per member; a member whom WeCom refuses gives
 * `{ success: false, userid, external_userid, errcode, errmsg, reason }`. Where it refuses all of them, the item fails.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92115
 */
export const updateRemark = defineOperation({
	name: 'Update Remark',
	value: 'updateRemark',
	action: 'Update remark of customer',
	description: 'Change what a member has noted about a customer',
	fields: [
		...change.fields,
		updateFields([
			clearMobiles,
			company,
			description,
			mobiles,
			pictureField,
			pictureMediaId,
			remark,
		]),
	],
	...change.way(externalContactApi.remark, {
		repeats: ['userid', 'external_userid', ...REMARKS],
		async prepare(remarks) {
			if (this.given(clearMobiles)) {
				if (remarks.remark_mobiles !== undefined) {
					throw invalid(
						"'Mobile Numbers' and 'Clear Mobile Numbers' do not go together",
						"Remove one of the two under 'Update Fields'.",
					);
				}
				remarks.remark_mobiles = [''];
			}
			const picture = this.given(pictureField);
			if (picture !== undefined) {
				if (remarks.remark_pic_mediaid !== undefined) {
					throw invalid(
						`'${PICTURE}' and 'Picture Media ID' do not go together`,
						"Remove one of the two under 'Update Fields'.",
					);
				}
				const file = await FileToUpload.of(this, {
					field: picture,
					label: PICTURE,
					use: temporaryMedia,
					type: 'image',
				});
				remarks.remark_pic_mediaid = idIn(await file.upload(), 'media_id', 'ID of the picture');
			}
			if (!REMARKS.some((name) => remarks[name] !== undefined && remarks[name] !== '')) {
				throw invalid(
					'Nothing to update',
					"Add a field under 'Update Fields' and fill it in. WeCom does not take a change in which every field is empty.",
				);
			}
		},
	}),
});
