import { startReceiver, type Receiver } from '../../sandbox/callbacks/receiver';
import { SandboxPage } from '../sandboxPage';
import { until } from '../until';

const tagList = 'externalcontact/get_corp_tag_list';

describe("the sandbox's page: faults and log", () => {
	let world: SandboxPage;
	beforeAll(async () => {
		world = await SandboxPage.start();
		await world.client.getToken();
		await world.openView('Faults');
	});
	afterAll(async () => await world?.close());
	afterEach(() => expect(world.problems).toEqual([]));

	const call = async () => (await world.client.post(tagList, {})).errcode;
	const isOn = async (name: string) => await world.switch(name).getAttribute('aria-checked');

	it('shows each call as it comes', async () => {
		expect(await call()).toBe(0);
		const entry = world.log().filter({ hasText: tagList }).first();
		await world.reads('List company customer tags', entry);
		await world.reads('ok', entry);
	});

	it('switches a fault on for the next call, shows it in the log, and off by itself', async () => {
		await world.switch('Too many calls at once').click();
		await world.reads('The next call', world.item('Too many calls at once'));
		expect(await isOn('Too many calls at once')).toBe('true');
		expect(await call()).toBe(45033);
		const entry = world.log().filter({ hasText: '45033' });
		await entry.locator('summary').click();
		await world.reads('errcode 45033: Too many concurrent calls', entry);
		await world.page.locator('#fault-count').waitFor({ state: 'hidden' });
		expect(await isOn('Too many calls at once')).toBe('false');
		expect(await call()).toBe(0);
		await world.screenshot('faults');
	});

	it('keeps a fault on until it is switched off', async () => {
		await world.page.getByLabel('How many calls').selectOption('all, until switched off');
		await world.page.getByLabel('For calls of').fill(`/cgi-bin/${tagList}`);
		await world.switch('System busy').click();
		await world.reads(`every call of ${tagList}`, world.item('System busy'));
		expect([await call(), await call()]).toEqual([-1, -1]);
		expect((await world.client.get('user/get', { userid: 'zhangsan' })).errcode).toBe(0);
		await world.switch('System busy').click();
		await world.page.locator('#fault-count').waitFor({ state: 'hidden' });
		expect(await call()).toBe(0);
	});

	it('says which API does not exist', async () => {
		await world.page.getByLabel('For calls of').fill('/cgi-bin/nothing');
		await world.switch('Bad gateway').click();
		await world.reads('there is no API at /cgi-bin/nothing', world.page.getByRole('alert'));
		await world.page.getByLabel('For calls of').fill('');
	});

	it.each([
		['Connection reset, before', 'reset'],
		['Bad gateway', 'HTTP 502'],
	])('shows %s in the log', async (name, mark) => {
		await world.page.getByLabel('How many calls').selectOption('the next one');
		await world.switch(name).click();
		await world.reads('The next call', world.item(name));
		const response = await world.client.raw(tagList, { body: '{}' }).catch(() => undefined);
		expect(response?.status).toBe(name === 'Bad gateway' ? 502 : undefined);
		await world.reads(mark, world.log().first());
	});

	it('ends all access tokens', async () => {
		await world.button('End all access tokens').click();
		await world.reads('access token ended', world.page.getByRole('status'));
		expect(await call()).toBe(42001);
		world.client.useToken();
		expect(await call()).toBe(0);
	});

	it('shows faults that others have switched on, and switches them off', async () => {
		const fault = { path: '/cgi-bin/gettoken', kind: 'errcode' as const, errcode: 41001, every: 4 };
		world.sandbox.control.addFault(fault);
		const other = world.item('errcode 41001');
		await world.reads('one call in 4 of gettoken', other);
		await other.getByRole('switch').click();
		await other.waitFor({ state: 'detached' });
		expect(world.sandbox.control.faults()).toEqual([]);
	});

	it('shows only problems on request, and empties the log', async () => {
		await world.page.getByLabel('Show in the log').selectOption('Problems only');
		await world
			.log()
			.filter({ hasText: 'Get an access token' })
			.first()
			.waitFor({ state: 'detached' });
		expect(await world.log().getByText('ok', { exact: true }).count()).toBe(0);
		await world.page.getByLabel('Show in the log').selectOption('Everything');
		await world.button('Clear').click();
		await world.reads('Nothing yet.', world.log());
		expect(world.sandbox.control.journal()).toEqual([]);
	});

	it('shows neither tokens nor secrets', async () => {
		const { access_token: token } = await world.client.getToken();
		await call();
		// A list that still grows closes its entries again.
		await until('the token in the log', async () => {
			for (const entry of await world.log().locator('details').all()) {
				await entry.evaluate((details) => details.setAttribute('open', ''));
			}
			return (await world.log().getByText('token#').first().isVisible()) || undefined;
		});
		const html = await world.page.content();
		for (const secret of [String(token), ...Object.values(world.sandbox.corp.apps)]) {
			expect(html).not.toContain(secret);
		}
	});
});

describe("the sandbox's page: callbacks", () => {
	let world: SandboxPage;
	let receiver: Receiver;
	beforeAll(async () => {
		world = await SandboxPage.start({ limits: { callbackRetryDelaysMs: [50] } });
		receiver = await startReceiver(world.sandbox.control.callback());
		await world.openView('Callbacks');
	});
	afterAll(async () => {
		await world?.close();
		await receiver?.close();
	});
	afterEach(() => expect(world.problems).toEqual([]));

	const save = async (url: string) => {
		await world.page.getByLabel('URL').fill(url);
		await world.button('Save').click();
	};

	it('says what the admin console says about a URL that fails its check, and why', async () => {
		receiver.replies.push({ status: 404 });
		await save(receiver.url);
		await world.reads('openapi回调地址请求不通过');
		await world.reads('HTTP status 404');
		await world.screenshot('callback refused');
		expect(world.sandbox.control.callback().url).toBeUndefined();
	});

	it('saves a URL that answers the check', async () => {
		await save(receiver.url);
		await world.reads('Saved: the URL has answered the check.');
		expect(world.sandbox.control.callback().url).toBe(receiver.url);
	});

	it('hides Token and key until they are to be copied', async () => {
		const token = world.page.getByLabel('Token', { exact: true });
		expect(await token.getAttribute('type')).toBe('password');
		await world.button('Show Token and key').click();
		expect(await token.getAttribute('type')).toBe('text');
		expect(await token.inputValue()).toBe(world.sandbox.control.callback().token);
		await world.button('Show Token and key').click();
		expect(await token.getAttribute('type')).toBe('password');
	});

	it('shows the callbacks of a scan as they are delivered, with status and time', async () => {
		await world.openView('QR codes');
		await world.button('Scan Service desk').click();
		const entry = world.log().filter({ hasText: 'add_external_contact' });
		await world.reads('delivered', entry);
		await entry.locator('summary').click();
		await world.reads(/\d\d:\d\d:\d\d accepted, HTTP 200, [\d.]+ m?s, “success”/, entry);
		await world.reads('<ChangeType><![CDATA[add_external_contact]]></ChangeType>', entry);
		await world.screenshot('callback delivered');
	});

	it('marks what was refused, and what was given up', async () => {
		receiver.replies.push({ status: 500 }, { status: 500 });
		await world.openView('Callbacks');
		await world.button('Send').click();
		const entry = world.log().filter({ hasText: 'balance_low' });
		await world.reads('given up, try 2', entry);
		expect(await entry.getAttribute('class')).toContain('bad');
	});

	it('says where the JSON of an event is wrong', async () => {
		await world.page.getByLabel('Event as JSON').fill('{ "Event": ');
		await world.button('Send').click();
		await world.reads('The event is no JSON', world.page.getByRole('alert'));
	});

	it('switches on a fault of callbacks', async () => {
		await world.openView('Faults');
		await world.switch('Event lost').click();
		await world.reads('the next event', world.item('Event lost'));
		world.sandbox.control.emit({
			event: { Event: 'customer_acquisition', ChangeType: 'delete_link' },
		});
		await world.reads('dropped', world.log().filter({ hasText: 'delete_link' }));
		await world.page.locator('#fault-count').waitFor({ state: 'hidden' });
	});

	it('removes the URL', async () => {
		await world.openView('Callbacks');
		await world.button('Remove the URL').click();
		await world.reads('The app gets no callbacks.');
		expect(await world.page.getByLabel('URL').inputValue()).toBe('');
		expect(world.sandbox.control.callback().url).toBeUndefined();
	});
});
