import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { updateDisplayOptions } from 'n8n-workflow';

import { readParts, requireContent } from '../../fields/messageParts';
import { secondsToWait, waitForResultFields } from '../../fields/waitForResult';
import { afterCreation } from '../../operation/afterCreation';
import type { RecordWithFiles } from '../../operation/operation';
import { operation } from '../../operation/operation';
import { contentFields, momentParts } from './content';
import { failureIn, waitForTask } from './taskResult';
import { setVisibleRange, visibleRangeField } from './visibleRange';

const waiting = { done: 'created the moment', later: 'Get Creation Result', longest: 3600 };

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
		const seconds = secondsToWait(this, 'momentOptions', waiting);
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
			secondsToWait(this, 'momentOptions', waiting);
			setVisibleRange(body);
			const parts = await readParts(this, momentParts);
			requireContent(body.text, parts);
			Object.assign(body, await parts.asAttachments());
		},
	},
);

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
			options: waitForResultFields(waiting),
		},
	],
);
