import { reads, sets } from './call';

/** Files (素材). An upload that is done twice leaves a media ID that nobody knows, for three days. */
export const mediaApi = {
	uploadTemporary: sets('media.uploadTemporary', 'POST', '/cgi-bin/media/upload'),
	uploadImage: sets('media.uploadImage', 'POST', '/cgi-bin/media/uploadimg'),
	uploadAttachment: sets('media.uploadAttachment', 'POST', '/cgi-bin/media/upload_attachment'),
	getTemporary: reads('media.getTemporary', 'GET', '/cgi-bin/media/get'),
	uploadByUrl: sets('media.uploadByUrl', 'POST', '/cgi-bin/media/upload_by_url'),
	getUploadByUrlResult: reads(
		'media.getUploadByUrlResult',
		'POST',
		'/cgi-bin/media/get_upload_by_url_result',
	),
};
