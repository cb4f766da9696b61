import type { IDataObject } from 'n8n-workflow';

import type { WeComContext } from '../../../wecom/context';
import { Failure } from '../../../wecom/errors/failure';
import { oncePerRun } from '../../../wecom/once';
import { Turns } from '../../../wecom/turns';
import { readTagGroups } from '../tag/tagBook';

type Names = ReadonlyMap<string, string>;

/** The names of the company's tags by their ids, read once for all items of a run; none when WeCom refuses them. */
const companyTagNames = oncePerRun(async (context: WeComContext): Promise<Names | undefined> => {
	const groups = await readTagGroups(context, {}, { isOptional: true }).catch((error: Error) => {
		if (!(error instanceof Failure) || error.errcode === undefined) throw error;
		context.logger.warn(`WeCom does not give the names of the tags: ${error.message}`);
		return undefined;
	});
	if (!groups) return undefined;
	return new Map(
		groups.flatMap(({ tag }) => (tag ?? []).map(({ id, name }) => [id, name] as const)),
	);
});

/** Records that get their names at a stretch. */
const AT_A_STRETCH = 1000;

/**
 * Adds `tag_names` beside `tag_id` to the records: the names of those that are in the company's tag list. The list is
 * read only where a record has tags; an app that may not read it gets the ids alone.
 */
export async function addTagNames(context: WeComContext, records: IDataObject[]): Promise<void> {
	const isTagged = records.some(({ tag_id }) => Array.isArray(tag_id) && tag_id.length > 0);
	const names = isTagged ? await companyTagNames(context) : new Map<string, string>();
	if (!names) return;
	const turns = new Turns();
	for (const [place, record] of records.entries()) {
		if (place % AT_A_STRETCH === 0) await turns.next();
		const { tag_id } = record;
		if (!Array.isArray(tag_id)) continue;
		const known = (tag_id as string[]).map((id) => names.get(id));
		record.tag_names = known.filter((name) => name !== undefined);
	}
}
