import type { INode } from 'n8n-workflow';

import { isList } from '../fields/returnAll';
import type { Operation } from '../operation/operation';
import { hasExpression } from './parameters';

/** What a run was like. */
interface Course {
	node: Pick<INode, 'parameters'>;
	/** Input items. */
	items: number;
	/** Whether an item gave as many records as Limit lets through. */
	isCut: boolean;
	/** Whether its records say what would happen, and nothing has. */
	isPreview: boolean;
}

/** What the editor shows above the output of a run that was right, and may still not be what was meant. */
export function hintsOf({ name, fields, hint }: Operation, course: Course): string[] {
	const { node, items, isCut, isPreview } = course;
	const repeats = isList(fields) && items > 1 && !hasExpression(node.parameters);
	return [
		...(repeats
			? [
					`'${name}' ran once for each of the ${items} input items, and asked for the same each time. To run it once, turn on 'Execute Once' in the settings of the node.`,
				]
			: []),
		...(isCut
			? ["There may be more than this: 'Return All' is off, and 'Limit' was reached."]
			: []),
		...(hint && !isPreview ? [hint] : []),
	];
}
