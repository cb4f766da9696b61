import { publishExamples, runFormDemo, type FormDemoResult } from '../formDemo';
import { filesHolding, secretsOf } from '../traces';
import { createWorld, type World } from '../world';

describe('Tag customers from a form', () => {
	let world: World;
	let example: { workflowId: string; formUrl: string };
	let result: FormDemoResult;

	beforeAll(async () => {
		world = await createWorld();
		example = await publishExamples(world.instance.url, world.api, world.credential);
		result = await runFormDemo(world.sandbox, example.formUrl);
	});

	afterAll(async () => await world?.close());

	it('tags the customer of the hidden fields with what was ticked', () => {
		expect(result.added).toEqual([
			expect.objectContaining({ group_name: 'Interest', tag_name: 'Solar' }),
			expect.objectContaining({ group_name: 'Interest', tag_name: 'Heat pumps' }),
		]);
	});

	it('creates only the tag that the company did not have', () => {
		expect(result.created).toEqual(['Interest/Heat pumps']);
	});

	it('keeps the tags that the customer had', () => {
		expect(result.after.tags).toEqual(expect.arrayContaining(result.before.tags));
	});

	it('sets the remark and leaves what else is known about the customer', () => {
		const { tags } = result.after;
		expect(result.after).toEqual({ ...result.before, remark: 'Li Mei (form)', tags });
	});

	it('thanks the person who filled in the form', () => {
		expect(result.lastPage).toContain('Thank you, Li Mei (form)');
	});

	it('runs to its end in n8n', async () => {
		const [{ id }] = await world.api.executionsOf(example.workflowId);
		expect((await world.api.finishedExecution(id)).status).toBe('success');
	});

	it('gives the same when the form is sent a second time, without another tag', async () => {
		const again = await runFormDemo(world.sandbox, example.formUrl);
		expect(again).toMatchObject({ added: [], created: [] });
		expect(again.after).toEqual(result.after);
	});

	it('cuts a name that is longer than a remark, and tags all the same', async () => {
		const Name = `${'李'.repeat(19)}😀 and more`;
		const { after } = await runFormDemo(world.sandbox, example.formUrl, {
			Name,
			Interest: ['Home batteries'],
		});
		expect(after.remark).toBe(`${'李'.repeat(19)}😀`);
		expect(after.tags).toContainEqual(expect.objectContaining({ tag_name: 'Home batteries' }));
		await runFormDemo(world.sandbox, example.formUrl);
	});

	it('still answers after n8n was restarted', async () => {
		await world.restart();
		const formUrl = new URL(example.formUrl);
		formUrl.port = String(world.instance.port);
		const again = await runFormDemo(world.sandbox, formUrl.href);
		expect(again.after.remark).toBe(result.after.remark);
		expect(again.added).toEqual([]);
	});

	it('leaves neither secret nor token in the clear', async () => {
		await world.stop();
		// The search itself works: what was sent through the form is found.
		expect(await filesHolding(world, ['Li Mei (form)'])).toContainEqual(
			expect.stringMatching(/database\.sqlite/),
		);
		expect(await filesHolding(world, await secretsOf(world))).toEqual([]);
	});
});
