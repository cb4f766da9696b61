import { idsIn } from '../../../wecom/answer';
import { authApi } from '../../../wecom/api';
import { memberList } from '../../fields/member';
import { options } from '../../fields/collections';
import { narrowing, notSent } from '../../fields/field';
import type { FormContext } from '../../fields/field';
import { oncePerRun } from '../../../wecom/once';
import { defineOperation } from '../../operation/operation';
import { checkAccess, notChecked } from './access';
import { checkFamilies, familyChecks } from './families';
import { checkMembers, memberChecks, readVisible } from './members';
import { checkOwnLists, ownListChecks } from './ownLists';
import { checkSurroundings, surroundingChecks } from './surroundings';

const SECOND = 1000;

const mustServe = narrowing(
	notSent(memberList(), {
		displayName: 'Members Who Must Be Ready',
		name: 'mustServe',
		type: 'string',
		default: '',
		placeholder: 'e.g. zhangsan, lisi',
		description:
			'Members who have to be in the visible range of the app and may use customer contact. IDs separated by commas, or an array from an expression. Left out, one member is enough.',
	}),
);

/** What the items of a run have in common: however many there are, a wrong secret is sent once. */
const inspect = oncePerRun(async (item: FormContext) => {
	const { findings, followers } = await checkAccess(item);
	if (!followers) return { findings };
	const members = idsIn(followers.follow_user);
	const now = Math.floor(Date.now() / SECOND);
	return {
		findings,
		members,
		visible: await readVisible(item),
		families: await checkFamilies(item, members, now),
		ownLists: await checkOwnLists(item, now),
		surroundings: await checkSurroundings(item, Date.now),
	};
});

/**
 * Account: Check Setup (检查配置). Whether everything is in place, and what to click where it is not.
 *
 * Makes reading calls only: one that needs no permission (获取企业微信接口IP段), the members with customer contact, the
 * departments and members of the visible range (at most 50 departments), one call of each family of the API, one for
 * a form that nobody has, one for the payments of a day, and one for a customer whom nobody has, since WeCom's refusal
 * tells its time. After a check that every call depends on has failed, nothing more is called. All items of a run share
 * the calls.
 *
 * Gives one item per check, in this order: `{ check, ok, found, advice }`. `ok` is `null` where it could not be checked. The
 * checks are Base URL, Corp ID, Secret, App, Company, IP Address, Customer Contact; Visible Range, Members with Customer
 * Contact; Interface Licence, Customers, Tags, Contact Ways, Group Chats, Mass Messages, Moments, Statistics, Customer
 * Transfer, Tag Quota, Acquisition Link Quota; Forms, Payments (WeCom has lists of callable apps for them alone; `null`
 * where the app is not on one); Clock, Time Zone, Callback Address. The first that is not ok names the cause. WeCom has
 * one code (40001) for a wrong secret and for a disabled app.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92520
 */
export const check = defineOperation({
	name: 'Check Setup',
	value: 'check',
	action: 'Check setup of account',
	description: 'Find out what is missing in credential, app and company',
	fields: [options([mustServe])],
	call: authApi.getApiDomainIp,
	async answer() {
		const { findings, members, visible, families, ownLists, surroundings } = await inspect(this);
		if (!members) {
			const failed = findings.find(({ ok }) => ok === false)!.check;
			const others = [...memberChecks, ...familyChecks, ...ownListChecks, ...surroundingChecks];
			return [...findings, ...others.map((other) => notChecked(other, failed))];
		}
		const wanted = this.given(mustServe) ?? [];
		return [
			...findings,
			...checkMembers(visible, members, wanted),
			...families,
			...ownLists,
			...surroundings,
		];
	},
});
