import { emma } from '../knownIds';
import { startHearing, type Hearing } from './heard';

const formid = 'wcBx7kEAAAq5LdHf3XcYz1KvRt8NpWmA';

describe('forms and payments, outside the API', () => {
	let hearing: Hearing;
	beforeAll(async () => {
		hearing = await startHearing(Date.now, ['main', 'otherApp']);
	});
	beforeEach(async () => await hearing.reset());
	afterAll(async () => await hearing.close());

	it('tells the app that created a form that it was filled in or deleted, and no other', async () => {
		const { control } = hearing.sandbox;
		const answer = control.fillForm({
			formid,
			external_userid: control.state().customers[0].external_userid,
			answers: { Catalogue: 'Garden', 'Phone number': '13800000001' },
		});
		expect(answer).toEqual({ answer_id: 3 });
		control.deleteForm({ formid });

		expect(await hearing.heard()).toEqual([
			{ Event: 'doc_change', ChangeType: 'form_complete', FormId: formid },
			{ Event: 'doc_change', ChangeType: 'delete_form', FormId: formid },
		]);
		expect(await hearing.heard('otherApp')).toEqual([]);
		expect(control.state().forms).toEqual([]);
	});

	it('tells an app that may call for forms, though not for customers, and not the other way round', async () => {
		const { control } = hearing.sandbox;
		const [first, second] = control.state().customers;
		const fillAs = ({ external_userid }: typeof first) =>
			control.fillForm({ formid, external_userid, answers: { Catalogue: 'Garden' } });
		control.setApp('main', { customerContact: true, denied: ['collect-form'] });
		fillAs(first);
		expect(await hearing.heard()).toEqual([]);
		control.setApp('main', { customerContact: false, denied: [] });
		fillAs(second);
		expect(await hearing.heard()).toMatchObject([{ ChangeType: 'form_complete' }]);
	});

	it.each<[string, object, string]>([
		['a missing answer', { userid: 'lisi', answers: {} }, '"Catalogue" is required'],
		['an unknown question', { userid: 'lisi', answers: { Age: '7' } }, 'no question "Age"'],
		['an unknown person', { userid: 'nobody', answers: {} }, 'nobody has the userid'],
		['nobody who is known', { answers: { Catalogue: 'Garden' } }, 'no anonymous answers'],
		[
			'somebody who has answered',
			{ userid: 'zhangsan', answers: { Catalogue: 'Garden' } },
			'has answered already',
		],
	])('takes no form with %s', (_what, filling, message) => {
		const { control } = hearing.sandbox;
		expect(() => control.fillForm({ formid, answers: {}, ...filling })).toThrow(message);
	});

	it('takes what a customer pays, without an event', async () => {
		const { control } = hearing.sandbox;
		const { out_trade_no } = control.pay({
			external_userid: emma,
			userid: 'lisi',
			total_fee: 5000,
			remark: 'Deposit',
		});

		expect(control.state().payments.at(-1)).toMatchObject({
			out_trade_no,
			external_userid: emma,
			payee_userid: 'lisi',
			total_fee: 5000,
			remark: 'Deposit',
		});
		expect(await hearing.heard()).toEqual([]);
	});
});
