import { done } from '../../operation/answers';

/**
 * Moment: Cancel (停止发表企业朋友圈). Members who have not published it yet no longer can; what is published stays.
 *
 * Sends `moment_id`. Gives one item: `{ success: true, moment_id }`.
 *
 * @see https://developer.work.weixin.qq.com/document/path/97612
 */
export const momentCancel = done({ repeats: ['moment_id'] });
