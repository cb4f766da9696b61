import type { IDataObject } from 'n8n-workflow';

import { collectFormApi } from '../../../wecom/api';
import { simplify } from '../../fields/simplify';
import { single } from '../../operation/answers';
import { defineOperation } from '../../operation/operation';
import { formId, ownFormsOnly } from './fields';
import { formInWords } from './words';

/**
 * Collection Form: Get (获取收集表信息).
 *
 * Sends `formid`. Gives one item: `{ formid, form_title, form_desc, form_header, form_question, form_setting, repeated_id }`;
 * `repeated_id` has the IDs of the rounds, one of a form that does not repeat. With Simplify also words beside figures
 * (`reply_type_text`, `status_text`, `fill_out_auth_text`, …) and `closes_at`.
 *
 * @see https://developer.work.weixin.qq.com/document/path/97817
 */
export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get collection form',
	description: 'Retrieve a form with its questions, settings and rounds',
	fields: [formId, ownFormsOnly, simplify],
	...single(collectFormApi.get, {
		record: { key: 'form_info', what: 'form' },
		shape(record: IDataObject) {
			return this.given(simplify) ? formInWords(record) : record;
		},
	}),
});
