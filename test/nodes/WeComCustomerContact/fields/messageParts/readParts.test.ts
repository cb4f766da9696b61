import type { IDataObject } from 'n8n-workflow';

import type { FormContext } from '../../../../../nodes/WeComCustomerContact/fields/field';
import type {
	MessagePart,
	PartContent,
	PartKind,
} from '../../../../../nodes/WeComCustomerContact/fields/messageParts/part';
import { partSet } from '../../../../../nodes/WeComCustomerContact/fields/messageParts/partSet';
import {
	readParts,
	requireContent,
} from '../../../../../nodes/WeComCustomerContact/fields/messageParts/readParts';
import { Failure, invalid } from '../../../../../nodes/wecom/errors/failure';
import type { MediaToUpload, UploadAhead } from '../../../../../nodes/wecom/files/upload';

/** A part whose content is what the user filled in. */
const partOf = (kind: PartKind, name: string): MessagePart => ({
	kind,
	option: { name },
	fields: [],
	async read(_context, { content }) {
		if (content instanceof Error) throw content;
		return await Promise.resolve(content as unknown as PartContent);
	},
});

const parts = [partOf('image', 'Image'), partOf('link', 'Link')];

const several = partSet({ parts, max: 9 });
const one = partSet({ parts, max: 1 });

/** Reads parts that were filled in so. */
const read = async (values: IDataObject[] | undefined, set = several) =>
	await readParts({ given: () => values } as unknown as FormContext, set);

const image = (content: object) => ({ kind: 'image', content }) as IDataObject;
const link = (content: object) => ({ kind: 'link', content }) as IDataObject;

/** A file that WeCom answers so for, and of which this is known ahead. */
const file = (answer: object | Error, ahead: UploadAhead = {}): MediaToUpload => {
	const given = async <T>(outcome: T | Error) =>
		await (outcome instanceof Error ? Promise.reject(outcome) : Promise.resolve(outcome));
	return {
		upload: async () => await given(answer as object),
		lookAhead: async () => await given(answer instanceof Error ? answer : ahead),
	};
};

describe('The parts of a message', () => {
	it('are its attachments, in their order, with what has a value', async () => {
		const message = await read([
			link({ title: 'Shop', desc: undefined, url: 'https://shop.example' }),
			image({ media_id: file({ media_id: 'm1' }) }),
		]);

		expect(message.isEmpty).toBe(false);
		expect(await message.asAttachments()).toEqual({
			attachments: [
				{ msgtype: 'link', link: { title: 'Shop', url: 'https://shop.example' } },
				{ msgtype: 'image', image: { media_id: 'm1' } },
			],
		});
		const { attachments } = await message.asAttachments();
		expect(Object.keys((attachments as IDataObject[])[0].link as object)).toEqual(['title', 'url']);
	});

	it('stand under their own names where the call has it so', async () => {
		const message = await read([image({ media_id: file({ media_id: 'm1' }) })], one);
		expect(await message.asKeys()).toEqual({ image: { media_id: 'm1' } });
	});

	it.each([undefined, []])('are none of %j', async (values) => {
		const message = await read(values);
		expect(message.isEmpty).toBe(true);
		expect(await message.asAttachments()).toEqual({});
		expect(await message.asKeys()).toEqual({});
		const ahead = await message.lookAhead();
		expect(ahead).toEqual({ uploads: 0 });
		expect(ahead).not.toHaveProperty('attachments');
	});

	it('are held against the rule of all of them', async () => {
		const check = jest.fn();
		await read([link({}), image({})], partSet({ parts, max: 9, check }));
		expect(check).toHaveBeenCalledWith(['link', 'image']);
	});
});

describe('An attachment that is wrong', () => {
	it('is named by its place and its type, or by the field where only one goes', async () => {
		const wrong = link(invalid("'URL' is empty", 'Fill it in.'));
		await expect(read([image({}), wrong])).rejects.toMatchObject({
			what: "Attachment 2 (Link): 'URL' is empty",
			description: 'Fill it in.',
			kind: 'input',
		});
		await expect(read([wrong], one)).rejects.toMatchObject({
			what: "Attachment (Link): 'URL' is empty",
		});
	});

	it('has no known type', async () => {
		await expect(read([image({}), { kind: 'sticker' }])).rejects.toMatchObject({
			what: 'Attachment 2 has no known type',
			description: "Choose a 'Type' from the list under 'Attachments'.",
		});
		await expect(read([{}], one)).rejects.toMatchObject({ what: 'Attachment has no known type' });
	});

	it('ends the item by an error of the program as it is', async () => {
		const bug = new TypeError('x is not a function');
		await expect(read([link(bug)])).rejects.toBe(bug);
	});

	const refused = invalid('The file is empty', 'Look at it.');
	const noAccess = new Failure({ what: 'no access', description: '', kind: 'fatal' });
	const bug = new TypeError('x is not a function');

	it.each<[string, Error, object]>([
		['a refused file with its place', refused, { what: 'Attachment 1 (Image): The file is empty' }],
		['a refusal of WeCom as it is', noAccess, { what: 'no access', kind: 'fatal' }],
		['an error of the program as it is', bug, bug],
	])('says when its file is there: %s', async (_what, error, expected) => {
		const message = await read([image({ media_id: file(error) })]);
		for (const done of [message.asAttachments(), message.asKeys(), message.lookAhead()]) {
			await expect(done).rejects.toMatchObject(expected);
		}
	});

	it.each([[{}], [{ media_id: '' }], [{ media_id: null }]])(
		'has no media ID where WeCom answers %j',
		async (answer) => {
			const message = await read([image({ media_id: file(answer) })]);
			await expect(message.asAttachments()).rejects.toMatchObject({
				what: 'WeCom sent no media ID of the file',
			});
		},
	);
});

describe('Parts that are only looked at', () => {
	const png = { name: 'a.png', kind: 'image/png', size: 70 };

	it('say what their files are, and how many would be uploaded, each once', async () => {
		const message = await read([
			image({ media_id: file({}, { file: png, upload: 'one' }) }),
			image({ media_id: file({}, { file: png, upload: 'one' }) }),
			image({ media_id: file({}, { file: png, upload: 'other' }) }),
		]);
		const attachment = { msgtype: 'image', image: { file: png } };

		expect(await message.lookAhead()).toStrictEqual({
			attachments: [attachment, attachment, attachment],
			uploads: 2,
		});
	});

	it('have a media ID beside the file where one was given, and no file that nobody could look at', async () => {
		const message = await read([
			image({ media_id: file({}, { mediaId: 'm1', file: png }) }),
			image({ media_id: file({}, { mediaId: 'm2' }) }),
		]);

		expect(await message.lookAhead()).toStrictEqual({
			attachments: [
				{ msgtype: 'image', image: { media_id: 'm1', file: png } },
				{ msgtype: 'image', image: { media_id: 'm2' } },
			],
			uploads: 0,
		});
	});

	it('have their texts, and nothing that has no value', async () => {
		const message = await read([link({ title: 'Shop', desc: undefined })]);
		expect(await message.lookAhead()).toStrictEqual({
			attachments: [{ msgtype: 'link', link: { title: 'Shop' } }],
			uploads: 0,
		});
	});
});

describe('A message', () => {
	it('needs a text or an attachment', async () => {
		const none = await read([]);
		const some = await read([link({})]);
		expect(() => requireContent({ content: 'Hello' }, none)).not.toThrow();
		expect(() => requireContent(undefined, some)).not.toThrow();
		expect(() => requireContent(undefined, none)).toThrow(
			expect.objectContaining({
				what: 'The message is empty',
				description: expect.stringContaining(
					"Fill in 'Text', or add something under 'Attachments'",
				),
			}),
		);
		expect(() => requireContent(undefined, none, ['Closing Text', 'Closing Attachments'])).toThrow(
			"Fill in 'Closing Text', or add something under 'Closing Attachments'",
		);
	});
});
