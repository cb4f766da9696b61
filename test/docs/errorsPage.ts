import type { ErrorKind } from '../../nodes/wecom/errors/texts';
import { errorTexts } from '../../nodes/wecom/errors/texts';

/** What the node has done by the time an error of this kind is shown. */
const DONE: Record<ErrorKind, string> = {
	token: 'The node has tried again with a new token.',
	busy: 'The node has tried again up to five times.',
	blocked: 'The node has waited for a minute and tried again once.',
	fatal: 'The other items of the run fail with the same words, without being sent.',
};

/** `docs/errors.md`, from the table of errors. */
export function errorsPage(): string {
	return [
		'# Errors',
		'',
		'[中文](zh-CN/errors.md)',
		'',
		'Printed by `npm run docs`; do not edit it.',
		'',
		"An error says what happened and, below, how to go on. It names the field by its label. WeCom's code and words stand in brackets; WeCom's [lookup page](https://open.work.weixin.qq.com/devtool/query) explains the code.",
		'',
		'## Work with errors',
		'',
		"With **On Error: Continue** in the node's settings, each input item that fails gives one item:",
		'',
		'```json',
		JSON.stringify(
			{
				error: errorTexts['84061'].message,
				errcode: 84061,
				errmsg: 'not external contact, hint: [...], from ip: 203.0.113.10, more info at ...',
				details: {
					errcode: 84061,
					errmsg: 'not external contact, hint: [...], from ip: 203.0.113.10, more info at ...',
					description: "Check 'Customer' and 'Member': ...",
				},
			},
			null,
			2,
		),
		'```',
		'',
		'- `errcode` and `errmsg` are there when WeCom has answered. A value that is refused before sending, or a broken connection, has none.',
		'- With **Continue (using error output)** n8n passes on `error` and `details` only. Use `{{ $json.details.errcode }}`.',
		"- Where WeCom refuses a part of a call that succeeds, that part is an item of its own: `errcode`, WeCom's words in `errmsg`, and what to do in `reason`.",
		'- Where WeCom answers with success and a warning ("ok. Warning: wrong json format."), it may have ignored a part of the request. The items have its words in `warning`, and a hint above the output says for how many.',
		'',
		'## By code',
		'',
		'| Code | What happened | What to do |',
		'| --- | --- | --- |',
		...Object.entries(errorTexts)
			.sort(([a], [b]) => Number(a) - Number(b))
			.map(([code, { message, description, kind }]) => {
				const advice = kind ? `${description} ${DONE[kind]}` : description;
				return `| ${code} | ${message} | ${advice} |`;
			}),
		'',
	].join('\n');
}
