import { done } from '../../operation/answers';

/**
 * Group Join Way: Delete (删除客户群进群方式配置).
 *
 * Sends `config_id`. Gives one item: `{ deleted: true, config_id }`.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92229
 */
export const joinWayDelete = done({ says: { deleted: true }, repeats: ['config_id'] });
