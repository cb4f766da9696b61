import { text } from '../../../../nodes/WeComCustomerContact/fields/checks';
import { options } from '../../../../nodes/WeComCustomerContact/fields/collections';
import type { Field } from '../../../../nodes/WeComCustomerContact/fields/field';
import { notSent } from '../../../../nodes/WeComCustomerContact/fields/field';
import { withPace } from '../../../../nodes/WeComCustomerContact/fields/pace';

const field = (displayName: string): Field =>
	notSent(text(), { displayName, name: displayName.toLowerCase(), type: 'string', default: '' });

const labelsOf = (fields: readonly Field[] = []) =>
	fields.map(({ description }) => description.displayName);

const PACE = ['Calls per Minute', 'Calls Side by Side', 'Wait When Blocked (Seconds)'];

describe('Pace', () => {
	it('is among the options of an operation, in alphabetical order', () => {
		const [name, own] = withPace([field('Name'), options([field('Channel'), field('Area')])]);

		expect(labelsOf([name, own])).toEqual(['Name', 'Options']);
		expect(labelsOf(own.fields)).toEqual([
			'Area',
			'Calls per Minute',
			'Calls Side by Side',
			'Channel',
			'Wait When Blocked (Seconds)',
		]);
	});

	it('gives an operation without options some', () => {
		const fields = withPace([field('Name')]);

		expect(labelsOf(fields)).toEqual(['Name', 'Options']);
		expect(labelsOf(fields[1].fields)).toEqual(PACE);
	});
});
