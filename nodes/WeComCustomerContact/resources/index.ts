import { externalContact } from './externalContact';
import { media } from './media';
import { groupChat } from './groupChat';
import { joinWay } from './joinWay';
import type { Resource } from './resource';
import { statistics } from './statistics';
import { tag } from './tag';

/** All resources, in the order of the Resource selector: by name. */
export const resources: Resource[] = [externalContact, groupChat, joinWay, media, statistics, tag];
