import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { ItemContext } from '../request/context';
import type { Speed } from '../request/speed';
import { DEFAULT_SPEED } from '../request/speed';
import { wholeNumber } from './checks';

const PER_MINUTE = 'Calls per Minute';
const SIDE_BY_SIDE = 'Calls Side by Side';
const BLOCK = 'Wait When Blocked (Seconds)';

/** WeCom grants some companies more than its documented limits. */
const MOST_PER_MINUTE = 100_000;
const MOST_SIDE_BY_SIDE = 100;
const LONGEST_BLOCK = 3600;

/**
 * How fast the node calls WeCom, for every operation (调用频率限制).
 *
 * @see https://developer.work.weixin.qq.com/document/path/90312
 */
export const paceField: INodeProperties = {
	displayName: 'Pace',
	name: 'pace',
	type: 'collection',
	placeholder: 'Add Limit',
	default: {},
	description: 'How fast WeCom is called. The defaults keep to the limits that WeCom documents.',
	options: [
		{
			displayName: PER_MINUTE,
			name: 'callsPerMinute',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: MOST_PER_MINUTE },
			default: 9700,
			description:
				'Most calls of one API in a minute, by all workflows of this n8n process together. WeCom blocks an API for a minute when a company calls it more than 10,000 times in a minute (调用频率限制), whoever calls. Lower it when other programs call WeCom too, or when several n8n workers share the work.',
		},
		{
			displayName: SIDE_BY_SIDE,
			name: 'callsSideBySide',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: MOST_SIDE_BY_SIDE },
			default: 32,
			description:
				'Most calls of one API that are under way at the same time. Within it the node finds out by itself how many WeCom bears.',
		},
		{
			displayName: BLOCK,
			name: 'waitWhenBlocked',
			type: 'number',
			typeOptions: { minValue: 0, maxValue: LONGEST_BLOCK },
			default: 61,
			description:
				'How long to wait, once, when WeCom has blocked an API because of too many calls (45009). With 0 the node does not wait but fails.',
		},
	],
};

const perMinute = wholeNumber({ min: 1, max: MOST_PER_MINUTE });
const sideBySide = wholeNumber({ min: 1, max: MOST_SIDE_BY_SIDE });
const blockSeconds = wholeNumber({ min: 0, max: LONGEST_BLOCK });

/** @throws {Failure} when an expression gives no whole number in the range */
export function speedOf(item: ItemContext): Speed {
	const chosen = item.getNodeParameter('pace', {}) as IDataObject;
	const given = {
		perMinute: perMinute(chosen.callsPerMinute, PER_MINUTE),
		sideBySide: sideBySide(chosen.callsSideBySide, SIDE_BY_SIDE),
		blockSeconds: blockSeconds(chosen.waitWhenBlocked, BLOCK),
	} as Partial<Speed>;
	return {
		perMinute: given.perMinute ?? DEFAULT_SPEED.perMinute,
		sideBySide: given.sideBySide ?? DEFAULT_SPEED.sideBySide,
		blockSeconds: given.blockSeconds ?? DEFAULT_SPEED.blockSeconds,
	};
}
