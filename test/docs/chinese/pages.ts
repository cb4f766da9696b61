import { resources } from '../../../nodes/WeComCustomerContact/resources';
import { eventKinds } from '../../../nodes/WeComCustomerContactTrigger/callback/eventKinds';
import { errorTexts } from '../../../nodes/wecom/errors/texts';
import { consoleMessages, consoleWords, words, type Word } from '../glossary';
import { anchor } from '../operationsPage';
import { errorsInChinese } from './errors';
import { eventsInChinese } from './events';
import { operationsInChinese, resourcesInChinese, type InChinese } from './operations';

const PRINTED = '本页由 `npm run docs` 生成，请勿手工修改。';

/**
 * What the table says of an operation.
 *
 * @throws when it says nothing, with where to write it
 */
export function operationInChinese(resource: string, operation: string): InChinese {
	const value = `${resource}:${operation}`;
	const found = operationsInChinese[value];
	if (!found) {
		throw new Error(`test/docs/chinese/operations.ts: say in Chinese what ${value} does`);
	}
	return found;
}

/** `docs/zh-CN/operations.md`. */
export function chineseOperationsPage(): string {
	return [
		'# 操作',
		'',
		'[English](../operations.md)',
		'',
		`${PRINTED}节点界面为英文；下面按资源列出每个操作、它在企业微信中的名称和作用。点击操作名可查看字段、调用的接口和输出（英文）。`,
		'',
		...resources.flatMap(({ name, value, operations }) => [
			`## ${name}（${resourcesInChinese[value].name}）`,
			'',
			`${resourcesInChinese[value].does}。`,
			'',
			'| 操作 | 企业微信中的名称 | 作用 |',
			'| --- | --- | --- |',
			...operations.map((operation) => {
				const it = operationInChinese(value, operation.value);
				const link = `../operations.md#${anchor(`${name}: ${operation.name}`)}`;
				return `| [${operation.name}](${link}) | ${it.name} | ${it.does} |`;
			}),
			'',
		]),
		'## 触发器的事件',
		'',
		'节点 **WeCom Customer Contact Trigger** 的 **Trigger On**：',
		'',
		'| 事件 | 企业微信中的名称 |',
		'| --- | --- |',
		...eventKinds.flatMap(({ name, value }) => {
			const chinese = eventsInChinese[String(value)];
			return chinese ? [`| ${name} | ${chinese} |`] : [];
		}),
		'',
	].join('\n');
}

/** `docs/zh-CN/errors.md`; a code that the table does not have yet stands with its English text. */
export function chineseErrorsPage(): string {
	return [
		'# 错误码',
		'',
		'[English](../errors.md)',
		'',
		`${PRINTED}错误信息为英文，括号中是企业微信的错误码和原文。单引号中的英文是节点的字段名。`,
		'',
		'| 错误码 | 含义 | 处理方法 |',
		'| --- | --- | --- |',
		...Object.entries(errorTexts)
			.sort(([a], [b]) => Number(a) - Number(b))
			.map(([code, { message, description }]) => {
				const [happened, advice] = errorsInChinese[code] ?? [message, description];
				return `| ${code} | ${happened} | ${advice} |`;
			}),
		'',
	].join('\n');
}

/** `docs/zh-CN/glossary.md`. */
export function chineseGlossaryPage(): string {
	const table = (rows: Word[]) => [
		'| 企业微信 | 节点和英文文档 |',
		'| --- | --- |',
		...rows.map(({ chinese, english }) => `| ${chinese} | ${english} |`),
		'',
	];
	return [
		'# 术语表',
		'',
		'[English](../glossary.md)',
		'',
		`${PRINTED}节点、错误信息和英文文档中的英文词，对应企业微信中的中文词。`,
		'',
		'## 管理后台',
		'',
		...table(consoleWords),
		'## 管理后台的提示',
		'',
		...table(consoleMessages),
		'## 企业微信的用语',
		'',
		...table(words),
	].join('\n');
}
