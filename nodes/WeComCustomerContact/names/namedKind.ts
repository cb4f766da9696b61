import type { FormContext } from '../fields/field';
import type { Directory } from './directory';

/** What there is to know about a kind of things that can be given by name. */
export interface NamedKind {
	/** One of them, for example "tag group". */
	what: string;
	/** Whether a text has the form of an id; it is sent as it is then, and nothing is looked up. */
	isId(text: string): boolean;
	/** Whether names can have that form too. Where a field says that it has a name, it is looked up all the same. */
	isNameAlike?: boolean;
	/** Reads what there is, once for all items of a run; nothing when WeCom does not give it. */
	read(item: FormContext): Promise<Directory | undefined>;
	/** What an error adds about how names are written. */
	advice: string;
}

/** Whether a text is one of WeCom's long ids with this beginning. */
export function longId(beginning: RegExp): (text: string) => boolean {
	const form = new RegExp(`^(?:${beginning.source})[\\w-]{20,}$`);
	return (text) => form.test(text);
}
