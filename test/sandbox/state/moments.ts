import type { IdMaker } from '../ids';
import type { MomentContent, MomentReaction, MomentState } from '../messagingTypes';
import { monthOf } from '../months';
import type { AppName } from '../types';
import type { Member } from './people';

/** A moment as one member published it. */
export interface Publication {
	/** Unix seconds. */
	at: number;
	/** external_userids of the chosen audience. */
	customers: string[];
	/** Those of the audience who cannot see it. */
	hiddenFrom: Set<string>;
	comments: MomentReaction[];
	likes: MomentReaction[];
}

export interface Moment {
	id: string;
	/** Absent for moments of members and of the admin console. */
	app?: AppName;
	creator?: string;
	/** 0 company, 1 personal. */
	createType: 0 | 1;
	/** Unix seconds. */
	createdAt: number;
	/** Tag ids of which a customer needs one; without them the moment is public. */
	tagIds?: Set<string>;
	content: MomentContent;
	/** Who has to publish it, by userid; of a personal one the creator. */
	publishers: Map<string, Member>;
	/** By userid. */
	publications: Map<string, Publication>;
	cancelled: boolean;
	deleted: boolean;
	/** How many calls asked for its tasks while it was being dispatched. */
	asked: number;
}

export type NewMoment = Pick<
	Moment,
	'app' | 'creator' | 'createType' | 'createdAt' | 'tagIds' | 'content'
> & { id?: string; publishers: Member[] };

/** What came of a task of add_moment_task: the `result` of the job. */
export interface MomentTaskResult {
	errcode: number;
	errmsg: string;
	moment_id?: string;
	invalid_sender_list: { user_list: string[]; department_list: number[] };
	invalid_external_contact_list: { tag_list: string[] };
}

/** All moments, in the order of creation. */
export class Moments {
	private readonly moments = new Map<string, Moment>();
	private readonly createdByMonth = new Map<number, number>();

	constructor(private readonly makeId: IdMaker) {}

	/** @param moment with an id only for the seed, which counts as dispatched */
	add({ id, publishers, ...moment }: NewMoment): Moment {
		const added: Moment = {
			...moment,
			id: id ?? this.makeId('momKq8DDAA', `moment ${this.moments.size + 1}`),
			publishers: new Map(publishers.map((member) => [member.userid, member])),
			publications: new Map(),
			cancelled: false,
			deleted: false,
			asked: id ? Infinity : 0,
		};
		this.moments.set(added.id, added);
		if (!id) {
			const month = monthOf(moment.createdAt);
			this.createdByMonth.set(month, this.createdInMonth(moment.createdAt) + 1);
		}
		return added;
	}

	/** How many were created through the API in the calendar month of a time. */
	createdInMonth(now: number): number {
		return this.createdByMonth.get(monthOf(now)) ?? 0;
	}

	/** The moment, unless it was deleted. */
	get(id: string): Moment | undefined {
		const moment = this.moments.get(id);
		return moment?.deleted ? undefined : moment;
	}

	/** All but deleted ones. */
	all(): Moment[] {
		return [...this.moments.values()].filter(({ deleted }) => !deleted);
	}
}

/** A JSON-able copy. */
export function momentState(moment: Moment): MomentState {
	return {
		moment_id: moment.id,
		...(moment.app && { app: moment.app }),
		...(moment.creator && { creator: moment.creator }),
		create_type: moment.createType,
		create_time: moment.createdAt,
		visible_type: moment.tagIds ? 0 : 1,
		cancelled: moment.cancelled,
		content: structuredClone(moment.content),
		publishers: [...moment.publishers.keys()],
		publications: [...moment.publications].map(([userid, publication]) => ({
			userid,
			at: publication.at,
			customers: [...publication.customers],
			hidden_from: [...publication.hiddenFrom],
			comments: structuredClone(publication.comments),
			likes: structuredClone(publication.likes),
		})),
	};
}
