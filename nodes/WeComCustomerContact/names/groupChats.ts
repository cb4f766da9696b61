import type { WeComContext } from '../../wecom/context';
import { oncePerRun } from '../../wecom/once';
import { namedGroupChats } from '../resources/groupChat/namedGroupChats';
import type { Entry } from './directory';
import { directoryOf } from './directory';
import type { NamedKind } from './namedKind';
import { longId } from './namedKind';

const CHATS_PER_PAGE = 100;

/** WeCom gives names one group chat at a time: more of them are not looked through. */
const CHATS_AT_MOST = 1000;

const readDirectory = oncePerRun(async (context: WeComContext) => {
	const entries: Entry[] = [];
	let cursor: string | undefined;
	do {
		const page = await namedGroupChats(context, CHATS_PER_PAGE, cursor);
		for (const { id, name } of page.chats) {
			if (id !== '') entries.push({ id, names: name ? [name] : [] });
		}
		cursor = page.next;
	} while (cursor !== undefined && entries.length < CHATS_AT_MOST);
	return directoryOf(entries, 'group chats');
});

/** Group chats (客户群), by their names. */
export const groupChat: NamedKind = {
	what: 'group chat',
	isId: longId(/wr/),
	read: readDirectory,
	advice: 'The first 1,000 group chats can be given by name, others by their chat IDs.',
};
