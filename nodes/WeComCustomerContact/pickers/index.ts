export { searchContactWays } from './contactWays';
export { getDepartments } from './departments';
export { searchExternalContacts } from './externalContacts';
export { getGroupChats, searchGroupChats } from './groupChats';
export { searchMassMessages } from './massMessages';
export { getMembers, searchMembers } from './members';
export { searchMoments } from './moments';
export { getTagGroups, searchTagGroups } from './tagGroups';
export { getTags, searchTags } from './tags';
