import {
	checkCreated,
	createdAfter,
	createdBefore,
	creator,
} from '../../../../nodes/WeComCustomerContact/fields/creation';

/** 5 March 2026, midnight in China. */
const MIDNIGHT = 1772640000;

describe('The time of creation', () => {
	it('is sent as the beginning and the end of a range', () => {
		expect([createdAfter('Later').sentAs, createdBefore('Earlier').sentAs]).toEqual([
			'start_time',
			'end_time',
		]);
		for (const field of [createdAfter('Later'), createdBefore('Earlier')]) {
			expect(field.description).toMatchObject({ type: 'dateTime', default: '' });
			expect(field.check!('2026-03-05', 'Created', 'Asia/Shanghai')).toBe(MIDNIGHT);
			expect(field.check!('', 'Created')).toBeUndefined();
			expect(field.description.required).toBeUndefined();
		}
	});

	it('is needed where the call needs it', () => {
		const field = createdAfter('Later', { required: true });
		expect(field.description).toMatchObject({ required: true, description: 'Later' });
		expect(field.check!('2026-03-05', 'Created', 'Asia/Shanghai')).toBe(MIDNIGHT);
		expect(() => field.check!('', 'Created After')).toThrow("'Created After' is empty");
	});

	it('ends after it starts, or at the same time', () => {
		expect(() => checkCreated({ start_time: 2, end_time: 1 })).toThrow(
			"'Created Before' lies before 'Created After'",
		);
		for (const range of [{ start_time: 1, end_time: 1 }, { start_time: 1 }, { end_time: 1 }, {}]) {
			expect(() => checkCreated(range)).not.toThrow();
		}
	});
});

describe('Who has created it', () => {
	const [by, member] = creator('moment');

	it('is anybody, the company or members, by the figures of WeCom', () => {
		expect(by).toMatchObject({
			sentAs: 'filter_type',
			description: {
				default: 2,
				options: [
					{ name: 'Anybody', value: 2 },
					{ name: 'Company', value: 0 },
					{ name: 'Members', value: 1 },
				],
				description: 'Whether the company or a member has created the moment',
			},
		});
		expect([0, 1, 2].map((figure) => by.check!(figure, 'Created By'))).toEqual([0, 1, 2]);
		for (const wrong of [-1, 3]) {
			expect(() => by.check!(wrong, 'Created By')).toThrow('from 0 to 2');
		}
	});

	it('is one member, who can be left out', () => {
		expect(member).toMatchObject({
			sentAs: 'creator',
			names: { of: 'member' },
			description: { description: 'The member who has created the moment, by the User ID' },
		});
		expect(member.check!('zhangsan', 'Creator')).toBe('zhangsan');
		expect(member.check!('', 'Creator')).toBeUndefined();
		expect(() => member.check!('a'.repeat(65), 'Creator')).toThrow("'Creator' is too long");
	});
});
