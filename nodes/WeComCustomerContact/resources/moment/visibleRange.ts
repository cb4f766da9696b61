import type { IDataObject } from 'n8n-workflow';

/** Puts the range into the request in WeCom's shape. */
export function setVisibleRange(body: IDataObject): void {
	const { user_list, department_list, tag_list } = body;
	delete body.user_list;
	delete body.department_list;
	delete body.tag_list;
	const sender_list = {
		...(user_list ? { user_list } : {}),
		...(department_list ? { department_list } : {}),
	};
	const visible_range = {
		...(Object.keys(sender_list).length > 0 ? { sender_list } : {}),
		...(tag_list ? { external_contact_list: { tag_list } } : {}),
	};
	if (Object.keys(visible_range).length > 0) body.visible_range = visible_range;
}
