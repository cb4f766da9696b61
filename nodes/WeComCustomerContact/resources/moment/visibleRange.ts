/** Puts the range into the request in WeCom's shape. */
export function setVisibleRange(params: Record<string, unknown>): void {
	const { user_list, department_list, tag_list } = params;
	delete params.user_list;
	delete params.department_list;
	delete params.tag_list;
	const sender_list = {
		...(user_list ? { user_list } : {}),
		...(department_list ? { department_list } : {}),
	};
	const visible_range = {
		...(Object.keys(sender_list).length > 0 ? { sender_list } : {}),
		...(tag_list ? { external_contact_list: { tag_list } } : {}),
	};
	if (Object.keys(visible_range).length > 0) params.visible_range = visible_range;
}
