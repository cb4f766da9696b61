import type { Corp } from './state/corp';
import type { ContactWay, JoinWay } from './state/ways';

/** Ways of the app `main`, with the ids that the contract's examples use. */
export function addWays(corp: Corp, start: number): void {
	const shared = { app: 'main' as const, createTime: start, scene: 2 as const, mark_source: true };
	const contact = {
		...shared,
		kind: 'contact' as const,
		skip_verify: true,
		is_temp: false,
		is_exclusive: false,
		expires_in: 0,
		chat_expires_in: 0,
		unionid: '',
	};
	corp.ways.add<ContactWay>(
		{
			...contact,
			type: 1,
			remark: 'Trade fair booth',
			state: 'fair2026',
			user: ['zhangsan'],
			party: [],
		},
		'7f1c2d94b0a6e835d1427c9be06f3a58',
	);
	corp.ways.add<ContactWay>(
		{ ...contact, type: 2, remark: 'Service desk', state: 'service', user: ['lisi'], party: [4] },
		'2b90e4d7c1a85f36097be2d4418ac6f3',
	);
	corp.ways.add<JoinWay>(
		{
			...shared,
			kind: 'join',
			remark: 'Trade fair',
			auto_create_room: 1,
			room_base_name: 'Service group ',
			room_base_id: 1,
			created: [],
			chat_id_list: ['wrXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX'],
			state: 'fair2026',
		},
		'5d0a41c7be92386f41e7f0c2a9b8d613',
	);
}
