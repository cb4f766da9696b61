/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { openBrowser } from '../chromium';
import { Editor } from '../editor';
import { screenshotFolder } from '../paths';
import { publishWelcome, runWelcomeDemo } from '../welcomeDemo';
import { createWorld, type World } from '../world';

const WIDTH = 1440;
const HEIGHT = 620;

/**
 * The README's picture: the example "Welcome by channel" in n8n's editor, and beside it the chat that it has begun.
 * `PICTURE=write npm run test:n8n -- picture` puts it into docs/images.
 */
describe("the README's picture", () => {
	let world: World;

	beforeAll(async () => {
		world = await createWorld({ hasEditor: true });
	});

	afterAll(async () => await world?.close());

	it('shows the editor and the chat side by side', async () => {
		const { url } = world.instance;
		const { workflowId } = await publishWelcome(url, world.api, world.sandbox, world.credential);
		const { customerName } = await runWelcomeDemo(world.sandbox);

		const editor = await Editor.open(url);
		await editor.signIn(world.owner);
		await editor.openWorkflow(workflowId);
		await editor.screenshot('picture editor');
		await editor.close();

		const phone = await openBrowser({ width: 760, height: 1100 });
		await phone.page.goto(world.sandbox.url);
		await phone.page.getByRole('navigation').getByRole('link', { name: 'Customers' }).click();
		await phone.page.getByRole('listitem').filter({ hasText: customerName }).first().click();
		const chat = phone.page.getByRole('article', { name: 'With Zhang San' });
		await chat.getByRole('img', { name: 'Image' }).waitFor();
		await chat.screenshot({ path: join(screenshotFolder, 'picture chat.png') });
		await phone.close();

		const both = await openBrowser({ width: WIDTH, height: HEIGHT });
		await both.page.setContent(`
			<style>
				body { margin: 0; background: #eef1f5; display: flex; gap: 20px; padding: 20px; box-sizing: border-box; height: ${HEIGHT}px }
				img { display: block; border-radius: 8px; box-shadow: 0 1px 6px #0003; background: #fff; object-fit: cover; object-position: left top }
				.editor { width: 900px; height: 580px }
				.chat { width: 480px; height: 580px; object-fit: contain }
			</style>
			<img class="editor" src="${dataUrl('picture editor')}">
			<img class="chat" src="${dataUrl('picture chat')}">`);
		await both.screenshot('picture');
		await both.close();

		const picture = join(screenshotFolder, 'picture.png');
		const { width, height, data } = PNG.sync.read(readFileSync(picture));
		expect([width, height]).toEqual([WIDTH, HEIGHT]);
		// Two empty frames would have a handful of colours.
		expect(
			new Set(new Uint32Array(data.buffer, data.byteOffset, width * height)).size,
		).toBeGreaterThan(500);
		if (process.env.PICTURE === 'write') {
			copyFileSync(picture, join(__dirname, '../../../docs/images/editor-and-chat.png'));
		}
	});
});

function dataUrl(name: string): string {
	return `data:image/png;base64,${readFileSync(join(screenshotFolder, `${name}.png`)).toString('base64')}`;
}
