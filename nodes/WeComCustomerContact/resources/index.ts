import { account } from './account';
import { acquisitionLink } from './acquisitionLink';
import { customerTransfer } from './customerTransfer';
import { collectForm } from './collectForm';
import { contactWay } from './contactWay';
import { externalContact } from './externalContact';
import { groupChat } from './groupChat';
import { groupWelcomeTemplate } from './groupWelcomeTemplate';
import { joinWay } from './joinWay';
import { media } from './media';
import { message } from './message';
import { moment } from './moment';
import { payment } from './payment';
import type { Resource } from '../operation/resource';
import { statistics } from './statistics';
import { tag } from './tag';

/** All resources, in the order of the Resource selector: by name. */
export const resources: Resource[] = [
	account,
	acquisitionLink,
	collectForm,
	contactWay,
	customerTransfer,
	externalContact,
	groupChat,
	joinWay,
	groupWelcomeTemplate,
	media,
	message,
	moment,
	payment,
	statistics,
	tag,
];
