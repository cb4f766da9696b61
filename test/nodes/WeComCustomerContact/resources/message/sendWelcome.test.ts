import type { IDataObject } from 'n8n-workflow';
import * as workflow from 'n8n-workflow';

import type { Bench } from '../../../../engine';
import { jsonOf, startBench } from '../../../../engine';
import { calls } from '../../../../engine/corp';
import { withToken } from '../../../../engine/expected';
import { itemsOf, itemWithFile } from '../../../../engine/input';
import { pauses } from '../../../../engine/pauses';
import { emma } from '../../../../sandbox/knownIds';
import { png } from '../../../../sandbox/pictures';

jest.mock('n8n-workflow', () => ({
	...jest.requireActual<typeof workflow>('n8n-workflow'),
	sleep: jest.fn(async () => {}),
}));

const PATH = '/cgi-bin/externalcontact/send_welcome_msg';
const UPLOAD = '/cgi-bin/media/upload';

const sendWelcome = {
	resource: 'message',
	operation: 'sendWelcome',
	welcomeCode: '={{ $json.code }}',
	text: 'Welcome!',
};
const text = { content: 'Welcome!' };

describe('Message: Send Welcome', () => {
	let now = Date.parse('2026-03-05T09:00:00+08:00');
	let bench: Bench;
	const sleep = jest.mocked(workflow.sleep);
	beforeAll(async () => {
		bench = await startBench({ clock: () => now, tokenLifetime: 100_000_000 });
	});
	beforeEach(() => {
		bench.reset();
		sleep.mockClear();
		// Time passes while the node waits.
		sleep.mockImplementation(async (milliseconds) => {
			now += milliseconds;
		});
	});
	afterAll(async () => await bench.close());

	const newCode = (more: { busyCalls?: number; archivingRefused?: boolean } = {}) =>
		bench.sandbox.control.welcomeCode({ userid: 'zhangsan', external_userid: emma, ...more });
	const received = () =>
		bench.sandbox.control
			.chat(emma)
			.flatMap(({ messages }) => messages)
			.filter(({ by }) => by === 'welcome');

	it('welcomes a new customer', async () => {
		const code = newCode();
		const { items, error } = await bench.run(sendWelcome, { items: itemsOf([{ code }]) });

		expect(error).toBeUndefined();
		expect(bench.sent(PATH)).toEqual([
			{ method: 'POST', query: withToken, body: { welcome_code: code, text } },
		]);
		expect(items).toEqual([
			{ json: { success: true, welcome_code: code }, pairedItem: { item: 0 } },
		]);
		expect(received()).toMatchObject([{ msgtype: 'text', text }]);
	});

	it('sends attachments, with files of the item', async () => {
		const code = newCode();
		const { error } = await bench.run(
			{
				...sendWelcome,
				text: '',
				attachments: {
					part: [
						{ kind: 'link', title: 'Shop', url: `https://shop.example/${'x'.repeat(2048)}` },
						{ kind: 'image' },
					],
				},
			},
			{ items: [{ ...itemWithFile(png), json: { code } }] },
		);

		expect(error).toBeUndefined();
		const [{ media_id }] = bench.sandbox.control.state().media;
		expect(calls(bench)).toEqual([UPLOAD, PATH]);
		expect(bench.sent(PATH)[0].body).toEqual({
			welcome_code: code,
			attachments: [
				{ msgtype: 'link', link: { title: 'Shop', url: expect.any(String) } },
				{ msgtype: 'image', image: { media_id } },
			],
		});
		expect(received()).toHaveLength(2);
	});

	it('tries again while somebody else is sending', async () => {
		const code = newCode({ busyCalls: 3 });
		const { items, error } = await bench.run(sendWelcome, { items: itemsOf([{ code }]) });

		expect(error).toBeUndefined();
		expect(jsonOf(items)).toEqual([{ success: true, welcome_code: code }]);
		expect(bench.sent(PATH)).toHaveLength(4);
		expect(pauses()).toHaveLength(3);
		expect(received()).toHaveLength(1);
	});

	it('gives up within the 20 seconds that the code lives', async () => {
		const code = newCode({ busyCalls: 1000 });
		const start = now;
		const { error } = await bench.run(sendWelcome, { items: itemsOf([{ code }]) });

		expect(error).toMatchObject({
			message: 'Somebody else is sending a welcome message',
			httpCode: '41096',
		});
		const seconds = (now - start) / 1000;
		expect(seconds).toBeGreaterThan(15);
		expect(seconds).toBeLessThan(20);
	});

	it('reports a customer who has been welcomed already, and goes on', async () => {
		const code = newCode();
		const items = itemsOf([{ code }]);
		await bench.run(sendWelcome, { items });
		const again = await bench.run(sendWelcome, { items });

		expect(again.error).toBeUndefined();
		expect(again.items).toEqual([
			{
				json: {
					success: true,
					already_sent: true,
					welcome_code: code,
					errcode: 41051,
					errmsg: expect.any(String),
				},
				pairedItem: { item: 0 },
			},
		]);
		expect(received()).toHaveLength(1);
	});

	it('finds a customer welcomed who was being welcomed', async () => {
		const code = newCode({ busyCalls: 2 });
		sleep.mockImplementation(async (milliseconds) => {
			if (milliseconds === 0) return;
			bench.sandbox.control.startChat({ userid: 'zhangsan', external_userid: emma });
		});
		const { items } = await bench.run(sendWelcome, { items: itemsOf([{ code }]) });

		expect(jsonOf(items)).toMatchObject([{ already_sent: true, errcode: 41051 }]);
		expect(bench.sent(PATH)).toHaveLength(2);
	});

	it.each([{ processed: true }, {}])(
		'never uses a code again when the connection breaks (%j)',
		async (how) => {
			bench.sandbox.control.addFault({ path: PATH, kind: 'reset', ...how });
			const { error } = await bench.run(sendWelcome, { items: itemsOf([{ code: newCode() }]) });

			expect(error?.message).toContain('may have carried out the request');
			expect(bench.sent(PATH)).toHaveLength(1);
		},
	);

	it('is sent again when WeCom refused the token', async () => {
		bench.sandbox.control.addFault({ path: PATH, kind: 'errcode', errcode: 42001 });
		const { error } = await bench.run(sendWelcome, { items: itemsOf([{ code: newCode() }]) });

		expect(error).toBeUndefined();
		expect(received()).toHaveLength(1);
	});

	it.each<[string, IDataObject, string]>([
		['no code', { welcomeCode: '={{ $json.none }}' }, "'Welcome Code' is empty"],
		['nothing to say', { text: '' }, 'The message is empty'],
		['a text that is too long', { text: 'x'.repeat(4001) }, "'Text' is too long"],
	])('refuses %s before anything is sent', async (_what, fields, message) => {
		const { error } = await bench.run({ ...sendWelcome, ...fields } as never, {
			items: itemsOf([{ code: 'abc' }]),
		});

		expect(error?.message).toContain(message);
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it('says what is wrong, item by item', async () => {
		const late = newCode();
		now += 21_000;
		const codes = [newCode(), late, newCode({ archivingRefused: true })];
		const { items } = await bench.run(sendWelcome, {
			items: itemsOf(codes.map((code) => ({ code }))),
			onError: 'continueRegularOutput',
		});

		expect(items.map(({ json, pairedItem }) => [json.errcode ?? json.success, pairedItem])).toEqual(
			[
				[true, { item: 0 }],
				[41050, { item: 1 }],
				[41053, { item: 2 }],
			],
		);
		expect(items[1].json.details).toMatchObject({
			description: expect.stringContaining("Check 'Welcome Code'"),
		});
	});
});
