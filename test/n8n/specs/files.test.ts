/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import type { JournalFile } from '../../sandbox/types';
import type { Workflow } from '../rest';
import { until } from '../until';
import { createWorld, type World } from '../world';

const nodeType = 'n8n-nodes-wecom-customer-contact.weComCustomerContact';
const filesFolder = join(__dirname, '../files');

/** A file as a form or a mail brings it. */
interface RealFile {
	/** The name of its binary field. */
	field: string;
	name: string;
	mimeType: string;
	/** Its name and type on the way to WeCom, and from WeCom, where they are something else. */
	wireName?: string;
	wireType?: string;
	content: Buffer;
}

const picture: RealFile = {
	field: 'picture',
	name: '宣传图 spring.png',
	wireName: 'picture.png',
	mimeType: 'image/png',
	content: PNG.sync.write(new PNG({ width: 320, height: 200 })),
};
const clip: RealFile = {
	field: 'clip',
	name: 'clip.mp4',
	wireName: 'video.mp4',
	mimeType: 'video/mp4',
	content: readFileSync(join(filesFolder, 'clip.mp4')),
};
const priceList: RealFile = {
	field: 'priceList',
	name: 'price-list.pdf',
	mimeType: 'application/pdf',
	wireType: 'application/octet-stream',
	content: readFileSync(join(filesFolder, 'price-list.pdf')),
};

let world: World;

beforeAll(async () => {
	world = await createWorld();
});

beforeEach(() => world.sandbox.control.clearJournal());

afterAll(async () => await world?.close());

const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex');

/** Publishes a workflow of a webhook that takes files, followed by these nodes, one after the other. */
async function publish(
	path: string,
	nodes: Array<Pick<Workflow['nodes'][number], 'type' | 'parameters'>>,
) {
	const { id, name, type } = world.credential;
	const all: Workflow['nodes'] = [
		{
			type: 'n8n-nodes-base.webhook',
			parameters: {
				httpMethod: 'POST',
				path,
				responseMode: 'lastNode',
				responseData: 'allEntries',
				options: {},
			},
			typeVersion: 2,
			webhookId: path,
		},
		...nodes.map((node) => ({
			...node,
			typeVersion: 1,
			...(node.type === nodeType && { credentials: { [type]: { id, name } } }),
		})),
	].map((node, i) => ({ ...node, id: `${i}`, name: `Node ${i}`, position: [i * 200, 0] }));
	const connections = Object.fromEntries(
		all
			.slice(1)
			.map(({ name }, i) => [all[i].name, { main: [[{ node: name, type: 'main', index: 0 }]] }]),
	);
	const saved = await world.api.saveWorkflow({
		name: path,
		nodes: all,
		connections,
		settings: { executionOrder: 'v1' },
	});
	await world.api.publish(saved);
	return saved.id;
}

/** Sends files to the webhook as a form does; gives the items that come out at the end. */
async function send(path: string, files: RealFile[]) {
	const form = new FormData();
	for (const { field, name, mimeType, content } of files) {
		form.append(field, new Blob([new Uint8Array(content)], { type: mimeType }), name);
	}
	const response = await until('the webhook', async () => {
		const answer = await fetch(`${world.instance.url}/webhook/${path}`, {
			method: 'POST',
			body: form,
		});
		return answer.status === 404 ? undefined : answer;
	});
	return (await response.json()) as Array<Record<string, unknown>>;
}

const uploads = () =>
	world.sandbox.control
		.journal()
		.filter(({ contentType }) => contentType?.startsWith('multipart/form-data'))
		.map(({ path, query, body }) => {
			const { access_token, ...rest } = query;
			expect(access_token).toMatch(/^token#/);
			return [path, rest, ...(body as { files: JournalFile[] }).files];
		});

/** A file as WeCom gets it. */
function received({
	name,
	wireName = name,
	mimeType,
	wireType = mimeType,
	content,
}: RealFile): JournalFile {
	return {
		field: 'media',
		filename: wireName,
		contentType: wireType,
		size: content.length,
		sha256: sha256(content),
	};
}

describe('files that n8n keeps on the disk', () => {
	it.each([
		['a PNG', picture, 'image'],
		['an MP4', clip, 'video'],
		['a PDF', priceList, 'file'],
	])('%s goes to WeCom and comes back byte for byte', async (_what, file, fileType) => {
		const workflowId = await publish(`back-and-forth-${fileType}`, [
			{
				type: nodeType,
				parameters: {
					resource: 'media',
					operation: 'upload',
					useFor: 'temporaryMedia',
					fileType,
					binaryField: file.field,
				},
			},
			{
				type: nodeType,
				parameters: {
					resource: 'media',
					operation: 'download',
					mediaId: '={{ $json.media_id }}',
					outputField: 'back',
				},
			},
			{
				type: 'n8n-nodes-base.crypto',
				parameters: {
					action: 'hash',
					type: 'SHA256',
					binaryData: true,
					binaryPropertyName: 'back',
					dataPropertyName: 'sha256',
					encoding: 'hex',
				},
			},
		]);

		const items = await send(`back-and-forth-${fileType}`, [file]);

		expect(items).toEqual([expect.objectContaining({ sha256: sha256(file.content) })]);
		expect(uploads()).toEqual([['/cgi-bin/media/upload', { type: fileType }, received(file)]]);
		const [{ id }] = await world.api.executionsOf(workflowId);
		const { data } = await world.api.finishedExecution(id);
		const [item] = data.resultData.runData['Node 2'][0].data!.main[0]! as unknown as Array<{
			binary: Record<string, { id: string; fileName: string; mimeType: string }>;
		}>;
		expect(item.binary.back).toMatchObject({
			fileName: file.wireName ?? file.name,
			mimeType: file.mimeType,
		});
		// n8n's way outside of queue mode, unless it is told otherwise.
		expect(item.binary.back.id).toMatch(/^filesystem/);
		// The upload and the download are files of n8n.
		const stored = readdirSync(world.folder, { recursive: true, encoding: 'utf8' });
		expect(stored.filter((name) => name.includes(`executions/${id}/binary_data/`))).not.toEqual([]);
	});

	it('goes along with a mass message: PNG, MP4 and PDF of one item', async () => {
		await publish('mass-message-with-files', [
			{
				type: nodeType,
				parameters: {
					resource: 'message',
					operation: 'create',
					sendTo: 'customers',
					externalUserIds: 'wmKq8DDAAA2c0VhXy1lQm7eZ9sT4uR6g',
					text: 'New in spring',
					attachments: {
						part: [
							{ kind: 'image', source: 'binary', binaryField: picture.field },
							{ kind: 'video', source: 'binary', binaryField: clip.field },
							{ kind: 'file', source: 'binary', binaryField: priceList.field },
						],
					},
				},
			},
		]);

		const [{ msgid }] = await send('mass-message-with-files', [picture, clip, priceList]);

		const { massMessages, media } = world.sandbox.control.state();
		const { parts } = massMessages.find((message) => message.msgid === msgid)!;
		expect(parts.map(({ msgtype }) => msgtype)).toEqual(['text', 'image', 'video', 'file']);
		expect(uploads()).toEqual(
			expect.arrayContaining([
				['/cgi-bin/media/upload', { type: 'image' }, received(picture)],
				['/cgi-bin/media/upload', { type: 'video' }, received(clip)],
				['/cgi-bin/media/upload', { type: 'file' }, received(priceList)],
			]),
		);
		expect(uploads()).toHaveLength(3);
		expect(
			media
				.slice(-3)
				.map((file) => file.sha256)
				.sort(),
		).toEqual([picture, clip, priceList].map(({ content }) => sha256(content)).sort());
	});
});
