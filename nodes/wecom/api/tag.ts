import { creates, reads, sets } from './call';
import { relationOf } from './relation';

const list = reads('tag.list', 'POST', '/cgi-bin/externalcontact/get_corp_tag_list', {
	pages: { list: 'tag_group' },
});

/** Customer tags (企业客户标签). */
export const tagApi = {
	list,
	create: creates('tag.create', 'POST', '/cgi-bin/externalcontact/add_corp_tag'),
	update: sets('tag.update', 'POST', '/cgi-bin/externalcontact/edit_corp_tag'),
	delete: sets('tag.delete', 'POST', '/cgi-bin/externalcontact/del_corp_tag', {
		// WeCom says the same of tags that another app has created.
		gone: { on: [40068], unlessIn: list },
	}),
	mark: sets('tag.mark', 'POST', '/cgi-bin/externalcontact/mark_tag', { changes: relationOf }),
};
