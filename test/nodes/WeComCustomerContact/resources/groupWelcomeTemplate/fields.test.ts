import type { INodeProperties } from 'n8n-workflow';

import {
	parts,
	templateId,
	text,
} from '../../../../../nodes/WeComCustomerContact/resources/groupWelcomeTemplate/fields';

/** The fields of a part. */
function fieldsOf(wanted: string): INodeProperties[] {
	return parts.parts.find(({ kind }) => kind === wanted)!.fields;
}

describe('A group welcome template', () => {
	it('is named by its ID, which is needed', () => {
		expect(templateId.sentAs).toBe('template_id');
		expect(templateId.description.required).toBe(true);
		expect(() => templateId.check?.('', 'It')).toThrow("'It' is empty");
	});

	it('has a text of 3000 bytes, in which WeCom puts the name of the customer', () => {
		expect(text.check?.limits).toBe('at most 3000 bytes');
		expect(text.description.description).toMatch(/At most 3000 bytes.*%NICKNAME%/);
		expect(text.check?.('Hello', 'It')).toEqual({ content: 'Hello' });
		expect(() => text.check?.('x'.repeat(3001), 'It')).toThrow('too long');
	});

	it('has one part beside the text, of all kinds', () => {
		expect(parts.max).toBe(1);
		expect(parts.parts.map(({ kind }) => kind)).toEqual([
			...['file', 'image', 'link', 'miniprogram', 'video'],
		]);
		const check = (entries: unknown) => parts.field.check?.({ part: entries }, 'Attachment');
		expect(check({ kind: 'image' })).toEqual([{ kind: 'image' }]);
		expect(() => check([{}, {}])).toThrow('There are 2 attachments, WeCom takes at most 1');
	});

	it.each(['file', 'video'])('takes a %s that was uploaded from a URL', (kind) => {
		const mediaId = fieldsOf(kind).find(({ name }) => name === 'mediaId');
		expect(mediaId?.description).toContain('or with Media: Upload From URL');
	});

	it('takes a picture by the URL that WeCom gave for it', () => {
		const [source] = fieldsOf('image');
		expect(source.options).toContainEqual(expect.objectContaining({ value: 'url' }));
	});
});
