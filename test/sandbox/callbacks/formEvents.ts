/** The events of contract/callbacks.md, 5.11. */
import type { Form } from '../state/forms';
import type { OutsideEvent } from './outsideEvents';

/** @param userid of the member who did it; WeCom does not say what stands there for a customer */
export function formChanged(
	{ app, formid }: Form,
	changeType: 'form_complete' | 'delete_form' | 'form_settings_change',
	userid = 'sys',
): OutsideEvent {
	return {
		app,
		needs: 'forms',
		fields: {
			FromUserName: userid,
			Event: 'doc_change',
			ChangeType: changeType,
			FormId: formid,
		},
	};
}
