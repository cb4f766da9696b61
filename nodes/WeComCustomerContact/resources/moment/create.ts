import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { updateDisplayOptions } from 'n8n-workflow';

import { wholeNumber } from '../../fields/checks';
import { readParts, requireContent } from '../../fields/messageParts';
import { yesNo } from '../../fields/yesNo';
import { afterCreation } from '../../operation/afterCreation';
import type { RecordWithFiles } from '../../operation/operation';
import { operation } from '../../operation/operation';
import type { ItemContext } from '../../request/context';
import { contentFields, momentParts } from './content';
import { failureIn, waitForTask } from './taskResult';
import { setVisibleRange, visibleRangeField } from './visibleRange';

const WAIT_SECONDS = 60;
const LONGEST_WAIT = 3600;

/**
 * Moment: Create (创建发表任务). Members get a task and publish by confirming it.
 *
 * Sends `text` and `attachments` (up to 9 images, or a video, or a link; files of the input item are uploaded first),
 * not both empty, and `visible_range` with `sender_list` (`user_list`, `department_list`) and `external_contact_list`
 * (`tag_list`).
 *
 * WeCom creates the moment later: gives one item `{ jobid }`, with Wait for Result
 * `{ jobid, status, type, moment_id, invalid_sender_list, invalid_external_contact_list }`. A task that fails is an
 * error; one that takes longer than Time Limit gives `{ jobid, status, type, errmsg, reason }`. Never repeated when the
 * connection breaks: members would get the task twice.
 *
 * @see https://developer.work.weixin.qq.com/document/path/95094
 */
export const momentCreate = operation(
	async function (request, send) {
		const seconds = secondsToWait(this);
		const { jobid } = await send(request);
		if (seconds === undefined) return [{ jobid }];
		const record = await afterCreation(
			{ jobid },
			async () => await waitForTask(this, String(jobid), seconds),
		);
		const failure = failureIn(record as Exclude<typeof record, RecordWithFiles>);
		if (failure) throw failure;
		return [record];
	},
	{
		async prepare(request) {
			const body = request.body as IDataObject;
			secondsToWait(this);
			setVisibleRange(body);
			const parts = await readParts(this, momentParts);
			requireContent(body.text, parts);
			Object.assign(body, await parts.asAttachments());
		},
	},
);

/** Seconds to wait for the result; nothing when it is not waited for. */
function secondsToWait(context: ItemContext): number | undefined {
	const option = (name: string) => context.getNodeParameter(`momentOptions.${name}`, '');
	const limit = wholeNumber({ min: 1, max: LONGEST_WAIT })(
		option('timeLimit'),
		'Time Limit (Seconds)',
	) as number | undefined;
	return yesNo()(option('waitForResult'), 'Wait for Result') === true
		? (limit ?? WAIT_SECONDS)
		: undefined;
}

export const momentCreateFields: INodeProperties[] = updateDisplayOptions(
	{ show: { resource: ['moment'], operation: ['create'] } },
	[
		...contentFields,
		visibleRangeField,
		{
			displayName: 'Options',
			name: 'momentOptions',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: [
				{
					displayName: 'Time Limit (Seconds)',
					name: 'timeLimit',
					type: 'number',
					typeOptions: { minValue: 1, maxValue: LONGEST_WAIT },
					default: WAIT_SECONDS,
					description:
						"How long 'Wait for Result' waits at most. After that the item has the job ID for Get Creation Result.",
				},
				{
					displayName: 'Wait for Result',
					name: 'waitForResult',
					type: 'boolean',
					default: true,
					description:
						'Whether to wait until WeCom has created the moment, and return its ID instead of only the job ID',
				},
			],
		},
	],
);
