import type { MomentPublishing, MomentReacting } from './messagingTypes';
import type { Corp } from './state/corp';
import type { Moment, Publication } from './state/moments';
import type { Member } from './state/people';

/**
 * Plays a member who publishes a moment to all customers it is meant for. Throws a `TypeError` when there is
 * nothing to publish.
 *
 * @param now Unix seconds
 */
export function publishMoment(
	corp: Corp,
	{ moment_id: id, userid, hiddenFrom = [] }: MomentPublishing,
	now: number,
): void {
	const moment = momentWith(corp, id);
	const member = moment.publishers.get(corp.member(userid)?.userid ?? userid);
	if (!member) throw new TypeError(`moment: ${userid} is not asked to publish ${id}`);
	if (moment.cancelled) throw new TypeError(`moment: ${id} was cancelled`);
	if (moment.publications.has(member.userid)) {
		throw new TypeError(`moment: ${userid} has published ${id}`);
	}
	moment.publications.set(member.userid, {
		at: now,
		customers: audience(corp, moment, member),
		hiddenFrom: new Set(hiddenFrom),
		comments: [],
		likes: [],
	});
}

function audience(corp: Corp, { tagIds }: Moment, { follows }: Member): string[] {
	const friends = follows.filter(({ deletedByCustomer }) => !deletedByCustomer);
	const meant = tagIds
		? friends.filter((it) => corp.tags.live(it.tagIds).some(({ id }) => tagIds.has(id)))
		: friends;
	return meant.map(({ customer }) => customer.external_userid);
}

/** Plays somebody who likes a published moment or comments on it. Throws a `TypeError` when they cannot. */
export function reactToMoment(
	corp: Corp,
	{ moment_id: id, userid, kind, by }: MomentReacting,
	now: number,
): void {
	const publication = publicationWith(corp, id, userid);
	const member = corp.member(by);
	const sees = publication.customers.includes(by) && !publication.hiddenFrom.has(by);
	if (!member && !sees) throw new TypeError(`moment: ${by} cannot see ${id} of ${userid}`);
	const who = member ? { userid: member.userid } : { external_userid: by };
	const reactions = kind === 'like' ? publication.likes : publication.comments;
	reactions.push({ ...who, create_time: now });
}

/** Deletes a moment. Throws a `TypeError` for an unknown one. */
export function deleteMoment(corp: Corp, id: string): void {
	momentWith(corp, id).deleted = true;
}

function momentWith(corp: Corp, id: string): Moment {
	const moment = corp.moments.get(id);
	if (!moment) throw new TypeError(`moment: no moment has the moment_id ${id}`);
	return moment;
}

function publicationWith(corp: Corp, id: string, userid: string): Publication {
	const publication = momentWith(corp, id).publications.get(corp.member(userid)?.userid ?? userid);
	if (!publication) throw new TypeError(`moment: ${userid} has not published ${id}`);
	return publication;
}
