import type { ErrorTexts } from './errorText';

/** Files and contents. */
export const mediaErrors: ErrorTexts = {
	40004: {
		message: 'Invalid media file type',
		description: 'The file type is not allowed. Use an allowed file type.',
	},
	40005: {
		message: 'Invalid type',
		description:
			'type or media_type is not valid. Use image, voice, video or file as the API allows.',
	},
	40006: {
		message: 'Invalid file size',
		description: 'The file is too large or too small. Use a file within the size limit.',
	},
	40007: {
		message: 'Invalid media_id',
		description:
			"Check 'Media ID': it lives three days, and a file uploaded for one use is refused for another. Upload the file again for this use, or take it from the input item.",
	},
	40008: {
		message: 'Invalid msgtype',
		description: 'msgtype is not valid. Use a documented msgtype.',
	},
	40009: {
		message: 'Invalid image size',
		description: 'The image is too large or too small. Use an image within the limit.',
	},
	40011: {
		message: 'Invalid video size',
		description: 'The video is too large or too small. Use a video within the limit.',
	},
	40123: {
		message: 'Invalid image data',
		description: 'The picture is damaged or its size does not match. Upload a valid picture.',
	},
	40145: {
		message: 'media_id expired',
		description: 'The media_id is older than its lifetime. Upload the file again.',
	},
	40146: {
		message: 'Invalid Range header',
		description:
			'Encrypted media can only be fetched in ranges that are multiples of 16 bytes. Use ranges that are multiples of 16 bytes.',
	},
	40201: {
		message: 'Blocked by anti-spam',
		description: 'The content holds sensitive information. Change the content.',
	},
	40204: {
		message: 'Blocked by WeChat anti-spam',
		description: 'WeChat rejected the content. Change the content.',
	},
	41006: {
		message: 'media_id missing',
		description: 'media_id was not sent. Fill in the media_id.',
	},
	41064: {
		message: 'Too many attachments',
		description: 'More attachments than allowed. Use fewer attachments.',
	},
	41065: {
		message: 'Invalid attachment type',
		description: 'The attachment type is not allowed here. Use an allowed attachment type.',
	},
	41066: {
		message: 'Wrong Channels account name',
		description: 'The name of the Channels account is wrong. Correct the name.',
	},
	41072: {
		message: 'Attachment used in the wrong place',
		description:
			'media_type or attachment_type of upload_attachment does not fit. Upload with the right attachment_type.',
	},
	41080: {
		message: 'Attachment too large',
		description: 'The file of upload_attachment is too large. Use a smaller file.',
	},
	41081: {
		message: 'Picture resolution too high',
		description:
			'WeCom takes pictures in moments whose long side has at most 10,800 pixels and whose short side 1,080. Make the picture smaller.',
	},
	41082: {
		message: 'Video too long',
		description: 'WeCom takes videos of at most 30 seconds in moments. Shorten the video.',
	},
	41088: {
		message: 'Attachment list empty',
		description: 'No attachment was sent. Send at least one attachment.',
	},
	41090: {
		message: 'Invalid video format',
		description: 'The video is not a valid mp4 file. Use a valid mp4 file.',
	},
	44001: {
		message: 'Media file empty',
		description:
			'The upload had no file or a wrong multipart body. Check header and body of the upload.',
	},
	45001: {
		message: 'Media file too large',
		description: 'The file is larger than the limit. Use a smaller file.',
	},
	45007: {
		message: 'Voice too long',
		description: 'A voice message may last 60 seconds at most. Use a shorter recording.',
	},
	85002: {
		message: 'Contains forbidden words',
		description: 'The text holds words that are not allowed. Change the text.',
	},
	90200: {
		message: 'Mini program appid missing',
		description: 'appid was not sent. Fill in the appid.',
	},
	90204: {
		message: 'Invalid mini program page',
		description: 'page is not valid. Correct the page.',
	},
	90206: {
		message: 'Mini program not linked to the corp',
		description: 'The mini program is not linked to the corp. Link it in the admin console.',
	},
	90207: {
		message: 'Invalid mini program appid',
		description: 'The appid is not valid. Correct the appid.',
	},
	90208: {
		message: 'Mini program appid does not match',
		description: 'The mini program is not linked to the corp or app. Link it in the admin console.',
	},
	301016: {
		message: 'Voice file not accepted',
		description:
			'The voice file does not meet the requirements. Use an AMR file within the limits.',
	},
	301017: {
		message: 'Voice must be AMR',
		description: 'The voice file is not in AMR format. Convert the voice file to AMR.',
	},
	301019: {
		message: 'Wrong MD5 of the file',
		description: 'The MD5 sent does not match the file. Compute the MD5 of the file again.',
	},
	830001: {
		message: 'Invalid URL for upload by URL',
		description: 'The URL does not support range downloads. Use a URL that supports Range.',
	},
	830002: {
		message: 'File or range too large',
		description: 'The file is larger than 20 MB, more than can be downloaded at once.',
	},
	830003: {
		message: 'Download from the URL failed',
		description: 'WeCom could not fetch the file. Check that the URL can be reached.',
	},
};
