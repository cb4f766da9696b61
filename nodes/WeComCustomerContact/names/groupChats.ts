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
	const chats = new Map<string, Entry>();
	let cursor: string | undefined;
	let isOver = false;
	while (!isOver) {
		const page = await namedGroupChats(context, CHATS_PER_PAGE, cursor);
		const before = chats.size;
		for (const { id, name } of page.chats) chats.set(id, { id, names: name ? [name] : [] });
		cursor = page.next;
		// A page that says nothing new would be followed by others without end.
		isOver = cursor === undefined || chats.size === before || chats.size >= CHATS_AT_MOST;
	}
	return directoryOf([...chats.values()], 'group chats');
});

/** Group chats (客户群), by their names. */
export const groupChat: NamedKind = {
	what: 'group chat',
	isId: longId(/wr/),
	read: readDirectory,
	advice: 'The first 1,000 group chats can be given by name, others by their chat IDs.',
};
