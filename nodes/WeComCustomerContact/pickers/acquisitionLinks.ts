import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';

import { readLink, readLinkIds } from '../resources/acquisitionLink/readLinks';
import { pick, searchPages } from './picker';

/** WeCom gives names one link at a time, so that a page is not long. */
const LINKS_PER_PAGE = 50;

/** One page of the links that the app has created. */
async function linksOf(context: ILoadOptionsFunctions, cursor?: string) {
	const { ids, next } = await readLinkIds(context, {
		limit: LINKS_PER_PAGE,
		...(cursor ? { cursor } : {}),
	});
	const entries = await Promise.all(
		ids.map(async (id): Promise<INodeListSearchItems> => await entryOf(context, id)),
	);
	return { entries, next };
}

/** A link by its name; by its id where WeCom does not give it. */
async function entryOf(context: ILoadOptionsFunctions, id: string): Promise<INodeListSearchItems> {
	const link = await readLink(context, id).then(
		(answer) => answer.link,
		() => undefined,
	);
	const name = typeof link?.link_name === 'string' ? link.link_name : '';
	const url = typeof link?.url === 'string' && link.url !== '' ? { url: link.url } : {};
	return { name: name || id, value: id, ...url };
}

/** The acquisition links for a field that takes one. */
export async function searchAcquisitionLinks(
	this: ILoadOptionsFunctions,
	filter?: string,
	cursor?: string,
): Promise<INodeListSearchResult> {
	return await pick(
		this,
		async () => await searchPages(async (from) => await linksOf(this, from), filter, cursor),
	);
}
