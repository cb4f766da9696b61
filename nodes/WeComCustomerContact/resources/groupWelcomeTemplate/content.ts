import type { FormContext } from '../../fields/field';
import { readParts, requireContent } from '../../fields/messageParts';
import { parts } from './fields';

/** Writes what the template says into what is sent: `text` and one of `image`, `link`, `miniprogram`, `file`, `video`. */
export async function addContent(
	item: FormContext,
	params: Record<string, unknown>,
): Promise<void> {
	const given = await readParts(item, parts);
	requireContent(params.text, given, ['Text', 'Attachment']);
	Object.assign(params, await given.asKeys());
}
