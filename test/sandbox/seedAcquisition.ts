import { chinaDay, chinaMidnight } from './days';
import { emma, liMei } from './knownIds';
import type { Corp } from './state/corp';

/** Links of the app `main`, with the ids that the contract's examples use, and who came by the first one. */
export function addAcquisition(corp: Corp, start: number, now: number): void {
	const links = corp.acquisitionLinks;
	const shared = { app: 'main' as const, createTime: start, skip_verify: true };
	const spring = links.add(
		{
			...shared,
			link_name: 'Spring campaign',
			user_list: ['zhangsan'],
			department_list: [2],
			priority: { priority_type: 2, priority_userid_list: ['zhangsan'] },
		},
		'cawcde11aa22bb33cc44',
	);
	links.add(
		{ ...shared, link_name: 'Help page', user_list: ['lisi'], department_list: [] },
		'cawcde55ee66ff77aa88',
	);
	for (const [external_userid, state, messages] of [
		[liMei, 'newsletter', 3],
		[emma, '', 0],
	] as const) {
		links.open(spring, external_userid, start);
		links.acquired.push({
			link_id: spring.link_id,
			external_userid,
			userid: 'zhangsan',
			state,
			at: start,
			messages,
		});
	}
	links.seedKey('CHATKEYXXXXXXXXXXXX', links.acquired[0]);
	links.quota.total = 1200;
	links.quota.parts.push({ expire_date: chinaMidnight(chinaDay(now) + 200), balance: 300 });
}
