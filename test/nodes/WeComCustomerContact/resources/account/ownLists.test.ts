import { loneItem } from '../../../../engine/loneItem';
import {
	checkOwnLists,
	ownListChecks,
} from '../../../../../nodes/WeComCustomerContact/resources/account/ownLists';

const FORM = 'get_form_info';
const BILLS = 'get_bill_list';

/** 5 March 2026, nine in the morning in China. */
const NOW = Date.parse('2026-03-05T09:00:00+08:00') / 1000;
const YESTERDAY = Date.parse('2026-03-04T00:00:00+08:00') / 1000;

const found = async (answers: Parameters<typeof loneItem>[0]) =>
	await checkOwnLists(loneItem(answers).item, NOW);

const allowed = { ok: true, found: 'The app may read them', advice: '' };

describe('Lists of callable apps beside that of customer contact', () => {
	it('are asked for a form that nobody has, and for the payments of yesterday', async () => {
		const { item, sent } = loneItem({ [FORM]: 710003, [BILLS]: {} });

		expect(await checkOwnLists(item, NOW)).toEqual(
			ownListChecks.map((check) => ({ check, ...allowed })),
		);
		expect(sent.map(([, params]) => params)).toEqual([
			{ formid: 'wc_check_setup' },
			{ begin_time: YESTERDAY, end_time: YESTERDAY + 24 * 60 * 60, limit: 1 },
		]);
	});

	it.each([710003, 701450])(
		'have the app where WeCom has looked for the form (%i)',
		async (code) => {
			const [forms] = await found({ [FORM]: code, [BILLS]: {} });
			expect(forms).toMatchObject(allowed);
		},
	);

	it('are not known by such a code of another call', async () => {
		const [, payments] = await found({ [FORM]: {}, [BILLS]: 710003 });
		expect(payments).toMatchObject({ check: 'Payments', ok: null });
	});

	it('lack the app without anything being wrong, and say which resource needs it', async () => {
		const [forms, payments] = await found({ [FORM]: 48002, [BILLS]: 48002 });

		expect(forms).toMatchObject({ ok: null, found: expect.stringMatching(/\(WeCom 48002\)$/) });
		expect(forms.advice).toMatch(/^Only the resource 'Collection Form' needs it\. ./);
		expect(payments.advice).toMatch(/^Only the resource 'Payment' needs it\. ./);
	});

	it('are not known where something else is refused, or nobody answers', async () => {
		const [forms] = await found({ [FORM]: 40058, [BILLS]: {} });
		expect(forms).toMatchObject({ ok: null, found: expect.stringMatching(/\(WeCom 40058\)$/) });
		expect(forms.advice).not.toMatch(/^Only|^$/);

		const { item } = loneItem({ [FORM]: {} });
		item.getCredentials = async () =>
			({
				corpId: 'ww',
				secret: 's',
				baseUrl: 'https://wecom.example',
				proxy: 'no address',
			}) as never;
		const [unasked] = await checkOwnLists(item, NOW);
		expect(unasked).toMatchObject({ ok: null, found: expect.stringMatching(/^The proxy[^(]*$/) });
	});
});
