import type { IdMaker } from '../ids';
import type { GroupWelcomeTemplateState, MessagePart } from '../messagingTypes';
import type { AppName } from '../types';

export interface GroupWelcomeTemplate {
	id: string;
	/** Creator: only this app may change or delete it. */
	app: AppName;
	/** Whether members were told of it. */
	notify: boolean;
	/** Text, then the one other part that counts. */
	parts: MessagePart[];
	/** Path of the URL of an image that was set by media_id. */
	imagePath?: string;
}

/** The corp's library of welcome messages for group chats. */
export class GroupWelcomeTemplates {
	private readonly templates = new Map<string, GroupWelcomeTemplate>();
	private made = 0;

	constructor(private readonly makeId: IdMaker) {}

	get size(): number {
		return this.templates.size;
	}

	/** @param template with an id only for the seed */
	add(template: Omit<GroupWelcomeTemplate, 'id'> & { id?: string }): GroupWelcomeTemplate {
		const id = template.id ?? this.makeId('msgKq8DDAAA', `group welcome ${++this.made}`);
		const added = { ...template, id };
		this.templates.set(id, added);
		return added;
	}

	get(id: string): GroupWelcomeTemplate | undefined {
		return this.templates.get(id);
	}

	delete(template: GroupWelcomeTemplate): void {
		this.templates.delete(template.id);
	}

	/** JSON-able copies. */
	all(): GroupWelcomeTemplateState[] {
		return [...this.templates.values()].map(({ id, app, notify, parts }) => ({
			template_id: id,
			app,
			notify,
			parts: structuredClone(parts),
		}));
	}
}
