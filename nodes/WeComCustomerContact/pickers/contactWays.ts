import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';

import type { ContactWay } from '../resources/contactWay/readContactWays';
import {
	FIRST_LISTED,
	readContactWay,
	readContactWays,
} from '../resources/contactWay/readContactWays';
import { pick, searchPages } from './picker';

/** WeCom gives remarks one contact way at a time, so that a page is not long. */
const WAYS_PER_PAGE = 50;

/** One page of the contact ways; those of temporary sessions are in no list of WeCom's. */
async function waysOf(context: ILoadOptionsFunctions, cursor?: string) {
	const { ids, next } = await readContactWays(context, {
		start_time: FIRST_LISTED,
		limit: WAYS_PER_PAGE,
		...(cursor ? { cursor } : {}),
	});
	const entries = await Promise.all(
		ids.map(async (id): Promise<INodeListSearchItems> => await entryOf(context, id)),
	);
	return { entries, next };
}

/** A contact way by its remark and state; by its id where it has neither, or where WeCom does not give them. */
async function entryOf(context: ILoadOptionsFunctions, id: string): Promise<INodeListSearchItems> {
	const way = await readContactWay(context, id).catch((): ContactWay => ({}));
	const [remark, state] = [way.remark, way.state].map((text) => String(text ?? ''));
	const name = remark && state && state !== remark ? `${remark} · ${state}` : remark || state || id;
	return { name, value: id };
}

/** The contact ways for a field that takes one. */
export async function searchContactWays(
	this: ILoadOptionsFunctions,
	filter?: string,
	cursor?: string,
): Promise<INodeListSearchResult> {
	return await pick(
		this,
		async () => await searchPages(async (from) => await waysOf(this, from), filter, cursor),
	);
}
