import type { IDataObject } from 'n8n-workflow';

import { idsIn, listIn } from '../../../wecom/answer';
import type { Answer } from '../../../wecom/api';
import { momentApi } from '../../../wecom/api';
import { callWeCom } from '../../../wecom/callWeCom';
import type { FormContext } from '../../fields/field';
import { switchField } from '../../fields/switch';

/** The comments on the moment of a member, and the likes; each is of a customer or a member. */
export interface CommentsAndLikes {
	comments: Reaction[];
	likes: Reaction[];
}

type Reaction = NonNullable<Answer<'moment.getComments'>['comment_list']>[number];

export const countCommentsAndLikes = switchField({
	displayName: 'Count Comments and Likes',
	name: 'countCommentsAndLikes',
	default: false,
	description:
		'Whether to read who has commented on the moment and who likes it, by one more call for each member who has published it',
});

/**
 * Comments and likes of the moment of a member (获取客户朋友圈的互动数据); WeCom gives everything at once.
 *
 * @param params `{ moment_id, userid }`
 */
export async function commentsAndLikesOf(
	item: FormContext,
	params: object,
): Promise<CommentsAndLikes> {
	const answer = await callWeCom(item, momentApi.getComments, params);
	return { comments: listIn(answer, 'comment_list'), likes: listIn(answer, 'like_list') };
}

/** The customers among those who have commented, or who like it; each once. */
export function customersIn(reactions: Reaction[]): string[] {
	return [...new Set(idsIn(reactions.map(({ external_userid }) => external_userid)))];
}

/** `{ comments_total, likes_total, customers_commented, customers_liked }` of members together; a customer counts once. */
export function reactionsCounted(all: CommentsAndLikes[]): IDataObject {
	const comments = all.flatMap((one) => one.comments);
	const likes = all.flatMap((one) => one.likes);
	return {
		comments_total: comments.length,
		likes_total: likes.length,
		customers_commented: customersIn(comments).length,
		customers_liked: customersIn(likes).length,
	};
}

/** Gives `{ comments_total, likes_total }` of a customer. */
export function countsByCustomer({ comments, likes }: CommentsAndLikes) {
	const [commented, liked] = [comments, likes].map(timesByCustomer);
	return (customer: string): IDataObject => ({
		comments_total: commented.get(customer) ?? 0,
		likes_total: liked.get(customer) ?? 0,
	});
}

function timesByCustomer(reactions: Reaction[]): ReadonlyMap<unknown, number> {
	const times = new Map<unknown, number>();
	for (const { external_userid: id } of reactions) times.set(id, (times.get(id) ?? 0) + 1);
	return times;
}
