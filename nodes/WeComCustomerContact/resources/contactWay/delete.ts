import { done } from '../../operation/answers';

/**
 * Contact Way: Delete (删除企业已配置的「联系我」方式).
 *
 * Sends `config_id`. Gives one item: `{ deleted: true, config_id }`.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92228
 */
export const contactWayDelete = done({ says: { deleted: true }, repeats: ['config_id'] });
