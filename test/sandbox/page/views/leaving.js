import { control } from '../controlPlane.js';
import { byId } from '../dom/element.js';
import { ask } from '../parts/ask.js';

/**
 * @import { Act } from '../announce.js'
 * @import { World } from '../store.js'
 */

/**
 * Has a member leave the company, by the button above the customers.
 *
 * @param {Act} act
 * @param {() => World | undefined} shown
 */
export function startLeaving(act, shown) {
	byId('member-leaves').addEventListener('click', () => {
		const world = shown();
		if (world) void leave(world, act);
	});
}

/**
 * @param {World} world
 * @param {Act} act
 */
async function leave({ state, names }, act) {
	const options = state.members.map(({ userid, name }) => ({
		value: userid,
		label: `${name} (${userid})`,
	}));
	const entered = await ask('A member leaves', {
		text: 'Customers and group chats of the member then wait for somebody else. Apps hear nothing; Get Unassigned lists them.',
		fields: { userid: { kind: 'choice', label: 'Who leaves', options } },
		yes: 'Leave',
		isDanger: true,
	});
	if (!entered) return;
	const [userid] = entered.userid;
	await act(async () => {
		await control('POST', 'members/leave', { userid });
		return `${names.member(userid)} has left.`;
	});
}
