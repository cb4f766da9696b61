import {
	commentsAndLikesOf,
	countsByCustomer,
	customersIn,
	reactionsCounted,
} from '../../../../../nodes/WeComCustomerContact/resources/moment/commentsAndLikes';
import { answeredItem } from '../../../../engine/answeredItem';

const of = (external_userid: string) => ({ external_userid });
const ofMember = { userid: 'lisi' };

describe('Comments on a moment, and likes', () => {
	it('are none where WeCom leaves the lists out', async () => {
		const { item, sent } = answeredItem({ get_moment_comments: () => ({}) });
		const params = { moment_id: 'm1', userid: 'lisi' };

		expect(await commentsAndLikesOf(item, params)).toEqual({ comments: [], likes: [] });
		expect(sent('get_moment_comments')).toEqual([params]);
	});

	it('are of customers, each of whom counts once', () => {
		expect(customersIn([of('a'), ofMember, of('b'), of('a'), of('')])).toEqual(['a', 'b']);
	});

	it('are counted for all members together: each one of them, and each customer once', () => {
		expect(
			reactionsCounted([
				{ comments: [of('a'), of('a'), ofMember], likes: [of('a')] },
				{ comments: [of('a'), of('b')], likes: [ofMember, of('a'), of('b'), of('c')] },
			]),
		).toEqual({
			comments_total: 5,
			likes_total: 5,
			customers_commented: 2,
			customers_liked: 3,
		});
	});

	it('are counted by customer', () => {
		const countsOf = countsByCustomer({
			comments: [of('a'), of('b'), of('a'), of('a')],
			likes: [of('a'), of('c'), ofMember],
		});

		expect(['a', 'b', 'c', 'd'].map(countsOf)).toEqual([
			{ comments_total: 3, likes_total: 1 },
			{ comments_total: 1, likes_total: 0 },
			{ comments_total: 0, likes_total: 1 },
			{ comments_total: 0, likes_total: 0 },
		]);
	});
});
