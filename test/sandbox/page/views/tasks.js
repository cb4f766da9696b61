import { byId, el } from '../dom/element.js';
import { keyedList } from '../dom/keyedList.js';
import { avatar } from '../parts/people.js';
import { messageTask } from './messageTask.js';
import { momentTask } from './momentTask.js';
import { pendingTasks } from './pendingTasks.js';
import { requestTask } from './requestTask.js';
import { transferTask } from './transferTask.js';
import { resultModels, resultRow } from './results.js';

/**
 * @import { Act } from '../announce.js'
 * @import { World } from '../store.js'
 * @import { TaskModel } from './pendingTasks.js'
 */

/**
 * What waits for the members, member by member, and what they have done.
 *
 * @param {Act} act
 */
export function tasksView(act) {
	return {
		/** @param {World} world */
		draw(world) {
			keyedList(byId('task-list'), byMember(pendingTasks(world)), {
				key: ({ userid }) => userid,
				build: (model) => memberTasks(model, act),
				empty: 'Nothing waits for a member.',
			});
			const results = resultModels(world);
			keyedList(byId('past-list'), results, { key: ({ key }) => key, build: resultRow });
			byId('past-count').textContent = String(results.length);
		},
	};
}

/** @typedef {{ userid: string, member: string, tasks: TaskModel[] }} MemberModel */

/**
 * @param {TaskModel[]} tasks
 * @returns {MemberModel[]}
 */
function byMember(tasks) {
	/** @type {Map<string, MemberModel>} */
	const members = new Map();
	for (const task of tasks) {
		const { userid, member } = task;
		const known = members.get(userid) ?? { userid, member, tasks: [] };
		known.tasks.push(task);
		members.set(userid, known);
	}
	return [...members.values()];
}

/**
 * @param {MemberModel} model
 * @param {Act} act
 */
function memberTasks({ userid, member, tasks }, act) {
	const build = (/** @type {TaskModel} */ task) => {
		switch (task.kind) {
			case 'message':
				return messageTask(task, act);
			case 'moment':
				return momentTask(task, act);
			case 'request':
				return requestTask(task, act);
			case 'transfer':
				return transferTask(task, act);
		}
	};
	return el(
		'section',
		{ class: 'member-tasks', 'aria-labelledby': `tasks-of-${userid}` },
		el('h3', { id: `tasks-of-${userid}` }, avatar(member), member),
		el('ul', { class: 'tasks' }, tasks.map(build)),
	);
}
