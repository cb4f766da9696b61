import type { IDataObject, INodePropertyOptions } from 'n8n-workflow';

import { linkPart } from '../../../../../nodes/WeComCustomerContact/fields/messageParts';
import {
	attachments,
	messageId,
	text,
} from '../../../../../nodes/WeComCustomerContact/resources/message/fields';

const { parts, field } = attachments(linkPart());

describe('The form of a message', () => {
	it('needs a message that it is about', () => {
		expect(messageId.sentAs).toBe('msgid');
		expect(messageId.description.required).toBe(true);
		expect(messageId.check!(' msg1 ', 'Mass Message')).toBe('msg1');
		expect(() => messageId.check!('', 'Mass Message')).toThrow("'Mass Message' is empty");
	});

	it('refuses text that is surely more than 4,000 bytes', () => {
		const content = '好'.repeat(4000);
		expect(text.check!(content, 'Text')).toEqual({ content });
		expect(() => text.check!('x'.repeat(4001), 'Text')).toThrow("'Text' is too long");
	});

	it('takes attachments of five types, of a picture also its address', () => {
		expect(parts.map(({ kind }) => kind).sort()).toEqual([
			...['file', 'image', 'link', 'miniprogram', 'video'],
		]);
		const sources = (of: string) =>
			parts
				.filter(({ kind }) => kind === of)
				.flatMap(({ fields }) => fields.filter(({ name }) => name === 'source'))
				.flatMap(({ options }) => (options as INodePropertyOptions[]).map(({ value }) => value));
		expect(sources('image')).toContain('url');
		expect(sources('video')).not.toContain('url');
	});

	it('takes nine attachments', () => {
		const of = (count: number): IDataObject => ({
			part: Array.from({ length: count }, () => ({})),
		});

		expect(field.check!(of(9), 'Attachments')).toHaveLength(9);
		expect(() => field.check!(of(10), 'Attachments')).toThrow('at most 9');
	});
});
