import { createHash } from 'node:crypto';
import { SandboxClient } from '../sandbox/client';
import { png } from '../sandbox/pictures';
import { connectToCallbacks } from './credential';
import type { Execution, Workflow } from './rest';
import { until } from './until';
import { exampleWorkflow } from './workflows';
import type { World } from './world';

/** Long enough to do in between what takes hours in WeCom. */
const WAIT_SECONDS = 5;

/** An n8n, however it runs, and the sandbox that it talks to. */
export type Stage = Pick<World, 'sandbox' | 'api' | 'credential'>;

function nodeOf(workflow: Workflow, name: string) {
	return workflow.nodes.find((node) => node.name === name)!;
}

function waitSeconds(workflow: Workflow, name: string): void {
	const { parameters } = nodeOf(workflow, name);
	Object.assign(parameters, { amount: WAIT_SECONDS, unit: 'seconds' });
}

function jsonOf({ data }: Execution, name: string) {
	const [items] = data.resultData.runData[name][0].data!.main;
	return items!.map(({ json }) => json);
}

/** What the example workflows of docs/workflows do, the form aside: the same on every n8n. */
export function describeExamples(stage: () => Stage): void {
	beforeEach(() => stage().sandbox.control.reset());

	/** Imports an example and runs it from its own trigger, as a user does with "Execute workflow". */
	async function run(workflow: Workflow): Promise<Execution> {
		const trigger = workflow.nodes.find(({ type }) => /Trigger$/.test(type))!;
		const { id } = await stage().api.saveWorkflow(workflow);
		const execution = await stage().api.execute(id, trigger.name);
		expect(execution.data.resultData.error?.message).toBeUndefined();
		expect(execution.status).toBe('success');
		return execution;
	}

	describe('Tag customers from a WeCom form', () => {
		it('tags the customer who has filled in the form, and nobody else', async () => {
			const { control } = stage().sandbox;
			const formid = 'wcBx7kEAAAq5LdHf3XcYz1KvRt8NpWmA';
			const { external_userid } = control.state().customers[0];
			control.fillForm({ formid, external_userid, answers: { Catalogue: 'Garden' } });
			control.fillForm({ formid, userid: 'lisi', answers: { Catalogue: 'Kitchen' } });
			const file = 'tag-customers-from-a-wecom-form.json';
			const { api, sandbox, credential } = stage();
			const callbacks = await connectToCallbacks(api, sandbox);
			const execution = await run(await exampleWorkflow(file, credential, callbacks));

			expect(jsonOf(execution, 'Answers of the Last Hour')).toHaveLength(2);
			expect(jsonOf(execution, 'Customers of This Form')).toHaveLength(1);
			const { customers, tagGroups } = control.state();
			expect(tagGroups.find(({ group_name }) => group_name === 'Catalogue')?.tags).toEqual([
				expect.objectContaining({ name: 'Garden' }),
			]);
			for (const { tags } of customers[0].follow_user) {
				expect(tags.map(({ tag_name }) => tag_name)).toContain('Garden');
			}
		});
	});

	describe('Thank a customer for a payment', () => {
		it('moves who has paid to Won, and asks the member to send thanks', async () => {
			const { control } = stage().sandbox;
			const external_userid = 'wmKq8DDAAA2c0VhXy1lQm7eZ9sT4uR6g';
			control.pay({ external_userid, userid: 'zhangsan', total_fee: 12_950 });
			const known = new Set(control.state().massMessages.map(({ msgid }) => msgid));
			const file = 'thank-a-customer-for-a-payment.json';
			await run(await exampleWorkflow(file, stage().credential));

			const { customers, massMessages } = control.state();
			const customer = customers.find((one) => one.external_userid === external_userid)!;
			const relation = customer.follow_user.find(({ userid }) => userid === 'zhangsan')!;
			expect(relation.tags.map(({ tag_name }) => tag_name)).toContain('Won');
			const [message] = massMessages.filter(({ msgid }) => !known.has(msgid));
			expect(JSON.stringify(message)).toContain('your payment of 129.5 yuan has arrived');
			expect(message.tasks).toEqual([
				expect.objectContaining({ userid: 'zhangsan', receivers: [external_userid] }),
			]);
		});
	});

	describe('Scheduled mass message to tagged customers', () => {
		const gold = 'wmKq8DDAAA2c0VhXy1lQm7eZ9sT4uR6g';
		const silver = 'wmBx7kEAAAq3vN0pYt1cRzL8hUoW4sDg';
		const silverOfLisi = 'woKq8DDAAAf7bNn3wPqYx5kJ0mH2vL8A';

		const state = () => stage().sandbox.control.state();

		it('asks the members, and reports whom they have reached after the wait', async () => {
			const workflow = await exampleWorkflow('scheduled-mass-message.json', stage().credential);
			waitSeconds(workflow, 'Wait Two Hours');
			const known = new Set(state().massMessages.map(({ msgid }) => msgid));
			const created = () => state().massMessages.find(({ msgid }) => !known.has(msgid));

			const running = run(workflow);
			const { msgid, tasks } = await until('the mass message', async () => created());
			expect(tasks).toEqual([
				expect.objectContaining({ userid: 'zhangsan', receivers: [gold, silver] }),
				expect.objectContaining({ userid: 'lisi', receivers: [silverOfLisi] }),
			]);
			stage().sandbox.control.sendMassMessage({ msgid, userid: 'zhangsan', to: [gold] });
			const execution = await running;

			expect(created()!.parts.map(({ msgtype }) => msgtype)).toEqual(['text', 'link']);
			expect(jsonOf(execution, 'Report')).toMatchObject([
				{
					userid: 'zhangsan',
					status_text: 'sent',
					customers_total: 2,
					customers_reached: 1,
					customers_not_yet: 1,
				},
				{
					userid: 'lisi',
					status_text: 'not sent',
					customers_reached: 0,
					customers_not_yet: 1,
					reminded: true,
				},
			]);
			expect(created()!.reminders).toHaveLength(1);
			const received = stage()
				.sandbox.control.chat(gold)
				.flatMap(({ messages }) => messages.filter((message) => message.msgid === msgid));
			expect(received).toHaveLength(2);
		});
	});

	describe('Look before a mass message', () => {
		it('says who would send it to whom and who would not get it, and asks nobody', async () => {
			const { control } = stage().sandbox;
			const gold = 'wmKq8DDAAA2c0VhXy1lQm7eZ9sT4uR6g';
			const silver = 'wmBx7kEAAAq3vN0pYt1cRzL8hUoW4sDg';
			const silverOfLisi = 'woKq8DDAAAf7bNn3wPqYx5kJ0mH2vL8A';
			const { massMessages } = control.state();
			const workflow = await exampleWorkflow('look-before-a-mass-message.json', stage().credential);
			const looked = await run(workflow);

			expect(jsonOf(looked, 'Members')).toEqual([
				{ userid: 'zhangsan', customers_total: 2, external_userid: [gold, silver] },
				{ userid: 'lisi', customers_total: 1, external_userid: [silverOfLisi] },
			]);
			expect(looked.data.resultData.runData['Not Reached'][0].data!.main[0]).toEqual([]);
			expect(control.state().massMessages).toEqual(massMessages);
		});
	});

	describe('Check the setup', () => {
		const reads = async () => {
			const workflow = await exampleWorkflow('check-the-setup.json', stage().credential);
			const execution = await run(workflow);
			const [report] = jsonOf(execution, 'What to Send Back');
			return { execution, report } as {
				execution: Execution;
				report: { checks: Array<{ check: string }>; reads: Array<Record<string, unknown>> };
			};
		};

		it('finds nothing wrong but the address of this n8n, and makes ten reads', async () => {
			const { execution, report } = await reads();
			expect(jsonOf(execution, 'Check Setup').length).toBeGreaterThan(20);
			expect(report.checks).toEqual([
				expect.objectContaining({ check: 'Callback Address', ok: false }),
			]);
			expect(report.reads).toHaveLength(10);
			expect(report.reads.filter(({ failed }) => (failed as unknown[]).length > 0)).toEqual([]);
			const { control } = stage().sandbox;
			const written = control.journal().filter(({ path }) => /add_|del_|edit_|mark_/.test(path));
			expect(written).toEqual([]);
		});

		it('goes on when the app lacks a permission, and says which', async () => {
			stage().sandbox.control.setApp('main', { denied: ['moment'] });
			const { report } = await reads();
			expect(report.checks[0]).toMatchObject({ check: 'Moments', ok: false });
			const failed = report.reads.filter(({ failed: all }) => (all as unknown[]).length > 0);
			expect(failed.map(({ name }) => name)).toEqual(['Moments']);
		});
	});

	describe('Set the stage of a customer', () => {
		it('leaves one tag of the stage, and a note for each member', async () => {
			const liMei = 'wmKq8DDAAA2c0VhXy1lQm7eZ9sT4uR6g';
			const workflow = await exampleWorkflow(
				'set-the-stage-of-a-customer.json',
				stage().credential,
			);
			const { control } = stage().sandbox;
			const followers = () =>
				control.state().customers.find(({ external_userid }) => external_userid === liMei)!
					.follow_user;
			const tagsOf = (userid: string) =>
				followers()
					.find((one) => one.userid === userid)!
					.tags.map(({ tag_name }) => tag_name);

			const first = await run(workflow);
			expect(jsonOf(first, 'Set Stage')).toMatchObject([{ changed: true, before: [] }]);
			expect(tagsOf('zhangsan')).toEqual(expect.arrayContaining(['Gold', 'Offer']));

			const { assignments } = nodeOf(workflow, 'Deal').parameters.assignments as {
				assignments: Array<{ value: string }>;
			};
			assignments[2].value = 'Won';
			const second = await run(workflow);
			expect(jsonOf(second, 'Set Stage')).toMatchObject([
				{ before: [{ tag_name: 'Offer' }], after: [{ tag_name: 'Won' }] },
			]);
			expect(tagsOf('zhangsan')).toEqual(expect.arrayContaining(['Gold', 'Won']));
			expect(tagsOf('zhangsan')).not.toContain('Offer');
			expect(jsonOf(await run(workflow), 'Set Stage')).toMatchObject([{ changed: false }]);
			expect(followers().map(({ userid, description }) => [userid, description])).toEqual([
				['zhangsan', 'Stage: Won'],
				['lisi', 'Stage: Won'],
			]);
			const { order } = control
				.state()
				.tagGroups.find(({ group_name }) => group_name === 'Stage')!
				.tags.find(({ name }) => name === 'Won')!;
			expect(order).toBe(20);
		});
	});

	describe('Publish a moment with an image', () => {
		it('creates a moment that shows the very image, for the members and tags that were chosen', async () => {
			const client = new SandboxClient(stage().sandbox);
			const { url } = await client.upload('media/uploadimg', {}, png, 'spring-catalogue.png');
			const workflow = await exampleWorkflow(
				'publish-a-moment-with-an-image.json',
				stage().credential,
			);
			nodeOf(workflow, 'Get Image').parameters.url = url;

			waitSeconds(workflow, 'Wait a Day');

			const { control } = stage().sandbox;
			const known = new Set(control.state().moments.map(({ moment_id }) => moment_id));
			const running = run(workflow);
			const { moment_id } = await until('the moment', async () =>
				control.state().moments.find((one) => !known.has(one.moment_id)),
			);
			control.publishMoment({ moment_id, userid: 'zhangsan' });
			const execution = await running;
			const [result] = jsonOf(execution, 'Create Moment');
			expect(jsonOf(execution, 'Report')).toMatchObject([
				{ userid: 'zhangsan', status_text: 'published', customers_reached: 1 },
			]);

			const { moments, media } = control.state();
			const moment = moments.find(({ moment_id }) => moment_id === result.moment_id)!;
			expect(moment).toMatchObject({
				visible_type: 0,
				content: { text: { content: 'Our spring catalogue is out. Have a look!' } },
				publishers: ['zhangsan'],
			});
			const [{ media_id }] = moment.content.image!;
			expect(media.find((file) => file.media_id === media_id)).toMatchObject({
				source: 'uploadAttachment',
				attachment_type: 1,
				sha256: createHash('sha256').update(png).digest('hex'),
			});
		});
	});

	describe("Hand a leaver's customers to a colleague", () => {
		it('hands over all customers of the leaver and of nobody else, and tells how it went', async () => {
			const { control } = stage().sandbox;
			const { external_userids } = control
				.state()
				.resignedMembers.find(({ userid }) => userid === 'heqi')!;
			const workflow = await exampleWorkflow(
				'hand-over-a-leavers-customers.json',
				stage().credential,
			);
			waitSeconds(workflow, 'Wait 25 Hours');

			const running = run(workflow);
			await until('the transfers', async () => control.state().transfers[0]);
			control.completeTransfer({ externalUserid: external_userids[0], status: 3 });
			control.completeTransfer();
			const execution = await running;

			const expected = external_userids.map((external_userid, i) => ({
				external_userid,
				status: i === 0 ? 3 : 1,
				handover_userid: 'heqi',
				takeover_userid: 'lisi',
			}));
			expect(control.state().transfers).toEqual(
				expected.map((transfer) => expect.objectContaining({ kind: 'resigned', ...transfer })),
			);
			expect(jsonOf(execution, 'Transfer All Customers')).toEqual(
				external_userids.map((external_userid) =>
					expect.objectContaining({ external_userid, success: true }),
				),
			);
			expect(jsonOf(execution, 'Get Result')).toEqual(
				expected.map((transfer) => expect.objectContaining(transfer)),
			);
			const ofLisi = control
				.state()
				.customers.filter(({ follow_user }) => follow_user.some(({ userid }) => userid === 'lisi'))
				.map(({ external_userid }) => external_userid);
			expect(ofLisi).toEqual(expect.arrayContaining(external_userids.slice(1)));
			expect(ofLisi).not.toContain(external_userids[0]);
		});
	});

	describe('Customer index', () => {
		it('has a row for each customer and member, and no second one when it is filled again', async () => {
			const { api, sandbox, credential } = stage();
			const callbacks = await connectToCallbacks(api, sandbox);
			const workflow = await exampleWorkflow('customer-index.json', credential, callbacks);
			const { control } = sandbox;
			const expected = () =>
				control
					.state()
					.customers.flatMap(({ external_userid, follow_user }) =>
						follow_user.map(({ userid, remark }) => ({ external_userid, userid, remark })),
					)
					// The app does not see qianba.
					.filter(({ userid }) => userid !== 'qianba');
			const rows = async () => await api.tableRows('WeCom customer index');

			await run(workflow);
			const first = await rows();
			expect(first).toHaveLength(expected().length);
			expect(first).toContainEqual(
				expect.objectContaining({ remark: 'Ms Li (Acme)', mobiles: ',13800000001,' }),
			);
			const [edited, deleted] = expected();
			control.editCustomer({ ...edited, remark: 'Met at the fair' });
			control.deleteRelation({
				external_userid: deleted.external_userid,
				userid: deleted.userid,
				by: 'member',
			});
			await run(workflow);

			const second = await rows();
			expect(second).toHaveLength(expected().length);
			for (const row of expected()) expect(second).toContainEqual(expect.objectContaining(row));
		});
	});

	describe('Weekly statistics to a table', () => {
		const members = ['zhangsan', 'lisi', 'wangwu', 'zhaoliu'];

		/** The figures that WeCom has for a member, in the words of the table. */
		async function figuresOf(userid: string) {
			const dayLength = 24 * 60 * 60;
			const offset = 8 * 60 * 60;
			const now = Math.floor(Date.now() / 1000) + offset;
			const today = now - (now % dayLength) - offset;
			const { behavior_data } = await new SandboxClient(stage().sandbox).post(
				'externalcontact/get_user_behavior_data',
				{ userid: [userid], start_time: today - 7 * dayLength, end_time: today - dayLength },
			);
			return (behavior_data as Array<Record<string, number>>).map((day) => ({
				date: new Date((day.stat_time + offset) * 1000).toISOString().slice(0, 10),
				userid,
				new_contacts: day.new_contact_cnt,
				new_requests: day.new_apply_cnt,
				chats: day.chat_cnt,
				messages: day.message_cnt,
				reply_percentage: day.reply_percentage ?? null,
				minutes_to_reply: day.avg_reply_time ?? null,
				removed_by_customers: day.negative_feedback_cnt,
			}));
		}

		it('writes a row for each member and day, and no second one when it runs again', async () => {
			const workflow = await exampleWorkflow(
				'weekly-statistics-to-a-table.json',
				stage().credential,
			);
			await run(workflow);
			const first = await stage().api.tableRows('WeCom member statistics');
			await run(workflow);
			const rows = await stage().api.tableRows('WeCom member statistics');

			const expected = (await Promise.all(members.map(figuresOf))).flat();
			expect(expected).toHaveLength(7 * members.length);
			expect(first).toHaveLength(expected.length);
			expect(rows).toHaveLength(expected.length);
			expect(rows).toEqual(
				expect.arrayContaining(expected.map((row) => expect.objectContaining(row) as unknown)),
			);
		});
	});
}
