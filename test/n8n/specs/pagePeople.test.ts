import { mp4, png } from '../../sandbox/pictures';
import { SandboxPage } from '../sandboxPage';

const hostile = '<script>alert(1)</script><img src=x onerror=alert(2)> Ada';

/** An image's width in pixels, 0 when it could not be loaded. */
const width = (image: unknown) => (image as { naturalWidth: number }).naturalWidth;

describe("the sandbox's page: customers and members", () => {
	let world: SandboxPage;
	beforeAll(async () => {
		world = await SandboxPage.start();
	});
	afterAll(async () => await world?.close());
	afterEach(() => expect(world.problems).toEqual([]));

	const newest = () => world.sandbox.control.state().customers.at(-1)!;

	it('shows the QR codes, and scans one as a new customer, whatever they are called', async () => {
		const { page } = world;
		const picture = page.getByRole('img', { name: 'QR code of Trade fair booth' });
		await picture.waitFor();
		expect(await picture.evaluate(width)).toBeGreaterThan(50);
		await page.getByLabel('Their WeChat name').fill(hostile);
		await world.button('Scan Trade fair booth').click();
		await page.getByRole('heading', { name: hostile, exact: true }).waitFor();
		await world.reads('fair2026', page.getByRole('article', { name: 'With Zhang San' }));
		await world.screenshot('scanned');
		expect(newest()).toMatchObject({ name: hostile, follow_user: [{ state: 'fair2026' }] });
		expect(await page.locator('main script, main img[src="x"]').count()).toBe(0);
	});

	it('shows a welcome message as it arrives, each part as what it is', async () => {
		const { client, sandbox } = world;
		const customer = newest().external_userid;
		const image = await client.upload('media/upload', { type: 'image' }, png, 'a.png');
		const file = await client.upload(
			'media/upload',
			{ type: 'file' },
			Buffer.alloc(4321),
			'Price list.pdf',
		);
		const code = sandbox.control.welcomeCode({ userid: 'zhangsan', external_userid: customer });
		const reply = await client.post('externalcontact/send_welcome_msg', {
			welcome_code: code,
			text: { content: 'Welcome!\n<b>Nice</b> to meet you.' },
			attachments: [
				{ msgtype: 'image', image: { media_id: image.media_id } },
				{
					msgtype: 'link',
					link: {
						title: 'Catalogue',
						url: 'https://www.example.com/c',
						desc: 'All of it',
						picurl: 'https://www.example.com/c.png',
					},
				},
				{
					msgtype: 'miniprogram',
					miniprogram: {
						title: 'Book a visit',
						pic_media_id: image.media_id,
						appid: 'wx4f8a2c91d7be36a0',
						page: 'pages/book',
					},
				},
				{ msgtype: 'file', file: { media_id: file.media_id } },
			],
		});
		expect(reply.errcode).toBe(0);
		const chat = world.chat('Zhang San');
		await world.reads('Welcome message', chat);
		await world.screenshot('welcome');
		expect(await chat.getByText('<b>Nice</b> to meet you.').count()).toBe(1);
		expect(await chat.getByRole('link', { name: 'Catalogue' }).getAttribute('href')).toBe(
			'https://www.example.com/c',
		);
		const shown = chat.getByRole('img', { name: 'Image' });
		expect(await shown.evaluate(width)).toBe(1);
		await world.reads('wx4f8a2c91d7be36a0 · pages/book', chat);
		await world.reads('4.3 kB', chat.getByRole('link', { name: 'Price list.pdf' }));
	});

	it('shows tags and remark as soon as the API sets them', async () => {
		const { client, sandbox, page } = world;
		const external_userid = newest().external_userid;
		const [{ tags }] = sandbox.control.state().tagGroups;
		await client.post('externalcontact/mark_tag', {
			userid: 'zhangsan',
			external_userid,
			add_tag: [tags[0].id],
		});
		await client.post('externalcontact/remark', {
			userid: 'zhangsan',
			external_userid,
			remark: 'Ada (fair)',
		});
		const relation = page.getByRole('article', { name: 'With Zhang San' });
		await world.reads('Customer level / Gold', relation);
		await world.reads('Ada (fair)', relation);
	});

	it('has a member confirm a mass message without one of its receivers', async () => {
		const { client, page, sandbox } = world;
		const [liMei, , emma] = sandbox.control.state().customers.map((it) => it.external_userid);
		const video = await client.upload('media/upload', { type: 'video' }, mp4, 'tour.mp4');
		await client.post('externalcontact/add_msg_template', {
			sender: 'zhangsan',
			external_userid: [liMei, emma],
			allow_select: true,
			text: { content: 'Summer offer' },
			attachments: [{ msgtype: 'video', video: { media_id: video.media_id } }],
		});
		await world.openView('To confirm');
		const before = Number(await page.locator('#task-count').innerText());
		const task = world.task('Summer offer');
		await task.getByLabel('Li Mei').uncheck();
		await world.screenshot('to confirm');
		await task.getByRole('button', { name: 'Confirm and send, as Zhang San' }).click();
		await task.waitFor({ state: 'detached' });
		expect(Number(await page.locator('#task-count').innerText())).toBe(before - 1);
		await page.getByText('Sent and published').click();
		await world.reads('1 not sent, 1 delivered', world.item('Summer offer'));
		await world.openView('Customers');
		await page.getByRole('link', { name: 'Emma Chen' }).click();
		await world.reads('Summer offer', world.chat('Zhang San'));
		await world.reads('tour.mp4', world.chat('Zhang San').getByRole('link', { name: 'Video' }));
		expect(sandbox.control.chat(liMei).flatMap(({ messages }) => messages)).toEqual([]);
	});

	it('keeps what is ticked when a reminder comes, and who has the focus', async () => {
		const { client, page } = world;
		const { msgid } = await client.post('externalcontact/add_msg_template', {
			chat_type: 'group',
			sender: 'zhangsan',
			text: { content: 'To the groups' },
		});
		await world.openView('To confirm');
		const task = world.task('To the groups');
		await task.getByLabel('Spring campaign').uncheck();
		await client.post('externalcontact/remind_groupmsg_send', { msgid });
		await world.reads('reminded 1 time', task);
		expect(await task.getByLabel('Spring campaign').isChecked()).toBe(false);
		await task.getByLabel('Spring campaign').and(page.locator(':focus')).waitFor();
		await task.getByRole('button', { name: 'Confirm and send' }).press('Enter');
		await task.waitFor({ state: 'detached' });
		await page.locator('#task-list:focus').waitFor();
		await world.openView('Group chats');
		await page.getByRole('link', { name: 'Acme key accounts' }).click();
		await world.reads('To the groups', world.chat('Zhang San'));
	});

	it('publishes a moment, and likes and comments on it as a customer', async () => {
		const { client, sandbox } = world;
		const task = await client.post('externalcontact/add_moment_task', {
			text: { content: 'We moved!' },
			visible_range: { sender_list: { user_list: ['lisi'] } },
		});
		for (let i = 0; i < 3; i++) {
			await client.get('externalcontact/get_moment_task_result', { jobid: task.jobid as string });
		}
		await world.openView('Moments');
		const moment = world.item('We moved!');
		await world.reads('Li Si has not published it.', moment);
		await world.openView('To confirm');
		const pending = world.task('We moved!');
		await pending.getByRole('button', { name: 'Confirm and publish, as Li Si' }).click();
		await world.openView('Moments');
		await moment.getByLabel('Who reacts to Li Si').selectOption('Wang Qiang');
		await moment.getByRole('button', { name: 'Like' }).click();
		await world.reads('1 like: Wang Qiang', moment);
		await moment.getByRole('button', { name: 'Comment' }).click();
		await world.reads('1 comment: Wang Qiang', moment);
		await world.screenshot('moments');
		expect(sandbox.control.state().moments.at(-1)!.publications[0]).toMatchObject({
			likes: [{ external_userid: expect.any(String) }],
			comments: [{ external_userid: expect.any(String) }],
		});
	});

	it('lets somebody join a group chat by its code', async () => {
		const { page } = world;
		await world.openView('QR codes');
		await page.getByLabel('Their WeChat name').fill('Grace');
		await world.button('Scan Trade fair').click();
		await page.getByRole('heading', { name: 'Spring campaign' }).waitFor();
		const grace = world.item('Grace');
		await world.reads('State: fair2026', grace);
		await world.screenshot('group');
		await grace.getByRole('button', { name: 'Leave, as Grace' }).click();
		await grace.waitFor({ state: 'detached' });
	});

	it('has a customer wait until the member confirms', async () => {
		const { page } = world;
		await world.openView('QR codes');
		await page.getByLabel('The member confirms a new customer at once').uncheck();
		await page.getByLabel('Their WeChat name').fill('Henry');
		await world.button('Scan Service desk').click();
		await page.getByRole('button', { name: /^Confirm Henry, as / }).click();
		await page.getByRole('heading', { name: 'Henry', exact: true }).waitFor();
		expect(newest().name).toBe('Henry');
	});

	it('has a member edit what they note, only what is different', async () => {
		const { page, sandbox } = world;
		await world.openView('Customers');
		await page.getByLabel('Find a customer').fill('oliver');
		await page.getByRole('link', { name: 'Oliver Grant' }).click();
		await world.button('Edit what Zhang San notes about Oliver Grant').click();
		const dialog = page.getByRole('dialog');
		await dialog.getByLabel('Remark').fill('Oliver (new roof)');
		await dialog.getByLabel('Interest / Solar').uncheck();
		await dialog.getByLabel('Interest / Heating').check();
		await dialog.getByRole('button', { name: 'Save' }).click();
		await world.reads('Interest / Heating', page.getByRole('article', { name: 'With Zhang San' }));
		const oliver = sandbox.control.state().customers.find(({ name }) => name === 'Oliver Grant')!;
		expect(oliver.follow_user[0]).toMatchObject({
			remark: 'Oliver (new roof)',
			tags: [{ tag_name: 'Heating' }],
		});
	});

	it('deletes relations from both sides', async () => {
		const { page, sandbox } = world;
		const relation = page.getByRole('article', { name: 'With Zhang San' });
		await relation.getByRole('button', { name: 'Delete the member' }).click();
		await relation.getByText('Has deleted Zhang San', { exact: true }).waitFor();
		await relation.getByRole('button', { name: 'Delete the customer' }).click();
		await relation.waitFor({ state: 'detached' });
		const names = sandbox.control.state().customers.map(({ name }) => name);
		expect(names).not.toContain('Oliver Grant');
	});

	it('changes tags as the admin console does', async () => {
		const { page, sandbox } = world;
		await world.openView('Tags');
		await world.button('New tag group').click();
		const dialog = page.getByRole('dialog');
		await dialog.getByLabel('Name of the group').fill('Channel');
		await dialog.getByLabel('Tags, with commas').fill('Fair, Web');
		await dialog.getByRole('button', { name: 'Create' }).click();
		await world.button('Move up Web').click();
		await world.button('Move up Fair').waitFor();
		const group = sandbox.control.state().tagGroups.find((it) => it.group_name === 'Channel')!;
		expect(group.tags.map(({ name }) => name)).toEqual(['Web', 'Fair']);
	});

	it('says what cannot be done', async () => {
		const { page } = world;
		await world.button('Add tags to Region').click();
		await page.getByRole('dialog').getByLabel('Tags, with commas').fill('North');
		await page.getByRole('dialog').getByRole('button', { name: 'Add' }).click();
		await world.reads('two tags are called North', page.getByRole('alert'));
	});
});
