import { idIn } from '../../../wecom/answer';
import { momentApi } from '../../../wecom/api';
import { callWeCom } from '../../../wecom/callWeCom';
import { requiredList } from '../../fields/checks';
import { collection, options } from '../../fields/collections';
import type { Field } from '../../fields/field';
import { narrowing } from '../../fields/field';
import { requiredMemberList } from '../../fields/member';
import {
	imagePart,
	messageTextField,
	momentLinkPart,
	partSet,
	readParts,
	requireContent,
	videoPart,
} from '../../fields/messageParts';
import { onlyPreviewOfSending as onlyPreview } from '../../fields/onlyPreview';
import { requiredNumberList } from '../../fields/numberList';
import type { Several } from '../../fields/several';
import { severalToAdd } from '../../fields/several';
import { waitForResult } from '../../fields/waitForResult';
import { afterCreation } from '../../operation/afterCreation';
import { defineOperation } from '../../operation/operation';
import { notInTime, waitForJob } from '../../operation/waitForJob';
import { invalid } from '../../../wecom/errors/failure';
import { momentAttachment } from '../../../wecom/files/mediaUse';
import { previewCreate } from './previewCreate';
import type { TaskState } from './taskResult';
import { failureIn, isOver, readable, recordOf } from './taskResult';
import { setVisibleRange } from './visibleRange';

const TEXT_BYTES = 4000;

const MOST_IMAGES = 9;

const MOST_SENDERS = 100_000;

const text = messageTextField({
	maxBytes: TEXT_BYTES,
	more: 'Needed unless there is an attachment.',
});

const parts = partSet({
	parts: [
		imagePart({
			use: momentAttachment,
			limits:
				'A JPG or PNG of the input item, at most 10 MB, the long side at most 10,800 pixels, the short side at most 1,080',
		}),
		momentLinkPart,
		videoPart({
			use: momentAttachment,
			limits: 'An MP4 of the input item, at most 10 MB and 30 seconds',
		}),
	],
	max: MOST_IMAGES,
	allowed: `up to ${MOST_IMAGES} images, or one video, or one link`,
	check(kinds) {
		if (kinds.length < 2 || kinds.every((kind) => kind === 'image')) return;
		throw invalid(
			'These attachments do not go into one moment',
			`Leave in 'Attachments' up to ${MOST_IMAGES} images, or one video, or one link.`,
		);
	},
});

const customerTags: Several<string[]> = {
	sentAs: 'tag_list',
	check: requiredList(),
	text: {
		displayName: 'Customer Tags',
		name: 'customerTags',
		placeholder: 'e.g. Gold, Interest/Solar',
		description:
			'Only customers with one of these tags see the moment: names or IDs separated by commas, or an array from an expression; "Group/Name" where several groups have a tag of the same name',
	},
	list: {
		displayName: 'Customer Tag Names or IDs',
		name: 'customerTagIds',
		description: 'Only customers with one of these tags see the moment',
		loader: 'getTags',
	},
};

const senderDepartments: Several<number[]> = {
	sentAs: 'department_list',
	check: requiredNumberList(),
	text: {
		displayName: 'Sender Departments',
		name: 'senderDepartments',
		placeholder: 'e.g. 2, Sales/East region',
		description:
			'Departments whose members publish: names or IDs separated by commas, or an array from an expression',
	},
	list: {
		displayName: 'Sender Department Names or IDs',
		name: 'senderDepartmentIds',
		description: 'Departments whose members publish',
		loader: 'getDepartments',
	},
};

const senders: Several<string[]> = {
	sentAs: 'user_list',
	check: requiredMemberList({ max: MOST_SENDERS }),
	text: {
		displayName: 'Senders',
		name: 'senders',
		placeholder: 'e.g. zhangsan, Li Si',
		description:
			'Members who publish: names or User IDs separated by commas, or an array from an expression',
	},
	list: {
		displayName: 'Sender Names or IDs',
		name: 'senderIds',
		description: 'Members who publish',
		loader: 'getMembers',
	},
};

const [tagsText, tagsList] = severalToAdd(customerTags);
const [departmentsText, departmentsList] = severalToAdd(senderDepartments);
const [sendersText, sendersList] = severalToAdd(senders);

/**
 * Who publishes the moment, and who sees it. What the user has added must not be empty: WeCom would take everybody
 * instead, and a moment cannot be taken back.
 */
const visibleRange = collection(
	{
		displayName: 'Visible Range',
		name: 'visibleRange',
		placeholder: 'Add Range',
		description:
			'Who publishes, and to whom. Without it all members whom the app sees publish to all their customers.',
	},
	[tagsList, tagsText, departmentsList, departmentsText, sendersList, sendersText].map(
		(field: Field) => narrowing(field),
	),
);

const waiting = waitForResult({
	done: 'created the moment',
	later: 'Get Creation Result',
	longest: 3600,
});

/**
 * Moment: Create (创建发表任务). Members get a task and publish by confirming it.
 *
 * Sends `text` and `attachments` (up to 9 images, or a video, or a link with a cover; files of the input item are
 * uploaded first), not both empty, and `visible_range` with `sender_list` (`user_list`, `department_list`) and
 * `external_contact_list` (`tag_list`). WeCom takes 10 moments a minute; with more input items the node waits the
 * minute out.
 *
 * WeCom creates the moment later: gives one item `{ jobid }`, with Wait for Result
 * `{ jobid, status, type, moment_id, invalid_sender_list, invalid_external_contact_list }`, and `status_text` with
 * Simplify. A task that fails is an error; one that takes longer than Time Limit gives
 * `{ jobid, status, type, errmsg, reason }`. Never repeated when the connection breaks: members would get the task twice.
 *
 * With Only Preview no task is created and no file uploaded. Members, departments, tags, the customers of the members
 * (获取客户列表, with tags 批量获取客户详情), and whom the last moment of each member was hidden from are read. Gives one item:
 * `{ preview: true, success, customers_total, senders, failed, invalid_sender_list, invalid_external_contact_list, text,
 * attachments, calls, seconds }`. `senders` has `{ userid, customers_total, customers_hidden, external_userid }` for each
 * member who would be asked to publish; `failed` has `{ userid, external_userid, errmsg, reason }` for each customer who could
 * not see it, counted as hidden. A file in `attachments` stands as `file: { name, kind, size }`; of a media ID the file is
 * read (获取临时素材).
 * `calls` and `seconds` are what uploads and task would take.
 *
 * @see https://developer.work.weixin.qq.com/document/path/95094
 */
export const create = defineOperation({
	name: 'Create',
	value: 'create',
	action: 'Create moment',
	description: 'Have members publish a moment to their customers',
	call: momentApi.createTask,
	fields: [text, parts.field, visibleRange, ...waiting.fields, options([onlyPreview])],
	async prepare(params) {
		// Checks the time limit before anything is created.
		waiting.secondsOf(this);
		setVisibleRange(params);
		const given = await readParts(this, parts);
		requireContent(params.text, given);
		const isPreview = this.given(onlyPreview);
		Object.assign(params, isPreview ? await given.lookAhead() : await given.asAttachments());
	},
	async answer(params, send) {
		if (this.given(onlyPreview)) return await previewCreate(this, params);
		const seconds = waiting.secondsOf(this);
		const jobid = idIn(await send(params), 'jobid', 'job ID of the moment');
		if (seconds === undefined) return [{ jobid }];
		let last: TaskState = {};
		const record = await afterCreation({ jobid }, async () => {
			last = await waitForJob(this, {
				seconds,
				ask: async () => await callWeCom(this, momentApi.getTaskResult, { jobid }),
				isOver,
			});
			return readable.call(this, {
				...recordOf(jobid, last),
				...(isOver(last)
					? {}
					: notInTime(
							seconds,
							'Ask with Moment: Get Creation Result later; the job ID is good for 24 hours.',
						)),
			});
		});
		const failure = failureIn(last);
		if (failure) throw failure;
		return [record];
	},
});
