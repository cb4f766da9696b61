/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import type { Locator, Page } from 'playwright-core';
import { SandboxClient } from '../sandbox/client';
import { startSandbox } from '../sandbox';
import type { Sandbox, SandboxOptions } from '../sandbox/types';
import { openBrowser, type Browser } from './chromium';

export type View =
	| 'QR codes'
	| 'Customers'
	| 'Group chats'
	| 'To confirm'
	| 'Tags'
	| 'Moments'
	| 'Faults'
	| 'Callbacks';

/** The sandbox's page as a person uses it, in Chromium. */
export class SandboxPage {
	/** What went wrong in the page's scripts, and what it wanted to load from elsewhere. */
	readonly problems: string[] = [];

	private constructor(
		readonly sandbox: Sandbox,
		/** Calls the API as the app `main`. */
		readonly client: SandboxClient,
		private readonly browser: Browser,
		private readonly isOwnSandbox: boolean,
	) {
		const { page } = browser;
		page.on('pageerror', (error) => this.problems.push(error.stack ?? error.message));
		page.on('dialog', (dialog) => this.problems.push(`dialog: ${dialog.message()}`));
		page.on('request', (request) => {
			const url = request.url();
			if (!url.startsWith(`${sandbox.url}/`)) this.problems.push(`request: ${url}`);
		});
	}

	/** Starts a sandbox and opens its page. */
	static async start(options: SandboxOptions = {}, width = 1280): Promise<SandboxPage> {
		return await SandboxPage.show(await startSandbox(options), width, true);
	}

	/** Opens the page of a sandbox, which goes on when the page is closed. */
	static async open(sandbox: Sandbox, width = 1280): Promise<SandboxPage> {
		return await SandboxPage.show(sandbox, width, false);
	}

	private static async show(sandbox: Sandbox, width: number, isOwn: boolean): Promise<SandboxPage> {
		const browser = await openBrowser({ width, height: 900 });
		const it = new SandboxPage(sandbox, new SandboxClient(sandbox), browser, isOwn);
		await it.page.goto(sandbox.url);
		await it.isLive();
		return it;
	}

	get page(): Page {
		return this.browser.page;
	}

	async close(): Promise<void> {
		await this.browser.close();
		if (this.isOwnSandbox) await this.sandbox.close();
	}

	async screenshot(name: string): Promise<void> {
		await this.browser.screenshot(`sandbox ${name}`);
	}

	async isLive(): Promise<void> {
		await this.page.getByText('Live', { exact: true }).waitFor();
	}

	/** Opens a view by its tab. */
	async openView(view: View): Promise<void> {
		await this.page.getByRole('navigation').getByRole('link', { name: view }).click();
		await this.page.getByRole('heading', { level: 2, name: view, exact: true }).waitFor();
	}

	button(name: string | RegExp): Locator {
		return this.page.getByRole('button', { name, exact: true });
	}

	switch(name: string): Locator {
		return this.page.getByRole('switch', { name, exact: true });
	}

	/** An item of the open view's lists. */
	item(text: string): Locator {
		return this.page.getByRole('main').getByRole('listitem').filter({ hasText: text });
	}

	/** What waits for a member. */
	task(text: string): Locator {
		return this.page.locator('#task-list').getByRole('listitem').filter({ hasText: text });
	}

	/** Messages from a member, in bubbles. */
	chat(member: string): Locator {
		return this.page.getByRole('list', { name: `Messages from ${member}` });
	}

	/** Entries of the event log, the newest first. */
	log(): Locator {
		return this.page.getByRole('list', { name: 'Events, newest first' }).locator('> li');
	}

	/** Waits for a text. */
	async reads(text: string | RegExp, inside: Locator | Page = this.page): Promise<void> {
		await inside.getByText(text).first().waitFor();
	}
}
