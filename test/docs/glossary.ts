/** A word of these pages and of the node, and what a Chinese reader knows it by. */
export interface Word {
	/** As the node, its errors and the English pages write it. */
	english: string;
	/** As WeCom writes it. */
	chinese: string;
	/** What it is, in English; empty where the word says it. */
	meaning: string;
}

/** What stands in the admin console: the parts of the paths that errors, hints and pages give. */
export const consoleWords: Word[] = [
	{ english: 'Admin console', chinese: '管理后台', meaning: 'work.weixin.qq.com/wework_admin' },
	{ english: 'App Management', chinese: '应用管理', meaning: '' },
	{ english: 'Apps', chinese: '应用', meaning: '' },
	{ english: 'Self-built', chinese: '自建', meaning: 'apps that the company made itself' },
	{ english: 'Create App', chinese: '创建应用', meaning: '' },
	{
		english: 'Visible Range',
		chinese: '可见范围',
		meaning: 'the members and departments that an app sees',
	},
	{
		english: 'Trusted Company IPs',
		chinese: '企业可信IP',
		meaning: 'the addresses from which an app may call WeCom',
	},
	{ english: 'Trusted domain', chinese: '可信域名', meaning: '' },
	{ english: 'Receive Messages', chinese: '接收消息', meaning: 'the callback settings of an app' },
	{ english: 'Set API Receiver', chinese: '设置API接收', meaning: '' },
	{
		english: 'Random',
		chinese: '随机获取',
		meaning: 'the button that makes Token or EncodingAESKey',
	},
	{ english: 'Callback URL', chinese: '接收消息服务器URL', meaning: '' },
	{
		english: 'Changes of External Contacts',
		chinese: '外部联系人变更回调',
		meaning: 'the events that the trigger needs, to be ticked',
	},
	{
		english: 'Customers and Partners',
		chinese: '客户与上下游',
		meaning: 'the menu of newer consoles',
	},
	{ english: 'Customer Contact', chinese: '客户联系', meaning: '' },
	{ english: 'Customers', chinese: '客户', meaning: '' },
	{ english: 'API', chinese: 'API', meaning: 'a fold on the page of the customers' },
	{
		english: 'Callable Apps',
		chinese: '可调用接口的应用',
		meaning: 'the apps that may use customer contact',
	},
	{ english: 'Permissions', chinese: '权限配置', meaning: '' },
	{
		english: 'Range of Use',
		chinese: '使用范围',
		meaning: 'the members who may use customer contact',
	},
	{ english: 'My Company', chinese: '我的企业', meaning: '' },
	{ english: 'Company Information', chinese: '企业信息', meaning: '' },
	{ english: 'Corp ID', chinese: '企业ID', meaning: '' },
	{
		english: 'Manage company tags',
		chinese: '管理企业客户标签',
		meaning: 'a permission of an app',
	},
	{
		english: 'Assign customers',
		chinese: '分配在职或离职成员的客户',
		meaning: 'a permission of an app',
	},
];

/** What the console says when it does not save. */
export const consoleMessages: Word[] = [
	{
		english: 'The callback URL does not answer',
		chinese: 'openapi回调地址请求不通过',
		meaning: 'WeCom got no right answer from the trigger within a second',
	},
	{
		english: "The domain is not the company's",
		chinese: '域名主体校验未通过',
		meaning: 'the domain is filed under another company',
	},
];

/** Words of WeCom. */
export const words: Word[] = [
	{ english: 'WeCom', chinese: '企业微信', meaning: '' },
	{
		english: 'Customer, external contact',
		chinese: '客户, 外部联系人',
		meaning: '`external_userid`',
	},
	{ english: 'Member', chinese: '成员', meaning: '`userid`, somebody of the company' },
	{ english: 'Account of a member', chinese: '帐号', meaning: '' },
	{ english: 'Department', chinese: '部门', meaning: '' },
	{ english: 'Address book', chinese: '通讯录', meaning: '' },
	{ english: 'Address book sync', chinese: '通讯录同步', meaning: 'its secret does not work here' },
	{ english: 'Self-built app', chinese: '自建应用', meaning: '' },
	{ english: 'Service provider', chinese: '服务商', meaning: 'makes apps for other companies' },
	{ english: 'Interface licence', chinese: '接口许可', meaning: '' },
	{ english: 'Private deployment', chinese: '私有化部署', meaning: 'WeCom on own servers' },
	{ english: 'Callback, event', chinese: '回调, 事件', meaning: 'what starts the trigger' },
	{ english: 'Remark', chinese: '备注', meaning: "a member's name for a customer" },
	{ english: 'Tag, company tag', chinese: '标签, 企业客户标签', meaning: '`tag_id`' },
	{ english: 'Tag group', chinese: '标签组', meaning: '' },
	{ english: 'Tag customer', chinese: '打标签', meaning: '' },
	{ english: 'Management group', chinese: '规则组', meaning: '' },
	{ english: 'Contact way', chinese: '联系我', meaning: '`config_id`, a QR code or a button' },
	{ english: 'Channel (State)', chinese: '渠道', meaning: '`state`' },
	{ english: 'Plugin of a mini program', chinese: '小程序插件', meaning: '' },
	{ english: 'Temporary session', chinese: '临时会话', meaning: 'a chat that ends by itself' },
	{ english: 'Closing message', chinese: '结束语', meaning: '' },
	{ english: 'Added without confirmation', chinese: '免验证添加', meaning: '' },
	{ english: 'Mass message', chinese: '企业群发', meaning: '`msgid`' },
	{ english: 'Welcome message', chinese: '新客户欢迎语', meaning: '' },
	{ english: 'Moment', chinese: '客户朋友圈', meaning: '`moment_id`' },
	{ english: 'Group chat', chinese: '客户群', meaning: '`chat_id`' },
	{ english: 'Owner of a group chat', chinese: '群主', meaning: '' },
	{ english: 'Join way', chinese: '加入群聊', meaning: 'a QR code or a button for group chats' },
	{ english: 'Group welcome template', chinese: '入群欢迎语素材', meaning: '' },
	{ english: 'Transfer from an active member', chinese: '在职继承', meaning: '' },
	{ english: 'Transfer from a member who has left', chinese: '离职继承', meaning: '' },
	{ english: 'Handover member', chinese: '原跟进成员', meaning: 'who hands over' },
	{ english: 'Takeover member', chinese: '接替成员', meaning: 'who takes over' },
	{
		english: 'Temporary media',
		chinese: '临时素材',
		meaning: 'a file that WeCom keeps for three days',
	},
	{ english: 'Channels', chinese: '视频号', meaning: "WeChat's videos" },
	{ english: 'Product album', chinese: '商品图册', meaning: '' },
	{ english: 'Customer acquisition', chinese: '获客助手', meaning: 'links that lead to a member' },
	{
		english: 'App for customer acquisition',
		chinese: '营销获客',
		meaning: 'of a service provider',
	},
	{ english: 'Chat archiving', chinese: '会话内容存档', meaning: '' },
	{ english: 'Collection form', chinese: '收集表', meaning: '' },
	{ english: 'Smart sheet', chinese: '智能表格', meaning: '' },
	{ english: 'Company circle', chinese: '圈子', meaning: '' },
	{ english: 'Linked company', chinese: '企业互联', meaning: '' },
	{ english: 'Upstream and downstream company', chinese: '上下游', meaning: '' },
	{ english: 'WeChat Open Platform', chinese: '微信开放平台', meaning: '' },
	{ english: 'Statistics', chinese: '统计管理', meaning: '' },
	{ english: 'Call limit', chinese: '调用频率限制', meaning: '' },
];

/** `docs/glossary.md`. */
export function glossaryPage(): string {
	return [
		'# Glossary',
		'',
		'[中文](zh-CN/glossary.md)',
		'',
		'Printed by `npm run docs`; do not edit it. The node, its errors and these pages write English words, one word for one thing. WeCom writes the Chinese ones, in the admin console and in its documentation.',
		'',
		'## In the admin console',
		'',
		...table(consoleWords),
		'',
		'## What the console says',
		'',
		...table(consoleMessages),
		'',
		"## WeCom's words",
		'',
		...table(words),
		'',
	].join('\n');
}

function table(rows: Word[]): string[] {
	return [
		'| English | WeCom | |',
		'| --- | --- | --- |',
		...rows.map(({ english, chinese, meaning }) => `| ${english} | ${chinese} | ${meaning} |`),
	];
}
