/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { mkdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, selectors, type BrowserContext, type Locator, type Page } from 'playwright-core';
import { screenshotFolder } from './paths';
import type { Owner } from './rest';

/** Debian's place, unless the environment names another. */
const chromiumPath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/** n8n's editor as a person uses it, in Chromium. */
export class Editor {
	private constructor(
		private readonly context: BrowserContext,
		readonly page: Page,
		private readonly url: string,
		private readonly profileFolder: string,
	) {}

	static async open(url: string): Promise<Editor> {
		selectors.setTestIdAttribute('data-test-id');
		const profileFolder = await mkdtemp(join(tmpdir(), 'wecom-editor-'));
		const context = await chromium.launchPersistentContext(profileFolder, {
			executablePath: chromiumPath,
			headless: true,
			viewport: { width: 1440, height: 900 },
			args: [
				'--no-sandbox',
				'--disable-gpu',
				'--disable-quic',
				'--no-first-run',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync',
			],
		});
		context.setDefaultTimeout(20_000);
		mkdirSync(screenshotFolder, { recursive: true });
		return new Editor(context, context.pages()[0], url, profileFolder);
	}

	async close(): Promise<void> {
		await this.context.close();
		await rm(this.profileFolder, { recursive: true, force: true });
	}

	/** Keeps what is on the screen as a picture. */
	async screenshot(name: string): Promise<void> {
		await this.page.screenshot({ path: join(screenshotFolder, `${name}.png`) });
	}

	async signIn({ email, password }: Owner): Promise<void> {
		await this.page.goto(`${this.url}/signin`);
		await this.page.locator('input[name="emailOrLdapLoginId"]').fill(email);
		await this.page.locator('input[name="password"]').fill(password);
		await this.testId('form-submit-button').click();
		await this.page.waitForURL((address) => !address.pathname.startsWith('/signin'));
	}

	testId(id: string): Locator {
		return this.page.getByTestId(id);
	}
}
