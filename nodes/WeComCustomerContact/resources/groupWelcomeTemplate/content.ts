import type { IDataObject } from 'n8n-workflow';

import type { FormContext } from '../../fields/field';
import { readParts, requireContent } from '../../fields/messageParts';
import { parts } from './fields';

/** Writes what the template says into the body: `text` and one of `image`, `link`, `miniprogram`, `file`, `video`. */
export async function addContent(item: FormContext, body: IDataObject): Promise<void> {
	const given = await readParts(item, parts);
	requireContent(body.text, given, ['Text', 'Attachment']);
	Object.assign(body, await given.asKeys());
}
