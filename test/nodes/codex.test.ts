import { name as packageName } from '../../package.json';
import nodeCodex from '../../nodes/WeComCustomerContact/WeComCustomerContact.node.json';
import { WeComCustomerContact } from '../../nodes/WeComCustomerContact/WeComCustomerContact.node';
import triggerCodex from '../../nodes/WeComCustomerContactTrigger/WeComCustomerContactTrigger.node.json';
import { WeComCustomerContactTrigger } from '../../nodes/WeComCustomerContactTrigger/WeComCustomerContactTrigger.node';

const { description: node } = new WeComCustomerContact();
const { description: trigger } = new WeComCustomerContactTrigger();

/** What people type in the nodes panel. */
const TYPED = [
	...['WeCom', 'WeChat Work', 'WeChat', 'CRM', 'SCRM', 'private traffic'],
	...['企业微信', '企微', '客户联系', '外部联系人', '企业群发', '客户群发', '群发助手', '打标签'],
	...[
		'客户标签',
		'联系我',
		'渠道活码',
		'员工活码',
		'欢迎语',
		'朋友圈',
		'客户群',
		'获客',
		'获客助手',
		'获客链接',
	],
	...['好友', '私域', '微信客户', '离职继承', '在职继承', '统计'],
];

/** n8n's own; others stand in the panel as nothing. */
const CATEGORIES = [
	'AI',
	'Analytics',
	'Communication',
	'Core Nodes',
	'Data & Storage',
	'Development',
	'Finance & Accounting',
	'HITL',
	'Marketing',
	'Miscellaneous',
	'Productivity',
	'Sales',
	'Utility',
];

describe('In the nodes panel', () => {
	describe.each([
		['the node', nodeCodex, node],
		['the trigger', triggerCodex, trigger],
	])('%s', (_, codex, { name }) => {
		// The panel has one entry for both, and n8n decides whose words are searched.
		it.each(TYPED)('is found by %s', (typed) => {
			expect(codex.alias).toContain(typed);
		});

		it('has a codex file as n8n reads it', () => {
			expect(codex).toMatchObject({
				node: `${packageName}.${name}`,
				nodeVersion: '1.0',
				codexVersion: '1.0',
			});
			expect(CATEGORIES).toEqual(expect.arrayContaining(codex.categories));
			expect(new Set(codex.alias).size).toBe(codex.alias.length);
			for (const links of Object.values(codex.resources)) {
				for (const { url } of links) expect(new URL(url).protocol).toBe('https:');
			}
		});
	});

	it('says the same short line of both', () => {
		expect(trigger.description).toBe(node.description);
		expect(trigger.description.length).toBeLessThan(90);
	});
});
