import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { getAll } from '../../../../../nodes/WeComCustomerContact/resources/acquisitionLink/getAll';
import { carryOutAlone } from '../../../../engine/formOnly';

async function run(ids: unknown[], values: INodeParameters) {
	const parameters: INodeParameters = { returnAll: true, ...values };
	const { items, ...outcome } = await carryOutAlone(getAll, parameters, parameters, {
		answering: (path, { link_id }) =>
			path.endsWith('list_link')
				? ({ link_id_list: ids } as IDataObject)
				: { link: { link_name: `Name of ${String(link_id)}` } },
	});
	return { ...outcome, records: items.map(({ json }) => json) };
}

describe('Acquisition Link: Get Many', () => {
	it('gives IDs, and reads no link, without details', async () => {
		const { records, sent } = await run(['l1', 'l2'], { includeDetails: false });
		expect(records).toEqual([{ link_id: 'l1' }, { link_id: 'l2' }]);
		expect(sent).toHaveLength(1);
	});

	it.each([
		[true, { link_name: 'Name of l1', user_list: [], department_list: [] }],
		[false, { link: { link_name: 'Name of l1' } }],
	])('gives links with details, as Get does (Simplify %p)', async (simplify, link) => {
		const { records } = await run(['l1'], { includeDetails: true, simplify });
		expect(records).toEqual([{ link_id: 'l1', ...link }]);
	});

	it('reads no link that has no ID', async () => {
		const { failed, refused, sent } = await run([''], { includeDetails: true });
		expect(failed ?? refused).toBe('WeCom sent no ID of the link');
		expect(sent).toHaveLength(1);
	});

	it('asks for Simplify only where there are details', () => {
		const simplify = getAll.fields.find(({ description }) => description.name === 'simplify')!;
		expect(simplify.description.displayOptions).toEqual({ show: { includeDetails: [true] } });
	});
});
