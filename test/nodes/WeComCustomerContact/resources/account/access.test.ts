import { loneItem } from '../../../../engine/loneItem';
import { Failure, failureOf, tokenFailure } from '../../../../../nodes/wecom/errors/failure';
import { appOf, fingerprintOf } from '../../../../../nodes/wecom/token/accessToken';
import { refusedSecrets } from '../../../../../nodes/wecom/token/refusedSecrets';
import {
	checkAccess,
	notChecked,
} from '../../../../../nodes/WeComCustomerContact/resources/account/access';

const IPS = 'get_api_domain_ip';
const MEMBERS = 'get_follow_user_list';

const STEPS = ['Base URL', 'Corp ID', 'Secret', 'App', 'Company', 'IP Address', 'Customer Contact'];

/** Ends every call before it is sent, as a token that cannot be had does. */
const without = (failure: Failure) =>
	loneItem({}, {
		helpers: {
			httpRequestWithAuthentication: async () => await Promise.reject<never>(failure),
		},
	} as never);

const failedStep = async (answers: Parameters<typeof loneItem>[0]) => {
	const { findings } = await checkAccess(loneItem(answers).item);
	return findings.find(({ ok }) => ok === false)?.check;
};

describe('Access', () => {
	it('is right where both calls are answered, and gives the members', async () => {
		const { item, sent } = loneItem({ [IPS]: {}, [MEMBERS]: { follow_user: ['lisi'] } });
		const { findings, followers } = await checkAccess(item);

		expect(findings.map(({ check, ok }) => [check, ok])).toEqual(STEPS.map((step) => [step, true]));
		expect(findings.map(({ found }) => found)).not.toContain('');
		expect(findings[0].found).toBe('WeCom answers at https://wecom.example');
		expect(followers).toEqual({ follow_user: ['lisi'] });
		expect(sent).toHaveLength(2);
	});

	it('ends with the first call that fails: what comes before is right, what comes behind is not known', async () => {
		const { item, sent } = loneItem({ [IPS]: 60020, [MEMBERS]: {} });
		const { findings, followers } = await checkAccess(item);

		expect(findings.map(({ check, ok }) => [check, ok])).toEqual(
			STEPS.map((step, place) => [step, place < 5 ? true : place === 5 ? false : null]),
		);
		expect(findings[6]).toEqual(notChecked('Customer Contact', 'IP Address'));
		expect(findings[6].found).toBe("Not checked, since 'IP Address' has failed");
		expect(followers).toBeUndefined();
		expect(sent).toHaveLength(1);
	});

	it.each([
		[40013, 'Corp ID'],
		[41002, 'Corp ID'],
		[2000002, 'Corp ID'],
		[40091, 'Secret'],
		[41001, 'Secret'],
		[41004, 'Secret'],
		[41024, 'Secret'],
		[48004, 'App'],
		[48006, 'App'],
		[50003, 'App'],
		[50006, 'App'],
		[60031, 'App'],
		[40141, 'Company'],
		[43009, 'Company'],
		[301007, 'Company'],
		[610023, 'Company'],
		[610024, 'Company'],
		[60020, 'IP Address'],
		[301042, 'IP Address'],
		[48001, 'Customer Contact'],
		[48002, 'Customer Contact'],
		[48009, 'Customer Contact'],
		[84074, 'Customer Contact'],
	])('fails by %i at %s, whichever call it is', async (errcode, step) => {
		expect(await failedStep({ [IPS]: errcode })).toBe(step);
		expect(await failedStep({ [IPS]: {}, [MEMBERS]: errcode })).toBe(step);
	});

	it('fails by a code that is not known here at the call that gave it', async () => {
		expect(await failedStep({ [IPS]: 40058 })).toBe('App');
		expect(await failedStep({ [IPS]: {}, [MEMBERS]: 40058 })).toBe('Customer Contact');
	});

	it('fails at the base URL where no answer of WeCom comes', async () => {
		const failure = new Failure({ what: 'Nothing there', description: '', kind: 'foreign' });
		const { findings } = await checkAccess(without(failure).item);

		expect(findings[0]).toMatchObject({ check: 'Base URL', ok: false, found: 'Nothing there' });
	});

	it('is refused for the secret by a limit of tokens, and not by one of calls', async () => {
		const blocked = await checkAccess(without(tokenFailure(45009)).item);
		expect(blocked.findings.find(({ ok }) => !ok)).toMatchObject({ check: 'Secret', ok: false });

		const limited = await checkAccess(without(failureOf(45009)).item);
		expect(limited.findings.find(({ ok }) => !ok)).toMatchObject({ check: 'App', ok: false });
	});

	it('is asked for now, whatever WeCom said of the secret some minutes ago', async () => {
		const { item } = loneItem({ [IPS]: {}, [MEMBERS]: {} });
		const app = fingerprintOf(appOf(await item.getCredentials('')));
		refusedSecrets.failed(app, tokenFailure(40001));
		expect(() => refusedSecrets.check(app)).toThrow();
		await checkAccess(item);

		expect(() => refusedSecrets.check(app)).not.toThrow();
	});

	it('says of a secret that is not accepted that the app may be disabled, of others what WeCom says', async () => {
		const refused = await checkAccess(without(tokenFailure(40001)).item);
		expect(refused.findings[2].found).toMatch(/wrong or was reset, or the app is disabled/);

		const other = await checkAccess(without(tokenFailure(40091)).item);
		expect(other.findings[2].found).not.toMatch(/disabled/);
	});
});
