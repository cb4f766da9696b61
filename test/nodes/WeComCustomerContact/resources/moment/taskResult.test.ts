import { failureIn } from '../../../../../nodes/WeComCustomerContact/resources/moment/taskResult';

const failed = (result: object) => failureIn({ status: 3, result: { errcode: 40031, ...result } });

describe('The failure of a task that creates a moment', () => {
	it('names whom and what WeCom does not accept', () => {
		const failure = failed({
			invalid_sender_list: { user_list: ['nobody', 'noone'], department_list: [7] },
			invalid_external_contact_list: { tag_list: ['etOne', 'etTwo'] },
		});

		expect(failure?.what).toMatch(/^WeCom has not created the moment: /);
		expect(failure?.description).toMatch(
			/ WeCom does not accept the members nobody, noone; the departments 7; the tags etOne, etTwo\.$/,
		);
	});

	it('names nobody where WeCom does not', () => {
		expect(failed({})?.description).not.toContain('does not accept the');
		expect(
			failed({ invalid_sender_list: null, invalid_external_contact_list: { tag_list: null } })
				?.description,
		).not.toContain('does not accept the');
	});

	it('is none before the end, and none of a success', () => {
		expect(failureIn({ status: 2, result: { errcode: 40031 } })).toBeUndefined();
		expect(failureIn({ status: 3, result: { errcode: 0 } })).toBeUndefined();
		expect(failureIn({ status: 3 })).toBeUndefined();
	});
});
