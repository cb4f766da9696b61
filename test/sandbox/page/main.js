import { actor } from './announce.js';
import { byId } from './dom/element.js';
import { follow } from './live.js';
import { currentRoute, viewNames } from './router.js';
import { Store } from './store.js';
import { callbacksView } from './views/callbacks.js';
import { codesView } from './views/codes.js';
import { customersView } from './views/customers.js';
import { faultsView } from './views/faults.js';
import { formsView } from './views/forms.js';
import { groupsView } from './views/groups.js';
import { logView } from './views/log.js';
import { momentsView } from './views/moments.js';
import { paymentsView } from './views/payments.js';
import { pendingTasks } from './views/pendingTasks.js';
import { startReset } from './views/reset.js';
import { tagsView } from './views/tags.js';
import { tasksView } from './views/tasks.js';

/** @import { World } from './store.js' */

const store = new Store();
const act = actor(async () => await store.refresh());
const redraw = () => store.redraw();
const views = {
	codes: codesView(act, redraw),
	customers: customersView(act, redraw),
	groups: groupsView(act, redraw),
	tasks: tasksView(act),
	tags: tagsView(act),
	moments: momentsView(act),
	forms: formsView(act),
	payments: paymentsView(act),
	faults: faultsView(act),
	callbacks: callbacksView(act),
};
const log = logView(act, redraw);

startReset(act);
store.onChange(draw);
addEventListener('hashchange', redraw);
follow(store, showConnection);

/** @param {World} world */
function draw(world) {
	const { view, id } = currentRoute();
	const isChosen = id !== undefined;
	if (byId(view).hidden || byId(view).classList.contains('chosen') !== isChosen) {
		byId('content').scrollTop = 0;
		scrollTo(0, 0);
	}
	// Where there is room for one of the two only, the list gives way to what is chosen in it.
	byId(view).classList.toggle('chosen', isChosen);
	for (const name of viewNames) byId(name).hidden = name !== view;
	for (const link of byId('tabs').querySelectorAll('a')) {
		if (link.hash === `#/${view}`) {
			const isNew = !link.hasAttribute('aria-current');
			link.setAttribute('aria-current', 'page');
			if (isNew) link.scrollIntoView({ block: 'nearest', inline: 'nearest' });
		} else link.removeAttribute('aria-current');
	}
	views[view].draw(world, id);
	log.draw(world);
	showCount('task-count', pendingTasks(world).length);
	showCount('fault-count', world.faults.length + world.callbackFaults.length);
}

/**
 * @param {string} id
 * @param {number} count
 */
function showCount(id, count) {
	const place = byId(id);
	place.textContent = String(count);
	place.hidden = count === 0;
}

/** @param {boolean} live */
function showConnection(live) {
	const place = byId('connection');
	const text = live ? 'Live' : 'Connecting again …';
	if (place.textContent !== text) place.textContent = text;
	place.classList.toggle('live', live);
}
