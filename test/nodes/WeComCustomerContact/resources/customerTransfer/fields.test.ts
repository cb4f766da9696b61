import type { INodePropertyOptions } from 'n8n-workflow';

import {
	handoverUserId,
	memberIs,
	sameMember,
	takeoverUserId,
	transferMessage,
} from '../../../../../nodes/WeComCustomerContact/resources/customerTransfer/fields';

describe('The form of a transfer', () => {
	it.each([
		[handoverUserId, 'handover_userid', 'searchHandoverMembers'],
		[takeoverUserId, 'takeover_userid', 'searchMembers'],
	])(
		'needs both members (%#), each with a list of its own',
		({ sentAs, description, check }, name, list) => {
			expect(sentAs).toBe(name);
			expect(description.required).toBe(true);
			expect(description.modes?.find((mode) => mode.name === 'list')?.typeOptions).toMatchObject({
				searchListMethod: list,
			});
			expect(check!('x'.repeat(64), 'Member')).toHaveLength(64);
			expect(() => check!('x'.repeat(65), 'Member')).toThrow("'Member' is too long");
			expect(() => check!('', 'Member')).toThrow("'Member' is empty");
		},
	);

	it('is of members who work here, unless it says that they have left', () => {
		const { options, default: first } = memberIs.description;

		expect((options as INodePropertyOptions[]).map(({ value }) => value)).toEqual([
			...['active', 'resigned'],
		]);
		expect(first).toBe('active');
		expect(() => memberIs.check!('gone', 'Member Is')).toThrow("'Member Is' cannot be");
	});

	it('has a message of 200 characters, for customers of members who work here alone', () => {
		const { sentAs, check, description } = transferMessage;

		expect(sentAs).toBe('transfer_success_msg');
		expect(check!('好'.repeat(200), 'Message')).toHaveLength(200);
		expect(() => check!('好'.repeat(201), 'Message')).toThrow('201 characters');
		expect(check!('', 'Message')).toBeUndefined();
		expect(description.displayOptions).toEqual({ show: { '/memberIs': ['active'] } });
		expect(description.typeOptions?.rows).toBe(2);
	});

	it('names the field of the one who is the same member', () => {
		expect(sameMember('Takeover Member')).toMatchObject({
			what: "'Handover Member' and 'Takeover Member' are the same member",
			description: "Choose another member in 'Takeover Member'.",
		});
	});
});
