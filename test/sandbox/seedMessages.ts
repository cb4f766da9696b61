import { emma, oliver, spring, wangQiang } from './knownIds';
import type { MessagePart } from './messagingTypes';
import type { Corp } from './state/corp';
import type { MassTask, SendStatus } from './state/massMessages';

const hour = 3_600;
const day = 86_400;

interface MessageSeed {
	/** Given where the contract's examples use it; else made from the seed. */
	msgid?: string;
	app?: 'main' | 'otherApp';
	creator?: string;
	createType: 0 | 1;
	chatType: 'single' | 'group';
	/** Days after the corp began. */
	day: number;
	parts: MessagePart[];
	/** Without receivers all customers of the member. */
	tasks: Array<{ userid: string; receivers?: string[]; status?: SendStatus[] }>;
}

const text = (content: string): MessagePart => ({ msgtype: 'text', text: { content } });

const messages: MessageSeed[] = [
	{
		msgid: 'msgBx7kEAAAv6YcHs0dPzM3nKq8rLfTiA',
		app: 'main',
		createType: 0,
		chatType: 'single',
		day: 0,
		parts: [
			text('The spring catalogue is out. Have a look!'),
			{ msgtype: 'image', image: { media_id: 'WWCISP_d2kQ0vYxT7mPzLr5hBnCs1' } },
		],
		tasks: [
			{ userid: 'zhangsan', receivers: [emma, oliver], status: [1, 3] },
			{ userid: 'lisi', receivers: [wangQiang] },
		],
	},
	{
		creator: 'zhangsan',
		createType: 1,
		chatType: 'single',
		day: 2,
		parts: [
			text('Back from the fair, thank you for coming.'),
			{
				msgtype: 'miniprogram',
				miniprogram: {
					title: 'Spring shop',
					pic_media_id: '1jF5kQzB7nYdW0pTsVx3LcRgHm9aEu2iKo8qXyJ6tNfM',
					appid: 'wx4f8a2c91d7be36a0',
					page: 'pages/index/index',
				},
			},
		],
		tasks: [{ userid: 'zhangsan', receivers: [emma], status: [1] }],
	},
	{
		creator: 'lisi',
		createType: 0,
		chatType: 'single',
		day: 5,
		parts: [
			{
				msgtype: 'link',
				link: { title: 'Price list', url: 'https://www.example.com/prices', desc: 'From March' },
			},
		],
		tasks: [{ userid: 'lisi', receivers: [wangQiang], status: [2] }],
	},
	{
		app: 'main',
		createType: 0,
		chatType: 'group',
		day: 7,
		parts: [text('The workshop is closed on Friday.')],
		tasks: [{ userid: 'zhangsan', receivers: [spring], status: [1] }],
	},
	// Of another app; no member of it is in the visible range of `main`.
	{
		app: 'otherApp',
		createType: 0,
		chatType: 'single',
		day: 9,
		parts: [text('Invoices now come by mail.')],
		tasks: [{ userid: 'qianba' }],
	},
];

/** Adds mass messages, what came of them, group welcome templates, and a welcome code that never expires. */
export function addMessages(corp: Corp, start: number): void {
	for (const { day: days, tasks, ...seed } of messages) {
		const createdAt = start + days * day;
		const message = corp.massMessages.add({
			...seed,
			msgid: seed.msgid ?? corp.makeId('msgKq8DDAAA', `seed message ${days}`),
			createdAt,
			allowSelect: false,
			ownerPicks: false,
			tasks: tasks.map(({ userid, receivers, status }): MassTask => {
				const member = corp.member(userid)!;
				const all = member.follows.map(({ customer }) => customer.external_userid);
				return {
					member,
					receivers: receivers ?? all,
					status,
					...(status && { sentAt: createdAt + hour }),
				};
			}),
		});
		for (const { member, receivers, status, sentAt } of message.tasks.values()) {
			for (const [i, id] of receivers.entries()) {
				if (status?.[i] !== 1) continue;
				corp.chats.deliver(member.userid, id, {
					at: sentAt!,
					by: 'massMessage',
					msgid: message.msgid,
					parts: seed.parts,
				});
			}
		}
	}
	addTemplates(corp);
	corp.welcomeCodes.seed('2fPq8ZtV0mXsC6yKdR1nWbLh', 'zhangsan', oliver);
}

function addTemplates({ groupWelcomeTemplates, makeId }: Corp): void {
	const url = 'https://wework.qpic.cn/wwpic/418203_kYx2Lr0mTnCq7Vd_1767776400/0';
	groupWelcomeTemplates.add({
		id: 'msgBx7kEAAAw2LrTn5XbQ8dYpZs0KvFhE',
		app: 'main',
		notify: true,
		parts: [
			text('Hello %NICKNAME%, nice to have you here!'),
			{ msgtype: 'image', image: { pic_url: url } },
		],
	});
	groupWelcomeTemplates.add({
		id: makeId('msgKq8DDAAA', 'seed group welcome'),
		app: 'otherApp',
		notify: true,
		parts: [text('Welcome, %NICKNAME%. Please read the house rules.')],
	});
}
