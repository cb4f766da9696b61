/** An operation or a resource for Chinese readers: WeCom's name of it, and what it does. */
export interface InChinese {
	name: string;
	does: string;
}

/** By the value of the resource. */
export const resourcesInChinese: Record<string, InChinese> = {
	account: { name: '账号', does: '检查凭证、应用和企业的配置是否齐全' },
	acquisitionLink: { name: '获客助手', does: '获客链接：客户点击后直接添加成员' },
	collectForm: { name: '收集表', does: '创建收集表，读取客户填写的答案' },
	contactWay: { name: '联系我', does: '客户添加成员用的二维码和小程序按钮' },
	customerTransfer: { name: '客户继承', does: '在职继承和离职继承：把客户和客户群交给其他成员' },
	externalContact: { name: '客户', does: '客户以及成员对客户的备注' },
	groupChat: { name: '客户群', does: '成员与客户所在的群聊' },
	groupWelcomeTemplate: { name: '入群欢迎语素材', does: '客户入群时发送的欢迎语' },
	joinWay: { name: '加入群聊', does: '客户进群用的二维码和小程序按钮' },
	media: { name: '素材', does: '群发、朋友圈等使用的文件' },
	message: { name: '企业群发', does: '群发消息和新客户欢迎语' },
	moment: { name: '客户朋友圈', does: '成员发表到客户朋友圈的内容' },
	payment: { name: '对外收款', does: '客户付款和退款的记录' },
	statistics: { name: '统计管理', does: '成员和客户群的统计数据' },
	tag: { name: '企业客户标签', does: '企业标签库，以及给客户打标签' },
};

/** By the values of resource and operation. */
export const operationsInChinese: Record<string, InChinese> = {
	'account:check': {
		name: '检查配置',
		does: '逐项检查凭证、应用和企业，并说明缺少什么、在哪里设置。',
	},
	'contactWay:create': {
		name: '配置客户联系「联系我」方式',
		does: '创建「联系我」二维码或小程序按钮，可指定渠道、成员和部门，也可创建临时会话。',
	},
	'contactWay:delete': { name: '删除企业已配置的「联系我」方式', does: '删除一个「联系我」方式。' },
	'contactWay:endTemporaryChat': {
		name: '结束临时会话',
		does: '结束成员与客户的临时会话，客户先收到结束语。',
	},
	'contactWay:get': {
		name: '获取企业已配置的「联系我」方式',
		does: '读取一个「联系我」方式及其二维码。',
	},
	'contactWay:getAll': {
		name: '获取企业已配置的「联系我」列表',
		does: '列出一段时间内创建的「联系我」方式。',
	},
	'contactWay:update': {
		name: '更新企业已配置的「联系我」方式',
		does: '修改「联系我」方式，只改填写的字段。',
	},
	'customerTransfer:getResult': {
		name: '查询客户接替状态',
		does: '查询在职继承或离职继承的客户接替状态。',
	},
	'customerTransfer:getUnassigned': {
		name: '获取待分配的离职成员列表',
		does: '列出离职成员还没有分配的客户。',
	},
	'customerTransfer:transferCustomers': {
		name: '分配在职或离职成员的客户',
		does: '把客户交给另一名成员，客户数量不限，每个客户输出一条结果。',
	},
	'customerTransfer:transferGroupChats': {
		name: '分配在职或离职成员的客户群',
		does: '把客户群交给新群主，每个群输出一条结果。',
	},
	'externalContact:convertId': {
		name: '外部联系人ID转换',
		does: '在客户的各种 ID 之间转换：openid、服务商 ID、临时 ID。',
	},
	'externalContact:get': {
		name: '获取客户详情',
		does: '读取一个客户，以及添加了该客户的所有成员。',
	},
	'externalContact:getAll': { name: '批量获取客户详情', does: '列出成员的客户及详情，自动翻页。' },
	'externalContact:getAllIds': { name: '获取客户列表', does: '只列出客户的 ID，不含详情。' },
	'externalContact:getMembers': {
		name: '获取配置了客户联系功能的成员列表',
		does: '列出可以使用客户联系的成员。',
	},
	'externalContact:getServed': {
		name: '获取已服务的外部联系人',
		does: '列出成员服务过的所有外部联系人，不论是否为客户。',
	},
	'externalContact:updateRemark': {
		name: '修改客户备注信息',
		does: '修改成员对客户的备注、描述、企业和手机号，可一次修改所有添加了该客户的成员。',
	},
	'groupChat:get': { name: '获取客户群详情', does: '读取一个客户群及其成员。' },
	'groupChat:getAll': { name: '获取客户群列表', does: '列出客户群，可按群主和继承状态筛选。' },
	'groupChat:getByOpenGid': {
		name: '客户群opengid转换',
		does: '把小程序得到的 opengid 转换为客户群 ID。',
	},
	'groupWelcomeTemplate:create': {
		name: '添加入群欢迎语素材',
		does: '创建群主可以使用的入群欢迎语，每个企业最多 100 个。',
	},
	'groupWelcomeTemplate:delete': {
		name: '删除入群欢迎语素材',
		does: '删除本应用创建的入群欢迎语。',
	},
	'groupWelcomeTemplate:get': { name: '获取入群欢迎语素材', does: '按 ID 读取入群欢迎语。' },
	'groupWelcomeTemplate:update': {
		name: '编辑入群欢迎语素材',
		does: '替换本应用创建的入群欢迎语的内容。',
	},
	'joinWay:create': {
		name: '配置客户群进群方式',
		does: '创建进群二维码或小程序按钮，最多五个群。',
	},
	'joinWay:delete': { name: '删除客户群进群方式配置', does: '删除一个进群方式。' },
	'joinWay:get': { name: '获取客户群进群方式配置', does: '读取进群方式和二维码地址。' },
	'joinWay:update': {
		name: '更新客户群进群方式配置',
		does: '修改进群方式，没有填写的字段保持不变。',
	},
	'media:download': { name: '获取临时素材', does: '按 media_id 下载文件。' },
	'media:getUploadResult': {
		name: '查询异步任务结果',
		does: '查询企业微信是否已从 URL 下载完文件，并得到 media_id。',
	},
	'media:upload': {
		name: '上传临时素材、上传图片、上传附件资源',
		does: '上传输入项中的文件，得到 media_id 或图片 URL。',
	},
	'media:uploadFromUrl': {
		name: '生成异步上传任务',
		does: '让企业微信从 URL 下载大文件（最大 200 MB），用于入群欢迎语。',
	},
	'message:cancel': { name: '停止企业群发', does: '停止成员还没有发送的群发，已发送的不受影响。' },
	'message:create': {
		name: '创建企业群发',
		does: '给成员创建群发任务，成员在企业微信中确认后才发送给客户或客户群。',
	},
	'message:getAll': { name: '获取群发记录列表', does: '列出企业和成员的群发记录。' },
	'message:getReport': {
		name: '企业群发结果',
		does: '汇总一次群发：多少成员已发送、送达了哪些客户，可提醒还没有发送的成员。',
	},
	'message:getSendResults': {
		name: '获取企业群发成员执行结果',
		does: '列出一次群发送达了哪些客户。',
	},
	'message:getTasks': {
		name: '获取群发成员发送任务列表',
		does: '列出一次群发中哪些成员已经发送。',
	},
	'message:remind': {
		name: '提醒成员群发',
		does: '提醒还没有发送群发的成员，24 小时内最多三次。',
	},
	'message:sendWelcome': {
		name: '发送新客户欢迎语',
		does: '给新客户发送欢迎语，必须在添加后 20 秒内发送。',
	},
	'moment:cancel': { name: '停止发表企业朋友圈', does: '停止成员还没有发表的朋友圈。' },
	'moment:create': {
		name: '创建发表任务',
		does: '给成员创建朋友圈发表任务，成员确认后才发表。',
	},
	'moment:getAll': { name: '获取企业全部的发表列表', does: '列出企业和成员发表的朋友圈。' },
	'moment:getComments': {
		name: '获取客户朋友圈的互动数据',
		does: '读取一条朋友圈的评论和点赞。',
	},
	'moment:getCustomers': {
		name: '获取客户朋友圈发表时选择的可见范围',
		does: '列出成员发表时选择的客户。',
	},
	'moment:getReport': {
		name: '客户朋友圈结果',
		does: '汇总一条企业朋友圈：多少成员已发表、哪些客户可见。',
	},
	'moment:getResult': { name: '获取任务创建结果', does: '查询朋友圈任务是否创建完成。' },
	'moment:getSendResult': {
		name: '获取客户朋友圈发表后的可见客户列表',
		does: '列出实际能看到成员朋友圈的客户。',
	},
	'moment:getTasks': {
		name: '获取客户朋友圈企业发表的列表',
		does: '列出哪些成员需要发表、哪些已经发表。',
	},
	'statistics:groupChatsByDay': {
		name: '获取「群聊数据统计」数据（按自然日聚合）',
		does: '按天统计客户群、群成员和消息数量。',
	},
	'statistics:groupChatsByOwner': {
		name: '获取「群聊数据统计」数据（按群主聚合）',
		does: '按群主统计客户群、群成员和消息数量。',
	},
	'statistics:memberBehavior': {
		name: '获取「联系客户统计」数据',
		does: '按天统计成员的客户、聊天和消息数量。',
	},
	'tag:create': {
		name: '添加企业客户标签',
		does: '在新的或已有的标签组中创建标签，已存在的名称不算错误。',
	},
	'tag:delete': { name: '删除企业客户标签', does: '删除标签或整个标签组。' },
	'tag:getAll': { name: '获取企业标签库', does: '列出标签及其标签组。' },
	'tag:mark': {
		name: '编辑客户企业标签（打标签）',
		does: '给客户添加或移除标签，可用标签名，缺少的标签可自动创建。',
	},
	'tag:setTags': {
		name: '编辑客户企业标签（按标签组设置）',
		does: '让客户在某个标签组中正好有这些标签，例如客户阶段。',
	},
	'tag:update': { name: '编辑企业客户标签', does: '修改标签或标签组的名称和次序。' },
	'acquisitionLink:create': {
		name: '创建获客链接',
		does: '创建获客链接，可为每个渠道生成一个地址和二维码。',
	},
	'acquisitionLink:delete': { name: '删除获客链接', does: '删除本应用创建的获客链接。' },
	'acquisitionLink:get': { name: '获取获客链接详情', does: '读取一个获客链接。' },
	'acquisitionLink:getAll': { name: '获取获客链接列表', does: '列出本应用的获客链接。' },
	'acquisitionLink:getChatInfo': {
		name: '获取成员多次收消息详情',
		does: '查询客户与成员的收发消息次数。',
	},
	'acquisitionLink:getCustomers': {
		name: '获取获客客户列表',
		does: '列出由获客链接添加的客户，可附带详情。',
	},
	'acquisitionLink:getQuota': { name: '查询剩余使用量', does: '查询获客助手的剩余额度。' },
	'acquisitionLink:getStatistics': {
		name: '查询链接使用详情',
		does: '统计获客链接的点击和添加次数。',
	},
	'acquisitionLink:update': { name: '编辑获客链接', does: '修改本应用创建的获客链接。' },
	'collectForm:create': { name: '创建收集表', does: '创建收集表，并得到填写链接。' },
	'collectForm:delete': { name: '删除收集表', does: '删除本应用创建的收集表。' },
	'collectForm:get': { name: '获取收集表信息', does: '读取收集表的问题、设置和周期。' },
	'collectForm:getAnswers': {
		name: '读取收集表答案',
		does: '读取答案，每人一条，以问题标题为字段名。',
	},
	'collectForm:getStatistics': {
		name: '收集表的统计信息查询',
		does: '统计收集表的填写人数和填写人。',
	},
	'collectForm:share': { name: '获取收集表分享链接', does: '得到收集表的填写链接。' },
	'collectForm:update': { name: '编辑收集表', does: '替换收集表的问题或设置。' },
	'contactWay:upsert': {
		name: '创建或更新「联系我」方式',
		does: '按渠道创建「联系我」方式，已存在则更新，并可输出二维码图片。',
	},
	'customerTransfer:transferAll': {
		name: '分配成员的全部客户',
		does: '把一名成员的全部客户交给一名或多名同事，可先预览。',
	},
	'externalContact:find': {
		name: '查找客户',
		does: '按手机号、备注、名称或 unionid 等查找客户。',
	},
	'payment:get': { name: '获取收款项目的商户单号', does: '读取一笔收款的商户单号。' },
	'payment:getAll': {
		name: '获取对外收款记录',
		does: '列出客户的付款和退款，金额以元和分表示。',
	},
	'payment:getFundFlow': { name: '获取资金流水', does: '列出商户号的资金流水。' },
};
