import type { MessagingState } from '../messagingTypes';
import type { Corp } from './corp';
import { massMessageState } from './massMessages';
import { momentState } from './moments';

/** The part of the snapshot that tells of messages and moments. */
export function messagingState(corp: Corp): MessagingState {
	return {
		massMessages: corp.massMessages.all().map(massMessageState),
		chats: corp.chats.all(),
		welcomeCodes: corp.welcomeCodes.all(),
		groupWelcomeTemplates: corp.groupWelcomeTemplates.all(),
		moments: corp.moments.all().map(momentState),
	};
}
