/** Every call of WeCom's API that the package makes, by group. Operations, pickers, details and the credential use it. */
export { acquisitionLinkApi } from './acquisitionLink';
export { authApi } from './auth';
export type { Answer, Call, CallId, Pages, Params, Received } from './call';
export { collectFormApi } from './collectForm';
export { contactWayApi } from './contactWay';
export { directoryApi } from './directory';
export { externalContactApi } from './externalContact';
export { externalPayApi } from './externalPay';
export { groupChatApi, joinWayApi } from './groupChat';
export { mediaApi } from './media';
export { groupWelcomeTemplateApi, messageApi } from './message';
export { momentApi } from './moment';
export { statisticsApi } from './statistics';
export { tagApi } from './tag';
export { transferApi } from './transfer';
