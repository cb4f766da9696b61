/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { mkdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { screenshotFolder } from './paths';

/** Debian's place, unless the environment names another. */
const chromiumPath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/** A browser with one page, for tests. */
export interface Browser {
	page: Page;
	/** Keeps what is on the screen as a picture. */
	screenshot(name: string): Promise<void>;
	close(): Promise<void>;
}

/** Starts a browser without any history. */
export async function openBrowser(viewport = { width: 1440, height: 1000 }): Promise<Browser> {
	mkdirSync(screenshotFolder, { recursive: true });
	const profileFolder = await mkdtemp(join(tmpdir(), 'wecom-browser-'));
	const context = await chromium.launchPersistentContext(profileFolder, {
		executablePath: chromiumPath,
		headless: true,
		viewport,
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
	const [page] = context.pages();
	return {
		page,
		screenshot: async (name) => {
			const path = join(screenshotFolder, `${name}.png`);
			await page.screenshot({ path, animations: 'disabled' });
		},
		close: async () => {
			await context.close();
			await rm(profileFolder, { recursive: true, force: true });
		},
	};
}
