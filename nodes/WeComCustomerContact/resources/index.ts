import { externalContact } from './externalContact';
import type { Resource } from './resource';
import { tag } from './tag';

/** All resources, in the order of the Resource selector: by name. */
export const resources: Resource[] = [externalContact, tag];
