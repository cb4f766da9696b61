import { resources } from '../../nodes/WeComCustomerContact/resources';
import { anchor } from './operationsPage';

const BEGIN = '<!-- operations: printed by npm run docs -->';
const END = '<!-- /operations -->';

/** The README with its table of resources and operations as they are now; all else stays. */
export function withOperations(readme: string): string {
	const [before, rest = ''] = readme.split(BEGIN);
	const [, after] = rest.split(END);
	if (after === undefined) throw new Error(`README.md needs "${BEGIN}" and "${END}"`);
	const rows = resources.map(({ name, description, operations }) => {
		const names = operations.map((operation) => operation.name).join(', ');
		return `| [${name}](docs/operations.md#${anchor(name)}) | ${description} | ${names} |`;
	});
	const table = ['| Resource | For | Operations |', '| --- | --- | --- |', ...rows];
	return [before, BEGIN, '\n\n', table.join('\n'), '\n\n', END, after].join('');
}
