import type { ErrorTexts } from './errorText';

/** Files and contents. */
export const mediaErrors: ErrorTexts = {
	40004: {
		message: 'WeCom does not take this type of file',
		description:
			"Check 'File Type' and the file: images must be JPG or PNG, videos MP4, recordings AMR.",
	},
	40005: {
		message: 'WeCom does not take this type of file here',
		description: "Choose another 'File Type'.",
	},
	40006: {
		message: 'The file is too large or too small',
		description:
			'WeCom takes images and videos of up to 10 MB, files of up to 20 MB and recordings of up to 2 MB, an image for an image URL of up to 2 MB. An empty file is not taken.',
	},
	40007: {
		message: 'WeCom does not accept the media ID',
		description:
			"Check 'Media ID': it lives three days, and a file uploaded for one use is refused for another. Upload the file again for this use, or take it from the input item.",
	},
	40008: {
		message: 'WeCom does not know this type of message',
		description: "Choose another 'Type' of attachment.",
	},
	40009: {
		message: 'The image is too large or too small',
		description:
			'WeCom takes images of up to 10 MB, for an image URL of up to 2 MB. Make the image smaller.',
	},
	40011: {
		message: 'The video is too large or too small',
		description: 'WeCom takes videos of up to 10 MB. Make the video smaller.',
	},
	40123: {
		message: 'The image is damaged',
		description: 'Open the file to see whether it is whole, and take it from its source again.',
	},
	40145: {
		message: 'The media ID has expired',
		description: 'It lives three days. Upload the file again, or take it from the input item.',
	},
	40146: {
		message: 'WeCom does not give this part of the file',
		description:
			'An encrypted file comes only in parts whose size is a multiple of 16 bytes. Download the whole file.',
	},
	40201: {
		message: 'WeCom has blocked the content',
		description: 'It holds something sensitive. Change the text or the attachments.',
	},
	40204: {
		message: 'WeChat has blocked the content',
		description: 'Change the text or the attachments.',
	},
	41006: {
		message: 'The media ID is missing',
		description: "Fill in 'Media ID'.",
	},
	41064: {
		message: 'There are too many attachments',
		description: "Take some out of 'Attachments'.",
	},
	41065: {
		message: 'WeCom does not take this type of attachment here',
		description: "Choose another 'Type' under 'Attachments'.",
	},
	41066: {
		message: 'WeCom does not know this Channels account',
		description: 'Correct the name of the Channels account.',
	},
	41072: {
		message: 'The attachment was uploaded for another use',
		description:
			"Upload it again with the right choice in 'Use For', or take it from the input item.",
	},
	41080: {
		message: 'The attachment is too large',
		description: 'WeCom takes images and videos of up to 10 MB here. Make the file smaller.',
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
		message: 'There is no attachment',
		description: "Add something under 'Attachments'.",
	},
	41090: {
		message: 'The video is not an MP4',
		description: 'Convert the video to MP4.',
	},
	44001: {
		message: 'WeCom has received an empty file',
		description: "Check 'Input Data Field Name': the field must hold a file that is not empty.",
	},
	45001: {
		message: 'The file is too large or too small',
		description:
			'WeCom takes images and videos of up to 10 MB, files of up to 20 MB and recordings of up to 2 MB, an image for an image URL of up to 2 MB, a file from a URL of up to 200 MB.',
	},
	45007: {
		message: 'The recording is too long',
		description: 'WeCom takes recordings of up to 60 seconds. Shorten it.',
	},
	85002: {
		message: 'The text holds words that are not allowed',
		description: "Change 'Text'.",
	},
	90200: {
		message: 'The app ID of the mini program is missing',
		description: "Fill in 'App ID'.",
	},
	90204: {
		message: 'WeCom does not accept the page of the mini program',
		description:
			"Correct 'Page': it is a path in the mini program, for example pages/index/index.html.",
	},
	90206: {
		message: 'The mini program is not linked to the company',
		description: "Check 'App ID', or link the mini program in the admin console.",
	},
	90207: {
		message: 'WeCom does not know this mini program',
		description: 'Check \'App ID\': it begins with "wx".',
	},
	90208: {
		message: 'The mini program is not linked to the company or the app',
		description: "Check 'App ID', or link the mini program in the admin console.",
	},
	301016: {
		message: 'WeCom does not accept the recording',
		description: 'Use an AMR file of up to 2 MB and 60 seconds.',
	},
	301017: {
		message: 'The recording is not an AMR file',
		description: 'Convert it to AMR.',
	},
	301019: {
		message: 'The file has another MD5 than the one given',
		description: "Check 'MD5': it must be of the very file that 'URL' leads to.",
	},
	830001: {
		message: 'WeCom cannot download from this URL',
		description: "Check 'URL': the server must give the file in parts (HTTP Range).",
	},
	830002: {
		message: 'The file is too large to be downloaded at once',
		description: 'WeCom gives files of up to 20 MB at once.',
	},
	830003: {
		message: 'WeCom could not download the file',
		description: "Check 'URL': it must be open to everybody on the internet.",
	},
};
