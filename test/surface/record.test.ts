import type { SurfaceRecord } from './record';
import { problemsOf, publishedAs, withOpenNote } from './record';
import type { Surface } from './surface';

const before: Surface = {
	'tag:mark tagsBy': { type: 'options', default: 'text', values: ['list', 'text'] },
	'tag:mark → success': { type: 'boolean' },
};
const draft: SurfaceRecord = { published: null, entries: before, changes: [] };
const published: SurfaceRecord = { ...draft, published: '1.0.0' };
const reason = 'Asked for by users';

const without: Surface = { 'tag:mark → success': { type: 'boolean' } };
const renamed: Surface = {
	'tag:mark tags': before['tag:mark tagsBy'],
	'tag:mark → success': { type: 'boolean' },
};
const more: Surface = { ...before, 'tag:mark note': { type: 'string', default: '' } };

/** With a note for all that differs. */
function noted(record: SurfaceRecord, now: Surface): SurfaceRecord {
	const open = withOpenNote(record, now);
	return { ...open, changes: open.changes.map((change) => ({ ...change, reason })) };
}

describe('The record of what users save', () => {
	it('is content with what is as it says', () => {
		expect(problemsOf(draft, before)).toEqual([]);
		expect(withOpenNote(draft, before)).toEqual(draft);
	});

	it.each([
		['a parameter that is gone', without, ['tag:mark tagsBy is removed, which is not noted']],
		['a new one', more, ['tag:mark note is added, which is not noted']],
		[
			'another name',
			renamed,
			[
				'tag:mark tagsBy is removed, which is not noted',
				'tag:mark tags is added, which is not noted',
			],
		],
		[
			'another type of an output',
			{ ...before, 'tag:mark → success': { type: 'string' } },
			['tag:mark → success is changed, which is not noted'],
		],
	])('notices %s', (_, now, problems) => {
		expect(problemsOf(draft, now)).toEqual(problems);
	});

	it('wants a reason for each change', () => {
		const open = withOpenNote(draft, more);
		expect(problemsOf(open, more)).toEqual(['a change has no reason']);
		expect(problemsOf(noted(draft, more), more)).toEqual([]);
	});

	it('notices a note of something else', () => {
		expect(problemsOf(noted(draft, more), before)).toEqual([
			'tag:mark note is noted as added, and is not',
		]);
	});

	it.each<[string, Surface]>([
		['removed', without],
		['changed', { ...before, 'tag:mark → success': { type: 'string' } }],
		[
			'changed',
			{
				...before,
				'tag:mark tagsBy': { type: 'options', default: 'list', values: ['list', 'text'] },
			},
		],
		[
			'changed',
			{ ...before, 'tag:mark tagsBy': { type: 'options', default: 'text', values: ['text'] } },
		],
	])('never lets go of what is published: %s', (kind, now) => {
		expect(problemsOf(noted(draft, now), now)).toEqual([]);
		expect(problemsOf(noted(published, now), now)).toEqual([
			expect.stringContaining(`is ${kind}, which breaks workflows of 1.0.0`),
		]);
	});

	it('lets a published choice get more values', () => {
		const now: Surface = {
			...before,
			'tag:mark tagsBy': { type: 'options', default: 'text', values: ['list', 'name', 'text'] },
		};
		expect(problemsOf(noted(published, now), now)).toEqual([]);
	});

	it('begins anew with each version', () => {
		expect(publishedAs('1.1.0', more)).toEqual({ published: '1.1.0', entries: more, changes: [] });
	});
});
