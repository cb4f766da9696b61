import { simplified } from '../../operation/simplified';

/** A join way, with `scene_text` and `auto_create_room_text` where the user has left Simplify on. */
export const simplifyJoinWay = simplified({
	auto_create_room: { 0: 'no', 1: 'yes' },
	scene: { 1: 'mini program button', 2: 'QR code' },
});
