import type { ErrorTexts } from './errorText';

const KEY = 'Give each a key of its own, of up to 1,024 bytes.';
const LINK = 'Fill it in, or change the type of the link or row.';

/** Messages of an app to members, and their cards. */
export const appMessageErrors: ErrorTexts = {
	40074: {
		message: 'Articles with links cannot be confidential',
		description: 'Send them without confidentiality, or as articles that WeCom stores.',
	},
	41011: {
		message: 'The agent ID is missing',
		description: 'Fill in the agent ID of the app: the admin console shows it beside the secret.',
	},
	41033: {
		message: 'The description is missing',
		description: 'Fill in the description of the card.',
	},
	42014: {
		message: 'WeCom does not accept the task ID of the card',
		description:
			'Give every card a new one, of up to 128 letters, digits or "_", "-", "@": an ID works once in an app.',
	},
	42015: {
		message: 'Another app has sent this card',
		description: 'Use a credential of the app that has sent it.',
	},
	42016: {
		message: 'WeCom does not know this card',
		description: 'Take the task ID of a card that was sent.',
	},
	42017: {
		message: 'The card has no button with this key',
		description: 'Take a key of the card that was sent.',
	},
	42018: {
		message: 'WeCom does not accept the key of a button',
		description: KEY,
	},
	42019: {
		message: 'A button has no key',
		description: KEY,
	},
	42020: {
		message: 'A button has no words',
		description: 'Fill in what stands on it.',
	},
	42022: {
		message: 'The code was used before',
		description:
			'It works once. Do not repeat the call: use the code of the next click, or send a new card.',
	},
	42027: {
		message: 'A row of the card has no name',
		description: 'Fill in the name of every row.',
	},
	42028: {
		message: 'A link of the card has no address',
		description: LINK,
	},
	42029: {
		message: 'A row of the card has no file',
		description: `Upload the file first. ${LINK}`,
	},
	42030: {
		message: 'A link of the card has no mini program',
		description: `The mini program must be linked to the app. ${LINK}`,
	},
	42031: {
		message: 'WeCom does not know this kind of card',
		description: 'Choose one of the five kinds: notice, article, buttons, vote or drop-downs.',
	},
	42033: {
		message: 'An entry of the card has no title',
		description: 'Fill in the title of every paragraph and of every link.',
	},
	42035: {
		message: 'The card has too many rows',
		description: 'A card has up to 6.',
	},
	42036: {
		message: 'The card has too many paragraphs',
		description: 'A card has up to 4.',
	},
	42037: {
		message: 'The card has no options, or too many',
		description: 'A drop-down has 1 to 10, a vote 1 to 20.',
	},
	42038: {
		message: 'A button has no words',
		description: 'Fill in what stands on it.',
	},
	42039: {
		message: 'WeCom does not accept the key of a button',
		description: KEY,
	},
	42040: {
		message: 'WeCom does not accept the ID of an option',
		description: 'Give every option an ID of its own, of up to 128 bytes.',
	},
	42041: {
		message: 'An option has no words',
		description: 'Fill in the words of every option.',
	},
	42042: {
		message: 'The card has too many links',
		description: 'A card has up to 3.',
	},
	42043: {
		message: 'WeCom does not accept the key of a question',
		description: KEY,
	},
	42044: {
		message: 'The picture of the card has no address',
		description: 'Fill in the whole address, beginning with http:// or https://.',
	},
	42045: {
		message: 'Nothing happens at a click on the card',
		description: 'Fill in what the click opens. Notices and articles need it.',
	},
	42046: {
		message: 'WeCom does not accept the key of the submit button',
		description: KEY,
	},
	42047: {
		message: 'The card has no drop-downs, or too many',
		description: 'A card has 1 to 3.',
	},
	42049: {
		message: 'The submit button has no words',
		description: 'Fill in what stands on it.',
	},
	42050: {
		message: 'WeCom does not know the member in a row of the card',
		description: LINK,
	},
	42051: {
		message: 'Two entries in the menu of the card have the same key',
		description: KEY,
	},
	42052: {
		message: 'The message is too old to be taken back',
		description: 'Only messages of the last 24 hours can be taken back.',
	},
	45008: {
		message: 'There are no articles, or too many',
		description: 'A message has 1 to 8.',
	},
	45032: {
		message: 'The name of an author is too long',
		description: 'WeCom takes up to 64 bytes, about 21 Chinese characters. Shorten it.',
	},
	60140: {
		message: 'WeCom does not accept the code of the click',
		description:
			'It lives 72 hours, and is for the app that has sent the card. Do not repeat the call: use the code of the next click, or send a new card.',
	},
	82002: {
		message: 'Too many departments at once',
		description: 'WeCom takes up to 100. Take some out, or spread them over several items.',
	},
	82003: {
		message: 'Too many tags of the address book at once',
		description: 'WeCom takes up to 100. Take some out, or spread them over several items.',
	},
	82101: {
		message: 'It is not said whose card is to change',
		description: 'Name members, departments or tags of the address book, or everybody.',
	},
	82102: {
		message: 'The member has not received the message',
		description: 'Change the card only of those who have received it.',
	},
	90201: {
		message: 'The notice of the mini program has too many entries',
		description: 'It has up to 10.',
	},
	90202: {
		message: 'WeCom does not accept the length of a name in the notice',
		description: 'A name has 1 to 10 Chinese characters.',
	},
	90203: {
		message: 'WeCom does not accept the length of an entry in the notice',
		description: 'An entry has 1 to 30 Chinese characters.',
	},
};
