import { simplify } from '../../fields/simplify';
import type { Shape } from '../../operation/answers';
import type { Words } from '../../operation/simplified';
import { keptOf, withWords } from '../../operation/simplified';

const KEPT = ['config_id', 'type', 'scene', 'remark', 'state', 'user', 'party', 'qr_code'];

const WORDS: Words = {
	scene: { 1: 'mini program button', 2: 'QR code' },
	type: { 1: 'single member', 2: 'several members' },
};

/** A contact way, simplified: `{ config_id, type, scene, remark, state, user, party, qr_code, type_text, scene_text }`. */
export const simplifyContactWay: Shape = function (way) {
	if (!this.given(simplify)) return way;
	const kept = KEPT.filter((name) => way[name] !== undefined).map((name) => [name, way[name]]);
	return withWords(keptOf(Object.fromEntries(kept), way), WORDS);
};
