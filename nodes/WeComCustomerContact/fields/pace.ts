import type { PaceOptions } from '../../wecom/limits/paceOptions';
import { DEFAULT_PACE } from '../../wecom/limits/paceOptions';
import { wholeNumber } from './checks';
import { OPTIONS, options } from './collections';
import type { Field, FormContext } from './field';
import { notSent } from './field';

/** WeCom grants some companies more than its documented limits. */
const MOST_PER_MINUTE = 100_000;
const MOST_SIDE_BY_SIDE = 100;
const LONGEST_BLOCK = 3600;

const perMinute = notSent(wholeNumber({ min: 1, max: MOST_PER_MINUTE }), {
	displayName: 'Calls per Minute',
	name: 'callsPerMinute',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: MOST_PER_MINUTE },
	default: 9700,
	description:
		'Most calls of one API in a minute, by all workflows of this n8n process together. WeCom blocks an API for a minute when a company calls it more than 10,000 times in a minute, whoever calls. Lower it when other programs call WeCom too, or when several n8n workers share the work.',
});

const sideBySide = notSent(wholeNumber({ min: 1, max: MOST_SIDE_BY_SIDE }), {
	displayName: 'Calls Side by Side',
	name: 'callsSideBySide',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: MOST_SIDE_BY_SIDE },
	default: 32,
	description:
		'Most calls of one API that are under way at the same time. The node finds out by itself how many of them WeCom takes.',
});

const blockSeconds = notSent(wholeNumber({ min: 0, max: LONGEST_BLOCK }), {
	displayName: 'Wait When Blocked (Seconds)',
	name: 'waitWhenBlocked',
	type: 'number',
	typeOptions: { minValue: 0, maxValue: LONGEST_BLOCK },
	default: 61,
	description:
		'How long to wait, once, when WeCom has blocked an API because of too many calls (45009). With 0 the node does not wait but fails.',
});

/**
 * How fast the node calls WeCom, among the options of every operation (调用频率限制).
 *
 * @see https://developer.work.weixin.qq.com/document/path/90312
 */
const pace: Field[] = [perMinute, sideBySide, blockSeconds];

/**
 * The form with the pace among its options; an operation that has none gets them for it.
 *
 * @param more what else goes among the options
 */
export function withPace(fields: readonly Field[], more: readonly Field[] = []): Field[] {
	const added = [...more, ...pace];
	const place = fields.findIndex(({ description }) => description.name === OPTIONS);
	if (place < 0) return [...fields, options(added)];
	const own = fields[place];
	const all = [...(own.fields ?? []), ...added].sort((a, b) =>
		a.description.displayName.localeCompare(b.description.displayName),
	);
	return fields.map((field) => (field === own ? { ...own, fields: all } : field));
}

/** @throws {Failure} when an expression gives no whole number in the range */
export function paceOptionsOf(item: FormContext): PaceOptions {
	return {
		perMinute: item.given(perMinute) ?? DEFAULT_PACE.perMinute,
		sideBySide: item.given(sideBySide) ?? DEFAULT_PACE.sideBySide,
		blockSeconds: item.given(blockSeconds) ?? DEFAULT_PACE.blockSeconds,
	};
}
