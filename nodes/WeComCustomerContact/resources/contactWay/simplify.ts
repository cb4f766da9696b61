import { simplify } from '../../fields/simplify';
import type { Shape } from '../../operation/answers';

const KEPT = ['config_id', 'type', 'scene', 'remark', 'state', 'user', 'party', 'qr_code'];

/** A contact way, simplified: `{ config_id, type, scene, remark, state, user, party, qr_code }`. */
export const simplifyContactWay: Shape = function (way) {
	if (!this.given(simplify)) return way;
	return Object.fromEntries(
		KEPT.filter((name) => way[name] !== undefined).map((name) => [name, way[name]]),
	);
};
