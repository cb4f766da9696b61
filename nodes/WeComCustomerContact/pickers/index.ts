export { searchExternalContacts } from './externalContacts';
export { getMembers, searchMembers } from './members';
export { getTagGroups, searchTagGroups } from './tagGroups';
export { getTags, searchTags } from './tags';
