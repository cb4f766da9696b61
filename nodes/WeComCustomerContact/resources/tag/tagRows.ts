import { nameKey } from '../../../values/marks';
import { invalid } from '../../../wecom/errors/failure';
import type { Check } from '../../fields/checks';
import { missing } from '../../fields/checks';
import { entriesIn } from '../../fields/entries';
import { sortValue, tagNameCheck } from './names';
import type { NewTag } from './tagBook';

/** The labels of the fields of a row. */
export const ROW = { name: 'Name', order: 'Order' };

/** Tags to create, one per row. A row in which no order is given is sent without one. */
export const tagRows: Check<NewTag[]> = (value, label) => {
	const rows = entriesIn(value, 'tag').map((row, place) => {
		const of = (name: string) => `${name} of tag ${place + 1}`;
		const name = tagNameCheck(row.name, of(ROW.name));
		const order = sortValue(row.order, of(ROW.order));
		return { name, ...(order === undefined ? {} : { order }) };
	});
	if (rows.length === 0) throw missing(label);
	const known = new Set<string>();
	for (const { name } of rows) {
		if (known.has(nameKey(name))) {
			throw invalid(`Two rows of '${label}' have the name "${name}"`, 'Remove one of them.');
		}
		known.add(nameKey(name));
	}
	return rows;
};
